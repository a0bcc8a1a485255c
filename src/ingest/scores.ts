import type { CoopEvent, Entity } from '#lib/corpus/schema.ts';
import type { Article } from '#lib/corpus/schema.ts';
import type { ScoredGold } from './gold-events.ts';

/** Hits over tries, for a share. */
export interface Share {
	readonly hits: number;
	readonly of: number;
}

/** Precision and recall as shares. */
export interface Scores {
	readonly precision: Share;
	readonly recall: Share;
}

/** A pair of what was found and what was set by hand. */
export interface Pair {
	readonly gold: ScoredGold['events'][number];
	readonly event: CoopEvent;
}

/** One article with its hand-made events and those the corpus proves in it. */
export interface Scored {
	readonly article: string;
	readonly gold: readonly ScoredGold['events'][number][];
	readonly found: readonly CoopEvent[];
	readonly pairs: readonly Pair[];
}

const MAIN_KINDS = new Set(['visit', 'courtesy_call', 'talks', 'dialogue', 'agreement_signed']);

/** Main quote of an event in an article: the first that proves the event, as UTF-16 range of the raw file. */
export function mainRange(event: CoopEvent, article: string): readonly [number, number] | null {
	const own = event.evidence.filter((quote) => quote.article === article);
	return (own.find(({ supports }) => supports.includes('event')) ?? own[0])?.utf16 ?? null;
}

/** Pairs hand-made events with found ones of an accepted kind whose main quotes overlap, the longest overlap first;
 *  each is used once. */
export function pairEvents(gold: readonly ScoredGold['events'][number][], found: readonly CoopEvent[], article: string): Pair[] {
	const options = gold.flatMap((one) => {
		const quote = one.evidence.find(({ role }) => role === 'main') ?? one.evidence[0];
		const kinds = [one.kind, ...(one.acceptKind ?? [])];
		return found.flatMap((event) => {
			const range = mainRange(event, article);
			if (!quote || !range || !kinds.includes(event.kind)) return [];
			const overlap = Math.min(range[1], quote.end) - Math.max(range[0], quote.start);
			const shorter = Math.min(range[1] - range[0], quote.end - quote.start);
			return overlap > 0 ? [{ gold: one, event, overlap: overlap / shorter, isSame: event.kind === one.kind, length: overlap }] : [];
		});
	}).toSorted((a, b) => Number(b.isSame) - Number(a.isSame) || b.overlap - a.overlap || b.length - a.length);
	const used = new Set<unknown>();
	return options.flatMap(({ gold: one, event }) => {
		if (used.has(one) || used.has(event)) return [];
		used.add(one).add(event);
		return [{ gold: one, event }];
	});
}

const add = (shares: readonly Share[]): Share => ({ hits: shares.reduce((sum, { hits }) => sum + hits, 0), of: shares.reduce((sum, s) => sum + s.of, 0) });

function overlap(found: readonly string[], gold: readonly string[]): Scores {
	const hits = found.filter((one) => gold.includes(one)).length;
	return { precision: { hits, of: found.length }, recall: { hits, of: gold.length } };
}

/** Precision and recall over sets of values of required pairs. */
export function scoreValues(scored: readonly Scored[], found: (pair: Pair) => readonly string[], gold: (pair: Pair) => readonly string[]): Scores {
	const all = scored.flatMap(({ pairs }) => pairs).filter((pair) => pair.gold.required).map((pair) => overlap(found(pair), gold(pair)));
	return { precision: add(all.map(({ precision }) => precision)), recall: add(all.map(({ recall }) => recall)) };
}

/** Kinds: recall over required hand-made events, precision over found events of the kinds; a found event that fits one
 *  which is not required counts neither way. */
export function scoreKinds(scored: readonly Scored[], isMainOnly: boolean): Scores {
	const counts = (kind: string): boolean => !isMainOnly || MAIN_KINDS.has(kind);
	const all = scored.map(({ gold, found, pairs }) => {
		const required = gold.filter((one) => one.required && counts(one.kind));
		const hits = pairs.filter((pair) => pair.gold.required);
		const neutral = new Set(pairs.filter((pair) => !pair.gold.required).map(({ event }) => event));
		const tried = found.filter((event) => counts(event.kind) && !neutral.has(event));
		return {
			recall: { hits: hits.filter((pair) => counts(pair.gold.kind)).length, of: required.length },
			precision: { hits: hits.filter(({ event }) => counts(event.kind)).length, of: tried.length }
		};
	});
	return { precision: add(all.map(({ precision }) => precision)), recall: add(all.map(({ recall }) => recall)) };
}

