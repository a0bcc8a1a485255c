import { findEntities } from '../entities/entities.ts';
import type { Finder, Mention } from '../entities/entities.ts';
import { findPeople } from '../entities/people.ts';
import { splitSentences } from '../text/reading.ts';
import type { Reading, Sentence } from '../text/reading.ts';
import type { Act } from './act.ts';
import { castOne } from './cast.ts';
import { findActs, findEncounters } from './find.ts';
import { dropRepeats, withinOf } from './frames.ts';
import { WHEN } from './rules/words.ts';
import { ENCOUNTER_KINDS, isBody } from './told.ts';
import type { Draft, Story, ToldAct } from './told.ts';

/** Reads an article: its sentences, names and acts with their participants. `known` are people of other articles
 *  of the same run, by id. */
export function readStory(finder: Finder, reading: Reading): Story {
	const sentences = splitSentences(reading);
	const entities = findEntities(finder, reading.text);
	const { mentions: named, people } = findPeople(finder, reading.text, entities);
	const mentions = [...entities, ...named].toSorted((a, b) => a.start - b.start || b.end - a.end);
	const bodies = sentences.map((sentence, i) => (isBody(sentence) && !isAgain(sentences, i) ? sentence : { ...sentence, text: '' }));
	let acts = findActs(bodies, mentions);
	if (!acts.some(({ kind, form }) => form === 'encounter' && ENCOUNTER_KINDS.has(kind)) && !acts.some(({ kind }) => kind === 'training')) {
		const leads = findEncounters(sentences.map((sentence) => (sentence.block === 'standfirst' ? sentence : { ...sentence, text: '' })), mentions).slice(0, 1);
		const captions = sentences.map((sentence) => (/caption/.test(sentence.block) ? sentence : { ...sentence, text: '' }));
		acts = [...(leads.length > 0 ? leads : findEncounters(captions, mentions).slice(0, 1)), ...acts].toSorted((a, b) => a.start - b.start);
	}
	else acts = [...acts, ...picturedAlone(sentences, mentions, acts)].toSorted((a, b) => a.start - b.start);
	if (acts.length === 0) acts = soleStatement(bodies, mentions);
	const titles = reading.parts.filter(({ type }) => type === 'title' || type === 'teaser_title');
	const title = titles.map(({ start, end }) => reading.text.slice(start, end)).join(' ');
	const story = { reading, sentences, mentions, people, title };
	return { ...story, acts: castActs(finder, story, acts) };
}

/** A meeting that a caption alone tells, with its day: two people whom no sentence has meet. */
function picturedAlone(sentences: readonly Sentence[], mentions: readonly Mention[], acts: readonly Act[]): Act[] {
	const idsIn = (i: number): string[] => mentions.filter((m) => m.type === 'person' && m.start >= (sentences[i]?.start ?? 0) && m.end <= (sentences[i]?.end ?? 0)).map(({ id }) => id);
	const captions = sentences.map((sentence) => (sentence.block === 'caption' && WHEN.test(sentence.text) ? sentence : { ...sentence, text: '' }));
	const met = acts.filter(({ form }) => form === 'encounter').map(({ sentence }) => new Set(idsIn(sentence)));
	return findEncounters(captions, mentions).filter(({ kind, sentence }) => {
		const own = new Set(idsIn(sentence));
		return (kind === 'courtesy_call' || kind === 'talks') && own.size === 2 && !met.some((ids) => [...own].every((id) => ids.has(id)));
	}).slice(0, 1);
}

/** Whether an earlier sentence of the body has the same words: some pages print their paragraphs twice. */
function isAgain(sentences: readonly Sentence[], i: number): boolean {
	const { text = '' } = sentences[i] ?? {};
	return text.length > 60 && sentences.slice(0, i).some((before) => isBody(before) && before.text === text);
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

function castActs(finder: Finder, story: Draft, acts: readonly Act[]): ToldAct[] {
	const kept = dropRepeats(story, acts);
	const told: ToldAct[] = [];
	const isFrame = (act: Act): boolean => act.form === 'encounter' && ENCOUNTER_KINDS.has(act.kind);
	const main = kept.findIndex((act) => isFrame(act) && act.kind !== 'agreement_signed');
	const first = main >= 0 ? main : kept.findIndex(isFrame);
	const lead = first < 0 ? null : castOne(finder, story, kept[first]!, null, null);
	const frames = new Map<Act, ToldAct>();
	let last = lead;
	for (const act of kept.filter(({ form }) => form === 'encounter')) {
		const cast = castOne(finder, story, act, null, last);
		frames.set(act, cast);
		if (isFrame(act) && cast.persons.length > 1) last = cast;
	}
	for (const act of kept) {
		const within = withinOf(kept, act);
		const frame = within === null ? undefined : frames.get(kept[within]!);
		told.push(frames.get(act) ?? castOne(finder, story, act, within, frame ?? lead));
	}
	const spare = kept.filter((_, i) => !isByTheWay(story, told[i]!, told) && !isOfNobody(story, told[i]!));
	return spare.length === kept.length ? told : castActs(finder, story, spare);
}

/** What a gathering is about, no wish: "Il aborde des questions telles que la nécessité de …". */
function isOfNobody({ sentences }: Draft, { rule, sentence }: ToldAct): boolean {
	return rule === 'loose.wish' && /^(?:Il|Elle|Cet(?:te)? \p{L}+|Ce(?: \p{L}+)?|L'\p{L}+|La \p{L}+|Le \p{L}+) (?:aborde|porte|vise|couvre|comprend|traite|concerne|permet|prévoit)(?![\p{L}])/u.test(sentences[sentence]?.text ?? '');
}

/** A trip named in passing to a country that takes part in nothing else the article tells. */
function isByTheWay({ reading }: Draft, act: ToldAct, told: readonly ToldAct[]): boolean {
	if (act.kind !== 'visit' || act.form !== 'noun' || !/trip to/u.test(reading.text.slice(act.start, act.end))) return false;
	return !told.some((other) => other !== act && other.countries.some((country) => act.countries.includes(country)));
}
