import type { Finder, Mention } from '../entities/entities.ts';
import type { Sentence } from '../text/reading.ts';
import type { Act } from './act.ts';
import { isBody } from './told.ts';
import type { Draft, ToldAct } from './told.ts';

/** Who stands for "il", "son homologue" in an encounter: the last speaker. */
export function pronounPersons(finder: Finder, story: Draft, act: Act): string[] {
	const sentence = story.sentences[act.sentence];
	if (!sentence || act.trigger - sentence.start > 90) return [];
	const head = story.reading.text.slice(sentence.start, act.trigger);
	const isReceiving = /^courtesy\.(?:reception|reception-en|call)$/.test(act.rule) && /^(?:En recevant|Recevant|Receiving|While receiving|When receiving)/u.test(sentence.text) && /, (?:il|elle|he|she) /u.test(sentence.text);
	if (isReceiving) {
		const host = lastSpeaker(story, act.sentence);
		return host === null ? [] : [host];
	}
	const said = story.mentions.filter((m) => m.type === 'person' && m.start >= sentence.start && m.end <= act.trigger);
	const subject = said.at(-1);
	if (subject && act.clause[0] >= subject.end && /(?:^|[ ,])(?:où|where|et|and)? ?(?:il|elle|he|she) (?:[\p{L}]+ ){0,2}$/iu.test(story.reading.text.slice(act.clause[0] - 8, act.trigger))) return [subject.id];
	if (subject) return [];
	if (!/(?:^|[ ,])(?:il|elle|he|she|le (?:vice-)?ministre|le responsable|l'ambassadeur|the (?:deputy )?minister|the (?:[\p{L}-]+ )?official|the ambassador|(?:the|le|l') ?(?:visiting )?(?:dirigeant|leader|hôte|host|guest|général|general))(?:[ ,]|$)/iu.test(head)) return [];
	const speaker = byNation(story, act, head, sentence.start) ?? byOffice(story, head, sentence.start) ?? lastSpeaker(story, act.sentence);
	return speaker === null ? [] : [speaker];
}

/** "le ministre vietnamien": the person of that country named last before. */
function byNation({ mentions, people }: Draft, { trigger }: Act, head: string, start: number): string | null {
	const nation = mentions.find((m) => m.type === 'adjective' && m.start >= start && m.end <= trigger);
	if (!nation || !/(?:ministre|minister|responsable|official|dirigeant|leader|ambassad|général|general|chef|chief|hôte|guest|direct)/iu.test(head)) return null;
	return mentions.findLast((m) => m.type === 'person' && m.end < start && people.find(({ id }) => id === m.id)?.country === nation.country)?.id ?? null;
}

/** "the minister", "l'inspecteur général": the last person named before who holds such an office. */
function byOffice({ mentions, people }: Draft, head: string, start: number, met: readonly string[] = []): string | null {
	const office = /(?:^|[ ,])(?:le|la|the|l') ?((?:vice-|vice |deputy )?(?:ministre|minister|ambassad(?:eur|rice|or)|inspec(?:teur|tor)|commissa?i(?:re|oner)|direc(?:teur|trice|tor)|procureure?|prosecutor|secrétaire|secretary|gouverneur|governor|commandant|commander|chef|chief|président|president|colonel|[pf]m)(?:[ -](?:général|generale?|adjoint|d'État))?)(?:[ ,]|$)/iu.exec(head)?.[1]?.toLowerCase();
	if (office === undefined) return null;
	const words = { pm: 'prime minister', fm: 'foreign' }[office] ?? office;
	const holds = (id: string): boolean => people.find((p) => p.id === id)?.offices.some((held) => held.toLowerCase().includes(words)) === true;
	return met.find(holds) ?? mentions.findLast((m) => m.type === 'person' && m.end < start && holds(m.id))?.id ?? null;
}

