import type { Finder, Mention } from '../entities/entities.ts';
import type { Sentence } from '../text/reading.ts';
import type { Act } from './act.ts';
import { BOTH, BOTH_PERSONS } from './rules/words.ts';
import { counterpart, pronounPersons, speakerOf } from './speakers.ts';
import type { Draft, ToldAct } from './told.ts';

/** Ids of the people who take part in an act, by its form. */
export function personsOf(
	finder: Finder, story: Draft, act: Act, own: readonly Mention[], encounter: ToldAct | null, supporting: readonly (readonly [number, number])[]
): string[] {
	const idsIn = (mentions: readonly Mention[]): string[] => [...new Set(mentions.filter(({ type }) => type === 'person').map(({ id }) => id))];
	const guests = act.form !== 'noun' && act.kind !== 'visit';
	const named = idsIn(own.filter((m) => !isCompany(story.reading.text.slice(act.clause[0], m.start)) && !(guests && (isOfVisit(story.reading.text, act.clause, m) || isSpokenOf(story.reading.text.slice(act.trigger, m.start))))));
	const sentence = story.sentences[act.sentence];
	const text = sentence?.text ?? '';
	if (act.form === 'wish') {
		if (encounter && act.trigger - act.clause[0] < 60 && BOTH_PERSONS.exec(text)?.index === 0) return [...encounter.persons];
		const speaker = speakerOf(finder, story, act, encounter);
		return speaker === null ? [] : [speaker];
	}
	if (act.form === 'encounter') {
		const visitor = act.kind === 'visit' ? relativeVisitor(story, act) : null;
		if (visitor !== null) return [visitor];
		const more = supporting.flatMap(([from, to]) => idsIn(story.mentions.filter((m) => m.start >= from && m.end <= to)));
		const whole = named.length === 0 && sentence ? idsIn(story.mentions.filter((m) => m.start >= sentence.start && m.end <= sentence.end)) : [];
		const isOfSides = act.kind === 'agreement_signed' && saysSides(story, act);
		const isOwn = !/(?<![\p{L}])(?:that|qu[e']) [^,;]*$/u.test(story.reading.text.slice(sentence?.start ?? 0, act.trigger));
		const joined = !isOfSides && isOwn && (act.kind === 'visit' || act.kind === 'dialogue' || act.kind === 'agreement_signed') ? whole : [];
		const both = act.kind === 'agreement_signed' ? [] : pronounPersons(finder, story, act);
		const pair = named.length === 0 && both.length === 0 && /^talks\.(?:tenu|sujet|lors|leurs)/.test(act.rule) ? pairAround(story, act) : [];
		const two = (named.length === 0 || BOTH_PERSONS.exec(text)?.index === 0) && !isOfSides && isOwn && (BOTH_PERSONS.test(text) || continuesBoth(story, act)) ? (encounter?.persons ?? pictured(story)) : [];
		const met = act.rule === 'talks.lors' && named.length === 1 && both.length === 0 ? otherSide(finder, story, named[0]!, encounter) : [];
		const subject = named.length === 1 && both.length + met.length === 0 ? subjectBefore(story, act, named[0]!) : [];
		return [...new Set([...both, ...met, ...subject, ...named, ...more, ...joined, ...pair, ...counterpart(story, act, [...named, ...both]), ...two])];
	}
	if (act.form === 'noun') return nounPersons(finder, story, act, named, encounter);
	if (act.form === 'joint' && act.instrument !== undefined && hasOwnParties(story, act)) return [];
	const isOfBoth = BOTH_PERSONS.test(text) || (/^Ils (?:ont|se sont)(?= )/u.test(text) && encounter?.persons.length === 2) || continuesBoth(story, act) || /^(?:during|at|in) which,? (?:they|both|the two)|^où ils/u.test(story.reading.text.slice(...act.clause));
	const isPlural = /^(?:They|Ils)(?![\p{L}])/u.test(text);
	const isOfSides = isOfSidesAlone(story.reading.text.slice(act.clause[0], act.trigger + 40)) || (isPlural && isOfSidesAlone(story.sentences[act.sentence - 1]?.text ?? ''));
	if (act.form === 'joint' && isOfSides && !isOfBoth) return [];
	if (act.form === 'joint' && encounter && isOfBoth) return [...encounter.persons];
	if (act.form === 'joint' && isPlural) return encounter?.persons.length === 2 && !followsSides(story, act) ? [...encounter.persons] : [];
	if (act.form === 'joint' && BOTH.exec(story.reading.text.slice(act.trigger, act.trigger + 60))?.index === 0)
		return TELLS.test(story.reading.text.slice(sentence?.start ?? 0, act.trigger)) ? idsIn(own.filter(({ end }) => end <= act.trigger)) : [];
	if (act.form === 'past') {
		const near = idsIn(story.mentions.filter((m) => m.start >= (sentence?.start ?? 0) && m.end <= (sentence?.end ?? 0)));
		if (near.length === 0 && encounter && (BOTH_PERSONS.exec(text)?.index === 0 || /ont-ils (?:relevé|noté|souligné|affirmé|constaté)|, they (?:noted|said|added)/u.test(text))) return [...encounter.persons];
		const speaker = near.length === 0 && (SAYS.test(text) || /^(?:Il|Elle|He|She) /u.test(text)) ? speakerOf(finder, story, act, encounter) : null;
		return speaker === null ? near : [speaker];
	}
	if (act.form === 'remark' && named.length === 0) {
		const speaker = speakerOf(finder, story, act, encounter);
		return speaker === null ? [] : [speaker];
	}
	return named;
}

/** Who does what a clause goes on with: "X est allé saluer A, puis s'est entretenu avec B". */
function subjectBefore({ reading, sentences, mentions, people }: Draft, { clause, sentence }: Act, id: string): string[] {
	const start = sentences[sentence]?.start ?? 0;
	if (clause[0] <= start || !/^[, ]*(?:(?:puis|et|ensuite|then|and) )?(?:s'est|a |ont |se sont|held |met |had )/u.test(reading.text.slice(clause[0], clause[0] + 24))) return [];
	const first = mentions.find((m) => m.type === 'person' && m.start >= start && m.end <= clause[0]);
	const side = (one: string): string | null => people.find((p) => p.id === one)?.country ?? null;
	return first && first.id !== id && side(first.id) !== side(id) ? [first.id] : [];
}

/** Whether someone is named only in what is said at a meeting: "Lors de son entrevue avec X, Y a affirmé que Z …". */
function isSpokenOf(between: string): boolean {
	return /^(?:[Ll]ors|[Aa]u cours|[Ee]n recevant|Recevant)(?![\p{L}])[^.;]* (?:a|ont) (?:[\p{L}]+ )?(?:affirmé|déclaré|souligné|indiqué|estimé|dit|rappelé|noté) (?:que|qu'|combien|l'importance)/u.test(between);
}

/** The one person of another country who takes part in the encounter that an article leads with. */
function otherSide({ focus }: Finder, { people }: Draft, id: string, encounter: ToldAct | null): string[] {
	const side = (one: string): string | null => people.find((p) => p.id === one)?.country ?? null;
	const others = (encounter?.persons ?? []).filter((one) => side(one) !== side(id) && (side(one) === focus || side(id) === focus));
	return others.length === 1 ? others : [];
}

/** Whether the words of an undertaking name two sides and no people as those who undertake. */
function isOfSidesAlone(words: string): boolean {
	return /(?:[Bb]oth|[Tt]wo|[Tt]he) (?:sides|countries|ministries|parties|nations|governments|agencies|forces|delegations)(?![\p{L}])|[Ll]es deux (?:parties|pays|ministères|côtés|gouvernements|forces|polices)/u.test(words) && !BOTH_PERSONS.test(words);
}

/** "…, who is on a visit": the person named right before. */
function relativeVisitor({ reading, mentions, sentences }: Draft, act: Act): string | null {
	const start = sentences[act.sentence]?.start ?? 0;
	const relative = /(?:,| \([^)]*\),?) (?:who|qui)(?: [\p{L}]+)? ?$/u.exec(reading.text.slice(start, act.trigger));
	return relative ? (mentions.findLast((m) => m.type === 'person' && m.start >= start && m.end <= start + relative.index + 30 && m.end <= act.trigger)?.id ?? null) : null;
}

/** Whether an act names "the two sides" and not two people as those who sign. */
function saysSides({ reading }: Draft, { clause, trigger }: Act): boolean {
	const subject = reading.text.slice(clause[0], trigger);
	return BOTH.test(subject) && !BOTH_PERSONS.test(subject) && !/(?:^|[.;] )(?:They|Ils)|, (?:they|ils) /u.test(subject);
}

/** Whether words lead to someone who merely comes along or looks on. */
function isCompany(before: string): boolean {
	return /(?:accompanying|who accompan\p{L}+|accompagnant|qui accompagn\p{L}+|en compagnie d[eu]|in the presence of|en présence d[eu'])[^,;]{0,120}$/iu.test(before);
}

/** Whether a person is named as the one on whose visit others meet: "during President X's visit to Japan". */
function isOfVisit(text: string, clause: readonly [number, number], { start, end }: Mention): boolean {
	const before = text.slice(Math.max(clause[0], start - 170), start);
	const after = text.slice(end, end + 40);
	return /^'s? (?:[\p{L}-]+ ){0,4}?(?:visit|trip|tour)(?![\p{L}])/u.test(after) ||
		/(?:cadre|occasion|marge|lors|cours) (?:de|d')(?: ?(?:la|une|cette|sa))? (?:[\p{L}-]+ )?(?:visite|tournée|déplacement)[^.;,]{0,50} (?:du|de la|de l'|des|de|d')(?:(?!, (?:le|la|l'|M\.|Mme) ?\p{L})[^.;]){0,70}$|(?:part|framework|sidelines|occasion) of (?:the|an?) [^.;,]{0,30}visit[^.;,]{0,30} (?:by|of)[^.;,]{0,60}$/u.test(before);
}

/** The two people, of two countries, whom the sentences beside a meeting or its picture name. */
function pairAround({ sentences, mentions }: Draft, act: Act): string[] {
	const near = [sentences[act.sentence - 1], sentences[act.sentence + 1], sentences[act.sentence + 2], ...sentences.filter(({ block }) => /caption/.test(block))];
	for (const sentence of near) {
		if (!sentence) continue;
		const inside = mentions.filter((m) => m.type === 'person' && m.start >= sentence.start && m.end <= sentence.end);
		const ids = [...new Set(inside.map(({ id }) => id))];
		if (ids.length === 2 && new Set(inside.map(({ country }) => country)).size === 2) return ids;
	}
	return [];
}

/** The two people of a caption, where the story itself names none. */
function pictured({ sentences, mentions }: Draft): string[] {
	const found = speakers(sentences.filter(({ block }) => /caption|standfirst/.test(block)), mentions);
	return found.size === 2 ? [...found] : [];
}

/** "Ils" or "They" after a sentence on the two officials. */
function continuesBoth({ sentences, mentions }: Draft, act: Act): boolean {
	let first = act.sentence - 1;
	while (first > 0 && /^(?:Ils|They) /u.test(sentences[first]?.text ?? '')) first--;
	const before = sentences.slice(Math.max(0, Math.min(first, act.sentence - 2)), act.sentence);
	const isPlural = /(?:^|^[^.;]{3,60}, )(?:[Ii]ls|[Tt]hey)(?![\p{L}])/u.test(sentences[act.sentence]?.text ?? '');
	if (followsSides({ sentences, mentions }, act)) return false;
	return isPlural && (before.some(({ text }) => BOTH_PERSONS.test(text)) || speakers(before, mentions).size === 2);
}

/** Whether the sentences before an act speak last of both parties, not of the people who lead them. */
function followsSides({ sentences, mentions }: Pick<Draft, 'sentences' | 'mentions'>, act: Act): boolean {
	for (const sentence of sentences.slice(Math.max(0, act.sentence - 4), act.sentence).toReversed()) {
		if (BOTH_PERSONS.test(sentence.text)) return false;
		if (SIDES.test(sentence.text)) return true;
		if (speakers([sentence], mentions).size > 0) return false;
	}
	return false;
}

/** Words of one who tells what both undertake. */
const TELLS = /^(?:[Ss]elon|[Dd]'après|[Aa]ccording to)(?= )|(?:dit|déclaré|affirmé|indiqué|annoncé|précisé|ajouté|rappelé|said|added|noted|announced|stated|affirmed)(?![\p{L}])[^.;]*$/u;

/** Both parties, not their leaders, who undertake something together. */
const SIDES = /(?:[Bb]oth|[Tt]he two) (?:sides|countries|ministries|parties|nations) (?:also |then )?(?:agreed|pledged|vowed|concurred|consented|committed)/u;

function speakers(sentences: readonly Sentence[], mentions: readonly Mention[]): Set<string> {
	return new Set(mentions.filter(({ type, start, end }) => type === 'person' && sentences.some((one) => start >= one.start && end <= one.end)).map(({ id }) => id));
}

const SAYS = /(?:a|ont|a-t-il|a-t-elle) (?:déclaré|souligné|affirmé|dit|ajouté|indiqué|estimé|remercié|rappelé|relevé|noté|salué|apprécié)|[Ss]elon (?:lui|elle)|[Aa]ccording to (?:him|her)|said|stressed|noted|added|thanked|recalled|hailed|praised/u;

function hasOwnParties({ reading }: Draft, { clause }: Act): boolean {
	return /(?:entre|between) (?:le |la |l'|les |the )?\p{L}/u.test(reading.text.slice(...clause));
}

/** The visitor of "la visite de la délégation singapourienne": the person of that country in the encounter. */
function nounPersons({ focus }: Finder, story: Draft, act: Act, named: readonly string[], encounter: ToldAct | null): string[] {
	const text = story.reading.text.slice(...act.clause);
	if (act.kind === 'visit' && named.length > 0) return [...named];
	if (act.rule === 'visit.part') return [...new Set(story.mentions.filter((m) => m.type === 'person' && m.start >= (story.sentences[act.sentence]?.start ?? 0) && m.end <= act.start).map(({ id }) => id))].slice(0, 1);
	if (act.kind === 'visit' && /(?: de l'| du | de la | by | of )[^,]{0,30}(?:empereur|emperor|roi |reine|king|queen|président|president|premi(?:er|ère) ministre|prime minister|secrétaire général|general secretary)/iu.test(text + story.reading.text.slice(act.clause[1], act.clause[1] + 30))) return [];
	const sentence = story.sentences[act.sentence];
	const around = story.mentions.filter((m) => m.type === 'person' && m.start >= (sentence?.start ?? 0) && m.end <= (sentence?.end ?? 0));
	const country = story.mentions.find((m) => m.type === 'adjective' && m.start >= act.clause[0] && m.end <= act.clause[1])?.country;
	const byCountry = (ids: readonly string[]): string[] => ids.filter((id) => story.people.find((p) => p.id === id)?.country === (country ?? '?'));
	if (act.kind === 'visit' && country !== undefined && encounter) return byCountry(encounter.persons);
	if (act.kind === 'visit' && /^(?:à l'occasion de )?(?:sa|his|her|leur|their|en visite|actuellement|qui effectue)/i.test(text)) {
		const goal = story.mentions.find((m) => m.type === 'country' && m.start >= act.clause[0] && m.end <= act.clause[1])?.country ?? focus;
		const last = around.filter((m) => m.end <= act.start && m.country !== goal).at(-1) ?? around.find((m) => m.country !== goal);
		return last ? [last.id] : [];
	}
	if (act.kind === 'visit' && /^(?:lors|au cours|à l'occasion) d'une/u.test(text)) return around.filter((m) => m.end <= act.start).slice(-1).map(({ id }) => id);
	if (act.kind === 'visit' && encounter) {
		const toHome = story.mentions.some((m) => m.country === focus && m.start >= act.clause[0] && m.end <= act.clause[1]);
		return encounter.persons.filter((id) => (story.people.find((p) => p.id === id)?.country === focus) !== toHome).slice(0, 1);
	}
	if (act.kind === 'dialogue') return [...new Set(around.map(({ id }) => id))];
	return [...named];
}
