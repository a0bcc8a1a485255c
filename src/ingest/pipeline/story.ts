import { findActs, findEncounters } from './acts.ts';
import type { Act } from './acts.ts';
import type { Finder, Mention } from './entities.ts';
import { findEntities } from './entities.ts';
import { findPeople, isVietnameseName } from './people.ts';
import type { Person } from './people.ts';
import type { Reading, Sentence } from './reading.ts';
import { splitSentences } from './reading.ts';
import { BOTH_PERSONS } from './rules.ts';

/** Kinds in which people meet. */
export const ENCOUNTER_KINDS = new Set(['visit', 'courtesy_call', 'talks', 'online_talks', 'dialogue', 'multilateral_meeting', 'agreement_signed']);

/** An act with those who take part in it. */
export interface ToldAct extends Act {
	readonly persons: readonly string[];
	/** Foreign countries. */
	readonly countries: readonly string[];
	readonly orgs: readonly Mention[];
	readonly places: readonly Mention[];
	/** Index of the encounter in which it happened. */
	readonly within: number | null;
	/** Further quotes: captions and sentences that go on about it. */
	readonly supporting: readonly (readonly [start: number, end: number])[];
}

/** What one article tells. */
export interface Story {
	readonly reading: Reading;
	readonly sentences: readonly Sentence[];
	readonly mentions: readonly Mention[];
	readonly people: readonly Person[];
	readonly acts: readonly ToldAct[];
	readonly title: string;
}

/** Reads an article: its sentences, names and acts with their participants. `known` are people of other articles
 *  of the same run, by id. */
export function readStory(finder: Finder, reading: Reading): Story {
	const sentences = splitSentences(reading);
	const entities = findEntities(finder, reading.text);
	const { mentions: named, people } = findPeople(finder, reading.text, entities);
	const mentions = [...entities, ...named].toSorted((a, b) => a.start - b.start || b.end - a.end);
	const bodies = sentences.map((sentence) => (isBody(sentence) ? sentence : { ...sentence, text: '' }));
	let acts = findActs(bodies, mentions);
	if (!acts.some(({ kind, form }) => form === 'encounter' && ENCOUNTER_KINDS.has(kind)) && !acts.some(({ kind }) => kind === 'training')) {
		const captions = sentences.map((sentence) => (/caption/.test(sentence.block) ? sentence : { ...sentence, text: '' }));
		acts = [...findEncounters(captions, mentions).slice(0, 1), ...acts].toSorted((a, b) => a.start - b.start);
	}
	if (acts.length === 0) acts = soleStatement(bodies, mentions);
	const titles = reading.parts.filter(({ type }) => type === 'title' || type === 'teaser_title');
	const title = titles.map(({ start, end }) => reading.text.slice(start, end)).join(' ');
	const story = { reading, sentences, mentions, people, title };
	return { ...story, acts: castActs(finder, story, acts) };
}

function isBody({ block }: Sentence): boolean {
	return block === 'body' || block === 'teaser_body';
}

/** What a person says, in an article that tells nothing else. */
function soleStatement(sentences: readonly Sentence[], mentions: readonly Mention[]): Act[] {
	const i = sentences.findIndex(({ text, start, end }) =>
		/(?:a|ont) (?:déclaré|souligné|affirmé|estimé|salué)|(?:said|stressed|affirmed|praised|hailed)/u.test(text) &&
		mentions.some((mention) => mention.type === 'person' && mention.start >= start && mention.end <= end));
	const sentence = sentences[i];
	if (!sentence) return [];
	const range = [sentence.start, sentence.end] as const;
	return [{
		kind: 'statement', status: 'took_place', rule: 'statement.alone', form: 'remark', start: range[0], end: range[1],
		clause: range, trigger: range[0], sentence: i
	}];
}

type Draft = Omit<Story, 'acts'>;

