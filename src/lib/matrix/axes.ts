import { idsAt, type Corpus, type ListName } from '#lib/corpus/table.ts';

/** Which rows a matrix has: the domains with the most events, all of them, or the fields they belong to. */
export const MATRIX_ROWS = ['main', 'all', 'fields'] as const;
/** One of MATRIX_ROWS. */
export type MatrixRows = (typeof MATRIX_ROWS)[number];

/** Domains that stand in rows of their own where only the main ones are asked for. */
export const MAIN_DOMAINS = 20;

/** A row or column: what it is called in a key, and the partners or domains it holds. */
export interface Slot {
	/** A partner or domain id, `field:digital`, `rest:20` (all from the 21st on), `none` (events without any). */
	readonly key: string;
	/** Ids in the fixed order of the corpus; empty for `none`. */
	readonly ids: readonly string[];
}

export interface Axes {
	/** Partners, those with the most events first. */
	readonly columns: readonly Slot[];
	/** Domains or fields. */
	readonly rows: readonly Slot[];
}

/** Rows and columns of a corpus, whatever a filter keeps of it. `most` columns at the most, the last one for the rest. */
export function matrixAxes(corpus: Corpus, options: { readonly rows: MatrixRows; readonly hasDomestic: boolean; readonly most?: number }): Axes {
	const { rows, hasDomestic, most = Infinity } = options;
	const partners = corpus.partners.map(({ id }) => id);
	const columns = fold(partners, most);
	if (lacksAny(corpus, 'partner', hasDomestic)) columns.push({ key: 'none', ids: [] });
	const domains = orderedDomains(corpus);
	const slots = rows === 'fields' ? fieldSlots(corpus, domains) : fold(domains, rows === 'main' ? MAIN_DOMAINS + 1 : Infinity);
	if (lacksAny(corpus, 'domain', hasDomestic)) slots.push({ key: 'none', ids: [] });
	return { columns, rows: slots };
}

/** The ids that a key stands for, `null` for "all"; undefined where the corpus has none such. */
export function idsOfKey(corpus: Corpus, list: 'partner' | 'domain', key: string): readonly string[] | null | undefined {
	if (key === 'all') return null;
	if (key === 'none') return [];
	const ordered = list === 'partner' ? corpus.partners.map(({ id }) => id) : orderedDomains(corpus);
	if (key.startsWith('rest:')) return ordered.slice(Number(key.slice(5)));
	if (key.startsWith('field:')) return ordered.filter((id) => fieldOf(corpus, id) === key.slice(6));
	return ordered.includes(key) ? [key] : undefined;
}

/** Every id a slot of its own, but no more than `most` slots: the last one holds the tail. */
function fold(ids: readonly string[], most: number): Slot[] {
	if (ids.length <= most) return ids.map((id) => ({ key: id, ids: [id] }));
	const kept = Math.max(1, most - 1);
	return [...ids.slice(0, kept).map((id) => ({ key: id, ids: [id] })), { key: `rest:${kept}`, ids: ids.slice(kept) }];
}

function fieldOf(corpus: Corpus, domain: string): string {
	return corpus.vocabulary.domains[domain]?.broader ?? '';
}

function fieldSlots(corpus: Corpus, domains: readonly string[]): Slot[] {
	const fields = [...Object.keys(corpus.vocabulary.facets), ''];
	return fields
		.map((field) => ({ key: `field:${field}`, ids: domains.filter((id) => fieldOf(corpus, id) === field) }))
		.filter(({ ids }) => ids.length > 0);
}

// The order depends on the corpus alone.
const ordered = new WeakMap<Corpus, readonly string[]>();

/** Domains that occur, those with the most foreign events first, then by all events, then as the vocabulary has them. */
export function orderedDomains(corpus: Corpus): readonly string[] {
	const known = ordered.get(corpus);
	if (known !== undefined) return known;
	const foreign = new Map<string, number>();
	const all = new Map<string, number>();
	for (let row = 0; row < corpus.table.length; row++)
		for (const id of idsAt(corpus.table, 'domain', row)) {
			all.set(id, (all.get(id) ?? 0) + 1);
			if (corpus.table.domestic[row] !== 1) foreign.set(id, (foreign.get(id) ?? 0) + 1);
		}
	const place = new Map(Object.keys(corpus.vocabulary.domains).map((id, index) => [id, index]));
	const by = (a: string, b: string): number =>
		(foreign.get(b) ?? 0) - (foreign.get(a) ?? 0) || (all.get(b) ?? 0) - (all.get(a) ?? 0) || (place.get(a) ?? 0) - (place.get(b) ?? 0);
	const sorted = [...all.keys()].sort(by);
	ordered.set(corpus, sorted);
	return sorted;
}

function lacksAny(corpus: Corpus, list: ListName, hasDomestic: boolean): boolean {
	const { offsets } = corpus.table[list];
	for (let row = 0; row < corpus.table.length; row++) {
		if (corpus.table.domestic[row] === 1 && !hasDomestic) continue;
		if (offsets[row] === offsets[row + 1]) return true;
	}
	return false;
}