/** "son hôte", "his guest": the person of the other side named last before the sentence. */
export function counterpart({ sentences, mentions, people }: Draft, act: Act, named: readonly string[]): string[] {
	const sentence = sentences[act.sentence];
	const side = (id: string): string | null => people.find((p) => p.id === id)?.country ?? null;
	if (!sentence || named.length !== 1) return [];
	const object = /(?<![\p{L}])(?:le|la|l'|the) ?(?:vice-)?(?:\p{Lu}[\p{L}-]+ )?(?:ministre|minister|hôte|guest|dirigeante?|leader|responsable|official|ambassad(?:eur|rice|or)|général|general)(?: \p{Ll}[\p{L}-]+)?(?![\p{L}])/u.exec(sentence.text.slice(act.trigger - sentence.start));
	const at = act.trigger + (object?.index ?? 0);
	const nation = object ? mentions.find((m) => m.type === 'adjective' && m.start >= at && m.end <= at + object[0].length)?.country : undefined;
	const met = nation == null || nation === side(named[0] ?? '') ? undefined : mentions.findLast((m) => m.type === 'person' && m.end < sentence.start && side(m.id) === nation);
	if (met) return [met.id];
	const office = /(?:for|with|received|welcomed|between) the ((?:\p{Lu}[\p{L}]+ ){0,3}(?:Coordinator|Ambassador|Minister|Director|Representative|Secretary|President|Commissioner|Advis[eo]r|Speaker))(?! \p{Lu}\p{Ll}| of)/u.exec(sentence.text.slice(act.trigger - sentence.start))?.[1];
	const holder = office === undefined ? undefined : mentions.findLast((m) => m.type === 'person' && m.end < sentence.start && m.id !== named[0] && people.find(({ id }) => id === m.id)?.offices.some((held) => held.includes(office.split(' ').slice(-2).join(' '))) === true);
	if (holder) return [holder.id];
	if (!/(?<![\p{L}])(?:(?:son|sa|leur) (?:hôte|invitée?|homologue|interlocut(?:eur|rice))|(?:his|her) (?:host|guest|counterpart|interlocutor)|l'hôte|the (?:host|guest)|received (?:him|her))(?![\p{L}])/iu.test(sentence.text)) return [];
	const other = mentions.findLast((m) => m.type === 'person' && m.end < sentence.start && side(m.id) !== side(named[0] ?? ''));
	return other ? [other.id] : [];
}

/** Person who says, asks or offers: named before the verb, "a déclaré X" after it, an office with a country, or the
 *  one who spoke before. Null where a body speaks or no one is known. */
export function speakerOf(finder: Finder, story: Draft, act: Act, encounter: ToldAct | null): string | null {
	const sentence = story.sentences[act.sentence];
	if (!sentence) return null;
	const turned = otherSpeaker(story, act, encounter?.persons ?? []);
	if (turned !== null) return turned;
	const inSentence = story.mentions.filter((m) => m.start >= sentence.start && m.end <= sentence.end);
	const people = inSentence.filter(({ type }) => type === 'person');
	const before = people.filter(({ end }) => end <= act.trigger);
	const after = people.filter(({ start }) => start > act.trigger)
		.find(({ start }) => /(?:déclaré|dit|affirmé|souligné|indiqué|ajouté|annoncé|assuré|précisé|estimé|noté|conclu|said|stressed|noted|added|announced|affirmed|stated) (?:[^,.;]{0,120})?(?:M\.|Mme)? ?$/u.test(story.reading.text.slice(act.trigger, start)));
	const head = story.reading.text.slice(sentence.start, act.trigger);
	const closing = closingSpeaker(story, sentence, people, encounter?.persons ?? []);
	if (closing !== null) return closing;
	const subject = before.at(-1);
	if (subject && /^(?:En recevant|Recevant|Receiving|While receiving|When receiving)[^.;]*, (?:il|elle|he|she) (?:[\p{L}]+ )?$/u.test(head)) return lastSpeaker(story, act.sentence) ?? subject.id;
	if (subject && /, (?:qui|who|lequel|laquelle) ?$/u.test(head)) return subject.id;
	if (subject) return (before.length > 1 && /^(?:Lors|Au cours|During|At|Speaking|Recevant|Receiving|En recevant)/u.test(head) ? subject : before[0]!).id;
	if (after) return after.id;
	const offices = /(?:vice-)?(?:ministre|responsable|secrétaire d'[ÉE]tat|dirigeant|hôte|général|ambassadeur|directeur|commissaire|président|minister|official|leader|ambassador|commissioner|chief|general|guest|president|director|chef|commandant|procureure?|gouverneur|prosecutor|governor|secretary|(?<![\p{L}])[PF]M(?![\p{L}]))/iu;
	const said = /(?:a|ont) (?:déclaré|souligné|affirmé|dit|ajouté|indiqué|estimé) (?:le|la|l')[^,.]{3,60}[,.]?$/u.exec(sentence.text);
	const body = inSentence.find((m) => m.type === 'org' && m.end <= act.trigger);
	const ofBody = body && offices.test(head) ? encounter?.persons.find((id) => story.people.find((p) => p.id === id)?.org === body.id) : undefined;
	if (ofBody !== undefined && body?.country === null) return ofBody;
	if (offices.test(head) || (said && offices.test(said[0]))) {
		const from = said && offices.test(said[0]) ? sentence.start + said.index : sentence.start;
		const country = inSentence.find((m) => m.start >= from && (from > sentence.start || m.end <= act.trigger) && m.country !== null)?.country ?? null;
		const pool = (encounter?.persons.length ?? 0) > 0 ? encounter!.persons : story.people.map(({ id }) => id);
		const match = pool.filter((id) => story.people.find((p) => p.id === id)?.country === country);
		if (country !== null && match.length > 0) return match[0] ?? null;
	}
	const ofHome = /^(?:(?:En outre|Par ailleurs|Selon lui), )?(?:Le )?Vietnam (?!-)(?:\p{Ll}[\p{L}-]* ){0,2}$/u.test(head) ? (encounter?.persons ?? []).filter((id) => story.people.find((p) => p.id === id)?.country === finder.focus) : [];
	if (ofHome.length === 1 && lastSpeaker(story, act.sentence) === ofHome[0]) return ofHome[0];
	const isClosed = CLOSED.test(sentence.text);
	if (!isClosed && !/^(?:He|She|Il|Elle) /u.test(head) && /^(?:[^,]{0,30}, )?(?:la partie|the \p{L}+ side)|(?:ministère|ministry|agence|agency|gouvernement|government)(?: \p{L}+){0,6} ?$/iu.test(head)) return null;
	const isPronoun = /(?:^|[ ,"«])(?:il|elle|ce dernier|cette dernière|he|she|l'hôte|the host|the guest|le diplomate|the diplomat|le (?:vice-)?ministre|the (?:deputy )?minister|le responsable|the official|the (?:Vietnamese|foreign) official|selon (?:lui|elle)|according to (?:him|her))(?:[ ,]|$)/iu.test(head) || /a-t-(?:il|elle)/.test(sentence.text) || isClosed;
	if (ofBody !== undefined) return ofBody;
	const sided = ofSide(finder, story, act, encounter) ?? guestOf(finder, story, head, encounter);
	if (sided !== null) return sided;
	const titled = byOffice(story, head, sentence.start, encounter?.persons);
	if (titled !== null) return titled;
	const isLatter = /(?:^|[ ,])(?:ce dernier|cette dernière|the latter)(?:[ ,]|$)/iu.test(head);
	return isPronoun || isLatter || offices.test(head) ? ((isLatter ? lastNamed(story, act.sentence) : null) ?? lastSpeaker(story, act.sentence)) : null;
}

/** A sentence that ends with "…, he said". */
const CLOSED = /, (?:he|she) (?:also |further |has )?(?:said|added|stressed|noted|affirmed|stated|suggested|proposed)/u;

/** The one named or titled at the end of a sentence in English: "…, Minister X has said", "…, the Polish minister noted". */
function closingSpeaker({ reading, people, mentions }: Draft, { start, end, text }: Sentence, inside: readonly Mention[], met: readonly string[]): string | null {
	const verb = /, (?:(?:the|his|her) )?[^,;.]{2,110}? (?:has |have )?(?:said|noted|stressed|added|affirmed|stated|suggested)(?=[.”"]*$|, (?:adding|noting|stressing))/u.exec(text);
	if (!verb) return null;
	const [from, to] = [start + verb.index, Math.min(end, start + verb.index + verb[0].length)];
	const named = inside.filter((m) => m.start >= from && m.end <= to).at(-1);
	if (named && /^(?:,[^,]{0,60},)? (?:has |have )?(?:said|noted|stressed|added|affirmed|stated|suggested)/u.test(reading.text.slice(named.end, to))) return named.id;
	if (!/^, (?:the|his|her) (?:[\p{Lu}\p{Ll}-]+ ){0,4}?(?:minister|official|officer|guest|host|leader|ambassador|general|chief|director|commissioner|president)(?= )/iu.test(verb[0])) return null;
	const nation = mentions.find((m) => m.type === 'adjective' && m.start >= from && m.end <= to)?.country;
	return nation == null ? null : (met.find((id) => people.find((p) => p.id === id)?.country === nation) ?? null);
}

/** Who offers in "Poland will provide …, he said": the one of that country at the encounter. */
function ofSide({ focus }: Finder, { mentions, people, sentences, reading }: Draft, act: Act, encounter: ToldAct | null): string | null {
	const sentence = sentences[act.sentence];
	if (!sentence || !CLOSED.test(sentence.text) || (act.kind !== 'assistance_offer' && act.kind !== 'cooperation_pledge')) return null;
	const first = mentions.find((m) => m.start >= sentence.start && m.start < sentence.start + 12 && (m.type === 'country' || m.type === 'adjective') && m.end <= act.trigger);
	if (!first || /^'s? /u.test(reading.text.slice(first.end)) || encounter === null) return null;
	const own = encounter.persons.filter((id) => (people.find((p) => p.id === id)?.country ?? focus) === first.country);
	return own.length === 1 ? own[0]! : null;
}

/** "The guest", "the host": the one who came, or received, at the encounter. */
function guestOf({ focus }: Finder, { people, mentions, reading }: Draft, head: string, encounter: ToldAct | null): string | null {
	const word = /(?:^|[ ,])(?:the|his|her) (?:visiting |foreign )?(guest|visitor|host)(?=[ ,])/iu.exec(head)?.[1]?.toLowerCase();
	if (word === undefined || encounter?.persons.length !== 2) return null;
	const abroad = (m: Mention): boolean => m.type === 'country' && m.country !== focus && /(?:visited|visits|visit to|trip to|visite (?:en|au|aux)) (?:the )?$/u.test(reading.text.slice(Math.max(0, m.start - 16), m.start));
	const isAbroad = encounter.places.length > 0 ? encounter.places.some(({ country }) => country !== null && country !== focus) : mentions.some(abroad);
	const isOfFocus = (word === 'host') !== isAbroad;
	const own = encounter.persons.filter((id) => (people.find((p) => p.id === id)?.country === focus) === isOfFocus);
	return own.length === 1 ? own[0]! : null;
}

/** The one who speaks after "tandis que", "while": named there, or "son interlocuteur" of the one before. */
function otherSpeaker({ reading, sentences, mentions, people }: Draft, act: Act, met: readonly string[]): string | null {
	const start = sentences[act.sentence]?.start ?? 0;
	const text = reading.text.slice(start, act.trigger);
	const turn = /(?:tandis que|alors que|while|whereas)(?: the| le| la)? (?=\p{L})/u.exec(text);
	if (!turn) return null;
	const at = start + turn.index;
	const persons = mentions.filter((m) => m.type === 'person' && m.start >= start && m.end <= act.trigger);
	const after = persons.find((m) => m.start >= at);
	if (after) return after.id;
	const side = (id: string): string | null => people.find((p) => p.id === id)?.country ?? null;
	const nation = mentions.find((m) => m.type === 'adjective' && m.start >= at && m.end <= act.trigger)?.country;
	const before = mentions.filter((m) => m.type === 'person' && m.end <= at);
	if (nation != null) return before.findLast((m) => side(m.id) === nation)?.id ?? null;
	const first = persons.find((m) => m.end <= at)?.id;
	if (first === undefined || !/(?:interlocut|homologue|hôte|counterpart|host|guest)/iu.test(text.slice(turn.index))) return null;
	return met.find((id) => side(id) !== side(first)) ?? before.findLast((m) => side(m.id) !== side(first))?.id ?? null;
}

/** "ce dernier", "the latter": the person named last before a sentence. */
function lastNamed({ sentences, mentions }: Draft, before: number): string | null {
	const previous = sentences[before - 1];
	return previous ? (mentions.findLast((m) => m.type === 'person' && m.start >= previous.start && m.end <= previous.end)?.id ?? null) : null;
}

function lastSpeaker({ sentences, mentions, reading }: Draft, before: number): string | null {
	for (let i = before - 1; i >= 0; i--) {
		const sentence = sentences[i];
		if (!sentence || !isBody(sentence)) continue;
		const people = mentions.filter((m) => m.type === 'person' && m.start >= sentence.start && m.end <= sentence.end);
		const [first, second] = people;
		if (!first) continue;
		const lead = reading.text.slice(sentence.start, first.start);
		const isLed = second !== undefined && /(?:réception|rencontre|recevant|entretien|audience|receiving|reception|meeting)[^.,]{0,60}$/iu.test(lead);
		const said = people.find((m) => /(?:a déclaré|a souligné|a affirmé|a dit|said) (?:[^,.;]{0,90})?$/u.test(reading.text.slice(sentence.start, m.start)) && !/^'s?(?= )/u.test(reading.text.slice(m.end)));
		return (said && first !== said ? said : isLed ? second : first).id;
	}
	return null;
}