function castActs(finder: Finder, story: Draft, acts: readonly Act[]): ToldAct[] {
	const kept = dropRepeats(story, acts);
	const told: ToldAct[] = [];
	const isFrame = (act: Act): boolean => act.form === 'encounter' && ENCOUNTER_KINDS.has(act.kind);
	const main = kept.findIndex((act) => isFrame(act) && act.kind !== 'agreement_signed');
	const first = main >= 0 ? main : kept.findIndex(isFrame);
	const lead = first < 0 ? null : castOne(finder, story, kept[first]!, null, null);
	const frames = new Map<Act, ToldAct>(kept.filter(({ form }) => form === 'encounter').map((act) => [act, castOne(finder, story, act, null, lead)]));
	for (const act of kept) {
		const within = withinOf(kept, act);
		const frame = within === null ? undefined : frames.get(kept[within]!);
		told.push(frames.get(act) ?? castOne(finder, story, act, within, frame ?? lead));
	}
	return told;
}

/** Index of the encounter an act belongs to: the last one told before it, else the first of the article. */
function withinOf(acts: readonly Act[], act: Act): number | null {
	if (act.form === 'encounter') return null;
	const isFrame = (other: Act): boolean => other.form === 'encounter' && ENCOUNTER_KINDS.has(other.kind) && other.status !== 'announced';
	const isMeeting = (other: Act): boolean => isFrame(other) && other.kind !== 'agreement_signed';
	const frames = acts.some(isMeeting) ? isMeeting : isFrame;
	const before = acts.findLastIndex((other) => frames(other) && other.start <= act.start);
	if (before >= 0) return before;
	const first = acts.findIndex(frames);
	return first >= 0 ? first : lastAct(acts, act);
}

/** Where people do not meet, a gift, a course or an exhibition frames what is said there. */
function lastAct(acts: readonly Act[], act: Act): number | null {
	const at = acts.findLastIndex((other) => other.form === 'encounter' && other.start <= act.start);
	return at < 0 ? null : at;
}

/** A noun that names what a verb tells elsewhere, a second telling of the same kind without new people, and a lead
 *  that a later wish spells out are no acts of their own. */
function dropRepeats(story: Draft, acts: readonly Act[]): Act[] {
	return acts.filter((act, i) => {
		if (act.rule === 'visit.attends') return false;
		if (act.form === 'noun' && act.kind !== 'milestone')
			return !acts.some((other, k) => other.kind === act.kind && other !== act && (other.form === 'encounter' || k < i) && sharesWords(story, act, other));
		if (act.rule === 'must.fr') return !acts.some((other) => other.kind === 'cooperation_proposal' && other !== act);
		if (act.form === 'encounter' && isContinuation(story, act, acts.slice(0, i))) return false;
		return act.form !== 'encounter' || !acts.slice(0, i).some((other) => other.kind === act.kind && other.form === 'encounter' && addsNothing(story, act, other));
	});
}

function sharesWords({ mentions }: Draft, noun: Act, other: Act): boolean {
	if (noun.kind !== 'visit') return true;
	const people = (act: Act): string[] => mentions.filter((m) => m.type === 'person' && m.start >= act.clause[0] && m.end <= act.clause[1]).map(({ id }) => id);
	const own = people(noun);
	return own.length === 0 || other.form === 'noun' || own.some((id) => people(other).includes(id));
}