/** Every value that a hand-made date accepts. */
export function acceptedDates({ date }: ScoredGold['events'][number]): (string | null)[] {
	return [date.edtf, ...(date.accept ?? []).map((edtf) => (edtf === 'XXXX' ? null : edtf)), ...(date.docInternal === undefined ? [] : [date.docInternal])];
}

/** Dates of required main acts: right ones over all that were asked for. An act that was not found is wrong. */
export function scoreDates(scored: readonly Scored[]): Share {
	return add(scored.map(({ gold, pairs }) => {
		const asked = gold.filter((one) => one.required && MAIN_KINDS.has(one.kind));
		const hits = asked.filter((one) => {
			const pair = pairs.find((p) => p.gold === one);
			return pair !== undefined && acceptedDates(one).includes(pair.event.date.edtf);
		});
		return { hits: hits.length, of: asked.length };
	}));
}

/** Events whose date has a year that no hand-made date of the pair has. */
export function inventedYears(scored: readonly Scored[]): Pair[] {
	const years = (edtf: string | null): string[] => edtf?.match(/(?<!\d)\d{4}(?=[?~]?(?:-|\/|$))/g) ?? [];
	return scored.flatMap(({ pairs }) => pairs).filter(({ gold, event }) => {
		const known = new Set(acceptedDates(gold).flatMap(years));
		return years(event.date.edtf).some((year) => !known.has(year));
	});
}

/** Status of required pairs. */
export function scoreStatus(scored: readonly Scored[]): Share {
	const pairs = scored.flatMap((one) => one.pairs).filter(({ gold }) => gold.required);
	return { hits: pairs.filter(({ gold, event }) => [gold.status, ...(gold.acceptStatus ?? [])].includes(event.status)).length, of: pairs.length };
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().replace(/[^a-z]/g, '');

/** Names of people of a corpus as ids of the hand-made ones, by any spelling. */
export function personIndex(gold: ScoredGold['entities'], entities: readonly Entity[]): ReadonlyMap<string, string> {
	const byName = new Map(gold.filter(({ type }) => type === 'person').flatMap(({ id, name, aliases }) =>
		[...(typeof name === 'string' ? [name] : []), ...(aliases ?? [])].map((spelling): [string, string] => [fold(spelling), id])));
	return new Map(entities.filter(({ type }) => type === 'person').map(({ id, name, aliases }): [string, string] => {
		const spellings = [...(typeof name === 'string' ? [name] : []), ...aliases.map(({ text }) => text)];
		return [id, spellings.map((spelling) => byName.get(fold(spelling))).find((hit) => hit !== undefined) ?? id];
	}));
}

/** Characters other than white space whose block and article are right. */
export function scoreBlocks(gold: ScoredGold, articles: readonly Article[], idOf: ReadonlyMap<string, string>, raws: ReadonlyMap<string, string>): Share {
	return add(gold.docs.flatMap(({ id, file }): Share[] => {
		const raw = raws.get(`raw/${file}`);
		const blocks = gold.blocks[id];
		if (raw === undefined || !blocks) return [];
		const [want, got] = [new Array<string>(raw.length).fill(''), new Array<string>(raw.length).fill('')];
		for (const { type, start, end, article } of blocks) want.fill(`${idOf.get(article) ?? article} ${type}`, start, end);
		for (const article of articles.filter(({ rawFile }) => rawFile === `raw/${file}`))
			for (const { type, start, end } of article.blocks) got.fill(`${article.id} ${type}`, start, end);
		const letters = [...raw.split('').keys()].filter((i) => /\S/.test(raw[i] ?? ''));
		return [{ hits: letters.filter((i) => want[i] === got[i]).length, of: letters.length }];
	}));
}