const CONTINUES = /^(?:La|Le|L'|Cet|Cette|Ce|The|This) (?:conférence|dialogue|réunion|séminaire|événement|cérémonie|consultation|rencontre|session|atelier|colloque|conference|event|meeting|ceremony|seminar|workshop|session)/iu;

function isContinuation({ sentences }: Draft, act: Act, before: readonly Act[]): boolean {
	const text = sentences[act.sentence]?.text ?? '';
	return CONTINUES.test(text) && before.some((other) => other.form === 'encounter' && act.sentence - other.sentence <= 3);
}

function addsNothing({ mentions, sentences }: Draft, act: Act, other: Act): boolean {
	const idsOf = ({ sentence }: Act): string[] => {
		const range = sentences[sentence];
		return mentions.filter((m) => m.type === 'person' && m.start >= (range?.start ?? 0) && m.end <= (range?.end ?? 0)).map(({ id }) => id);
	};
	const isNew = idsOf(act).some((id) => !idsOf(other).includes(id));
	return !isNew && act.kind !== 'agreement_signed' && act.kind !== 'dialogue' && idsOf(act).length > 1;
}

function castOne(finder: Finder, story: Draft, act: Act, within: number | null, encounter: ToldAct | null): ToldAct {
	const inside = (range: readonly [number, number]) => (m: Mention): boolean => m.start >= range[0] && m.end <= range[1];
	const own = story.mentions.filter(inside(act.clause));
	const supporting = goesOn(story, act);
	const persons = personsOf(finder, story, act, own, encounter, supporting);
	const orgs = own.filter(({ type, isOffice }) => type === 'org' && isOffice !== true);
	const places = own.filter(({ type, start }) => type === 'place' || (type === 'country' && isLocative(story.reading.text, start)));
	const countries = countriesOf(finder, story, act, own, persons, encounter);
	return { ...act, persons, countries, orgs, places, within, supporting };
}

function isLocative(text: string, at: number): boolean {
	return /(?:(?<![\p{L}])(?:à|au|en|aux|in|at|to)|visited) (?:la |l'|the )?$/iu.test(text.slice(Math.max(0, at - 12), at));
}

/** Sentences right after an act that speak of "cet événement" or "la conférence". */
function goesOn({ sentences }: Draft, act: Act): (readonly [number, number])[] {
	if (act.form !== 'encounter' || !['dialogue', 'multilateral_meeting', 'agreement_signed', 'exhibition'].includes(act.kind)) return [];
	const found: (readonly [number, number])[] = [];
	for (const sentence of sentences.slice(act.sentence + 1, act.sentence + 3)) {
		const isAbout = CONTINUES.test(sentence.text) || /(?:cet événement|cette (?:conférence|réunion|cérémonie|session|rencontre)|this (?:event|meeting|conference)|the (?:event|conference))(?![\p{L}])/u.test(sentence.text);
		if (!isAbout || !isBody(sentence)) break;
		found.push([sentence.start, sentence.end]);
	}
	return found;
}

function personsOf(
	finder: Finder, story: Draft, act: Act, own: readonly Mention[], encounter: ToldAct | null, supporting: readonly (readonly [number, number])[]
): string[] {
	const idsIn = (mentions: readonly Mention[]): string[] => [...new Set(mentions.filter(({ type }) => type === 'person').map(({ id }) => id))];
	const named = idsIn(own);
	const sentence = story.sentences[act.sentence];
	const text = sentence?.text ?? '';
	if (act.form === 'wish') {
		const speaker = speakerOf(finder, story, act, encounter);
		return speaker === null ? [] : [speaker];
	}
	if (act.form === 'encounter') {
		const more = supporting.flatMap(([from, to]) => idsIn(story.mentions.filter((m) => m.start >= from && m.end <= to)));
		const whole = named.length === 0 && sentence ? idsIn(story.mentions.filter((m) => m.start >= sentence.start && m.end <= sentence.end)) : [];
		const joined = act.kind === 'visit' || act.kind === 'dialogue' || act.kind === 'agreement_signed' ? whole : [];
		const both = /^(?:talks|courtesy|online)/.test(act.rule) ? pronounPersons(finder, story, act) : [];
		const two = encounter && named.length === 0 && BOTH_PERSONS.test(text) ? encounter.persons : [];
		return [...new Set([...named, ...more, ...joined, ...both, ...two])];
	}
	if (act.form === 'noun') return nounPersons(finder, story, act, named, encounter);
	if (act.form === 'joint' && act.instrument !== undefined && hasOwnParties(story, act)) return [];
	if (act.form === 'joint' && encounter && (BOTH_PERSONS.test(text) || continuesBoth(story, act))) return [...encounter.persons];
	if (act.form === 'past') {
		const near = idsIn(story.mentions.filter((m) => m.start >= (sentence?.start ?? 0) && m.end <= (sentence?.end ?? 0)));
		const speaker = near.length === 0 && SAYS.test(text) ? speakerOf(finder, story, act, encounter) : null;
		return speaker === null ? near : [speaker];
	}
	if (act.form === 'remark' && named.length === 0) {
		const speaker = speakerOf(finder, story, act, encounter);
		return speaker === null ? [] : [speaker];
	}
	return named;
}

/** "Ils" or "They" after a sentence on the two officials. */
function continuesBoth({ sentences, mentions }: Draft, act: Act): boolean {
	const before = sentences.slice(Math.max(0, act.sentence - 2), act.sentence);
	const isPlural = /^(?:Ils|They)(?![\p{L}])/u.test(sentences[act.sentence]?.text ?? '');
	return isPlural && (before.some(({ text }) => BOTH_PERSONS.test(text)) || speakers(before, mentions).size === 2);
}

function speakers(sentences: readonly Sentence[], mentions: readonly Mention[]): Set<string> {
	return new Set(mentions.filter(({ type, start, end }) => type === 'person' && sentences.some((one) => start >= one.start && end <= one.end)).map(({ id }) => id));
}

const SAYS = /(?:a|ont|a-t-il|a-t-elle) (?:déclaré|souligné|affirmé|dit|ajouté|indiqué|estimé)|said|stressed|noted|added/u;

function hasOwnParties({ reading }: Draft, { clause }: Act): boolean {
	return /(?:entre|between) (?:le |la |l'|les |the )?\p{L}/u.test(reading.text.slice(...clause));
}

/** The visitor of "la visite de la délégation singapourienne": the person of that country in the encounter. */
function nounPersons({ focus }: Finder, story: Draft, act: Act, named: readonly string[], encounter: ToldAct | null): string[] {
	const text = story.reading.text.slice(...act.clause);
	if (act.kind === 'visit' && named.length > 0) return [...named];
	const sentence = story.sentences[act.sentence];
	const around = story.mentions.filter((m) => m.type === 'person' && m.start >= (sentence?.start ?? 0) && m.end <= (sentence?.end ?? 0));
	const country = story.mentions.find((m) => m.type === 'adjective' && m.start >= act.clause[0] && m.end <= act.clause[1])?.country;
	const byCountry = (ids: readonly string[]): string[] => ids.filter((id) => story.people.find((p) => p.id === id)?.country === (country ?? '?'));
	if (act.kind === 'visit' && country !== undefined && encounter) return byCountry(encounter.persons);
	if (act.kind === 'visit' && /^(?:à l'occasion de )?(?:sa|his|her|leur|their|en visite|actuellement|qui effectue)/.test(text)) {
		const goal = story.mentions.find((m) => m.type === 'country' && m.start >= act.clause[0] && m.end <= act.clause[1])?.country ?? focus;
		const last = around.filter((m) => m.end <= act.start && m.country !== goal).at(-1) ?? around.find((m) => m.country !== goal);
		return last ? [last.id] : [];
	}
	if (act.kind === 'visit' && encounter) {
		const toHome = story.mentions.some((m) => m.country === focus && m.start >= act.clause[0] && m.end <= act.clause[1]);
		return encounter.persons.filter((id) => (story.people.find((p) => p.id === id)?.country === focus) !== toHome).slice(0, 1);
	}
	if (act.kind === 'dialogue') return [...new Set(around.map(({ id }) => id))];
	return [...named];
}

/** Who stands for "il", "son homologue" in an encounter: the last speaker. */
function pronounPersons(finder: Finder, story: Draft, act: Act): string[] {
	const sentence = story.sentences[act.sentence];
	if (!sentence || act.trigger - sentence.start > 90) return [];
	const head = story.reading.text.slice(sentence.start, act.trigger);
	if (story.mentions.some((m) => m.type === 'person' && m.start >= sentence.start && m.end <= act.trigger)) return [];
	if (!/(?:^|[ ,])(?:il|elle|he|she|le (?:vice-)?ministre|le responsable|the (?:deputy )?minister|the official)(?:[ ,]|$)/iu.test(head)) return [];
	const speaker = lastSpeaker(story, act.sentence);
	return speaker === null ? [] : [speaker];
}

/** Person who says, asks or offers: named before the verb, "a déclaré X" after it, an office with a country, or the
 *  one who spoke before. Null where a body speaks or no one is known. */
function speakerOf(finder: Finder, story: Draft, act: Act, encounter: ToldAct | null): string | null {
	const sentence = story.sentences[act.sentence];
	if (!sentence) return null;
	const inSentence = story.mentions.filter((m) => m.start >= sentence.start && m.end <= sentence.end);
	const people = inSentence.filter(({ type }) => type === 'person');
	const before = people.filter(({ end }) => end <= act.trigger);
	const after = people.filter(({ start }) => start > act.trigger)
		.find(({ start }) => /(?:déclaré|dit|affirmé|souligné|indiqué|ajouté|said|stressed|noted|added) (?:[^,.;]{0,120})?(?:M\.|Mme)? ?$/u.test(story.reading.text.slice(act.trigger, start)));
	const head = story.reading.text.slice(sentence.start, act.trigger);
	const subject = before.at(-1);
	if (subject && /, (?:qui|who|lequel|laquelle) ?$/u.test(head)) return subject.id;
	if (subject) return (before.length > 1 && /^(?:Lors|Au cours|During|At|Speaking|Recevant|Receiving|En recevant)/u.test(head) ? subject : before[0]!).id;
	if (after) return after.id;
	const offices = /(?:vice-)?(?:ministre|responsable|secrétaire d'[ÉE]tat|dirigeant|hôte|général|ambassadeur|directeur|commissaire|président|minister|official|leader|ambassador|commissioner|chief|general|guest|president|director)/iu;
	const said = /(?:a|ont) (?:déclaré|souligné|affirmé|dit|ajouté|indiqué|estimé) (?:le|la|l')[^,.]{3,60}[,.]?$/u.exec(sentence.text);
	if (offices.test(head) || (said && offices.test(said[0]))) {
		const from = said && offices.test(said[0]) ? sentence.start + said.index : sentence.start;
		const country = inSentence.find((m) => m.start >= from && (from > sentence.start || m.end <= act.trigger) && m.country !== null)?.country ?? null;
		const pool = (encounter?.persons.length ?? 0) > 0 ? encounter!.persons : story.people.map(({ id }) => id);
		const match = pool.filter((id) => story.people.find((p) => p.id === id)?.country === country);
		if (country !== null && match.length > 0) return match[0] ?? null;
	}
	if (/^(?:[^,]{0,30}, )?(?:la partie|the \p{L}+ side)|(?:ministère|ministry|agence|agency|gouvernement|government)(?: \p{L}+){0,6} ?$/iu.test(head)) return null;
	const isPronoun = /(?:^|[ ,"«])(?:il|elle|ce dernier|cette dernière|he|she|l'hôte|le (?:vice-)?ministre|the (?:deputy )?minister|le responsable|the official|the (?:Vietnamese|foreign) official)(?:[ ,]|$)/iu.test(head) || /a-t-(?:il|elle)/.test(sentence.text) || (/, (?:he|she) (?:said|added|stressed|noted)/u.test(sentence.text));
	return isPronoun || offices.test(head) ? lastSpeaker(story, act.sentence) : null;
}

function lastSpeaker({ sentences, mentions, reading }: Draft, before: number): string | null {
	for (let i = before - 1; i >= 0; i--) {
		const sentence = sentences[i];
		if (!sentence || !isBody(sentence)) continue;
		const people = mentions.filter((m) => m.type === 'person' && m.start >= sentence.start && m.end <= sentence.end);
		const [first, second] = people;
		if (!first) continue;
		const lead = reading.text.slice(sentence.start, first.start);
		const isLed = second !== undefined && /(?:réception|rencontre|recevant|entretien|audience|receiving|reception|meeting)[^.]{0,60}$/iu.test(lead);
		const said = people.find((m) => /(?:a déclaré|a souligné|a affirmé|a dit|said) (?:[^,.;]{0,90})?$/u.test(reading.text.slice(sentence.start, m.start)));
		return (said && first !== said ? said : isLed ? second : first).id;
	}
	return null;
}

function countriesOf(
	{ focus }: Finder, story: Draft, act: Act, own: readonly Mention[], persons: readonly string[], encounter: ToldAct | null
): string[] {
	const foreign = (codes: readonly (string | null | undefined)[]): string[] =>
		[...new Set(codes.filter((code): code is string => code != null && code !== focus))];
	const byPerson = foreign(persons.map((id) => {
		const person = story.people.find((p) => p.id === id);
		return person && !isVietnameseName(person.name) ? person.country : null;
	}));
	const orgs = own.filter(({ type }) => type === 'org');
	const byOrg = foreign(orgs.map(({ country }) => country));
	const text = story.reading.text;
	const named = own.filter((m) => m.type === 'adjective' || (m.type === 'country' && (act.kind === 'visit' || !isLocative(text, m.start))));
	const isOfIgo = persons.some((id) => story.people.find((p) => p.id === id)?.country === null) || orgs.some(({ country }) => country === null);
	if (act.form !== 'encounter' && act.form !== 'noun' && encounter && encounter.countries.length > 0) return [...encounter.countries];
	if (byPerson.length + byOrg.length > 0) return [...new Set([...byPerson, ...byOrg])];
	const byName = foreign(named.map(({ country }) => country));
	if (byName.length > 0 && !(isOfIgo && act.kind !== 'visit')) return byName;
	if (encounter && encounter.countries.length > 0 && act.form !== 'encounter') return [...encounter.countries];
	if (isOfIgo || act.kind === 'multilateral_meeting') return [];
	return localLeaders(story, act, own, focus) ?? (act.form === 'encounter' && act.kind === 'dialogue' && byName.length === 0 ? fromArticle(story, focus, act) : act.kind === 'statement' ? [] : fromArticle(story, focus, act));
}

/** "réunissant des dirigeants locaux" abroad makes the country of the place a partner. */
function localLeaders({ reading }: Draft, { clause }: Act, own: readonly Mention[], focus: string): string[] | null {
	if (!/(?:dirigeants|responsables|autorités) loca(?:ux|les)|local (?:leaders|officials|authorities)/u.test(reading.text.slice(...clause))) return null;
	const code = own.find((m) => (m.type === 'place' || m.type === 'country') && m.country !== null && m.country !== focus)?.country;
	return code == null ? null : [code];
}

/** The foreign country the title or the rest of the article names most, where an act names none: nothing where the
 *  article names no foreign person or body. */
function fromArticle(story: Draft, focus: string, act: Act): string[] {
	const counts = new Map<string, number>();
	for (const { country, type, start } of story.mentions)
		if (country !== null && country !== focus && (type !== 'place') && !(type === 'country' && isLocative(story.reading.text, start)))
			counts.set(country, (counts.get(country) ?? 0) + (start < story.title.length + 10 ? 3 : 1));
	const best = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
	return best && (act.kind !== 'dialogue' || best[1] >= 3) ? [best[0]] : [];
}
