import { FAMILIES, FAMILY_OF, KINDS } from '#lib/corpus/kinds.ts';
import { OFFICES, officeColumn } from '#lib/corpus/offices.ts';
import { listedRows, partnerRows, splitByValue } from '#lib/corpus/row-lists.ts';
import type { Corpus, ListName } from '#lib/corpus/table.ts';

/** What lanes stand for. */
export type LaneKind = 'partner' | 'kind' | 'domain' | 'office' | 'org';

/** Rows in a list or a column. */
export type Rows = readonly number[] | Uint32Array;

/** Rows that belong together. */
export interface Bucket {
	readonly id: string;
	/** 1-based place of the partner's colour; 0 for Vietnam's own, null without a colour. */
	readonly slot: number | null;
	/** In the order of the rows they are taken from. */
	readonly rows: Rows;
	/** Makes what is inside; null where nothing is. */
	readonly inside: (() => Bucket[]) | null;
}

/** Which of `ids` a row belongs to, by number. */
type Sort = (row: number, take: (index: number) => void) => void;

/** Lanes of a corpus over rows that are in the order the lanes will have; every row stands in each lane it belongs to. */
export function sortRows(corpus: Corpus, rows: Uint32Array, by: LaneKind): Bucket[] {
	return SORTS[by](corpus, rows);
}

const SORTS: Readonly<Record<LaneKind, (corpus: Corpus, rows: Uint32Array) => Bucket[]>> = {
	partner: byPartner, kind: byKind, domain: byDomain, office: byOffice, org: byOrg
};

/** Rows by number, each list as long as it must be: two passes, no growing lists. */
function split(rows: Rows, count: number, sort: Sort): Uint32Array[] {
	const sizes = new Uint32Array(count);
	for (let index = 0; index < rows.length; index++) sort(rows[index]!, (at) => sizes[at]!++);
	const lists = Array.from(sizes, (size) => new Uint32Array(size));
	sizes.fill(0);
	for (let index = 0; index < rows.length; index++) sort(rows[index]!, (at) => (lists[at]![sizes[at]!++] = rows[index]!));
	return lists;
}

function valueSort({ table }: Corpus, name: ListName, none: number): Sort {
	const { offsets, values } = table[name];
	return (row, take) => {
		const from = offsets[row]!;
		const to = offsets[row + 1]!;
		if (from === to) take(none);
		for (let index = from; index < to; index++) take(values[index]!);
	};
}

function byPartner(corpus: Corpus, rows: Uint32Array): Bucket[] {
	const { partners, entities } = corpus;
	const { table } = corpus;
	const lists = rows === listedRows(table, false) ? partnerRows(table) : splitByValue(rows, table.partner, partners.length);
	const orgs = corpus.table.dictionaries.org;
	const countryOf = orgs.map((id) => entities.get(id)?.country ?? null);
	const lanes = partners.map(({ id, slot }, index): Bucket => {
		const own = orgs.map((_, org) => org).filter((org) => countryOf[org] === id);
		const list = lists[index] ?? new Uint32Array(0);
		const inside = (): Bucket[] => {
			const placeOf = new Map(own.map((org, place) => [org, place]));
			const byValue = valueSort(corpus, 'org', -1);
			const found = split(list, own.length, (row, take) => byValue(row, (org) => (placeOf.has(org) ? take(placeOf.get(org)!) : undefined)));
			return own.map((org, place) => ({ id: orgs[org] ?? '', slot, rows: found[place] ?? [], inside: null }));
		};
		return { id, slot, rows: list, inside: own.length === 0 ? null : inside };
	});
	const rest = lists.at(-1) ?? new Uint32Array(0);
	return rest.length === 0 ? lanes : [...lanes, { id: 'domestic', slot: 0, rows: rest, inside: null }];
}

function byKind({ table }: Corpus, rows: Uint32Array): Bucket[] {
	const lists = split(rows, KINDS.length, (row, take) => take(table.kind[row]!));
	const families = KINDS.map((kind) => FAMILIES.indexOf(FAMILY_OF[kind]));
	const outer = split(rows, FAMILIES.length, (row, take) => take(families[table.kind[row]!]!));
	return FAMILIES.map((family, index) => {
		const kinds = KINDS.map((id, kind) => ({ id, slot: null, rows: lists[kind] ?? [], inside: null, family: families[kind] })).filter((lane) => lane.family === index && lane.rows.length > 0);
		// A family of one kind has nothing to unfold.
		return { id: `family:${family}`, slot: null, rows: outer[index] ?? [], inside: kinds.length > 1 ? () => kinds : null };
	});
}

function byDomain(corpus: Corpus, rows: Uint32Array): Bucket[] {
	const { table, vocabulary } = corpus;
	const domains = table.dictionaries.domain;
	const facets = Object.keys(vocabulary.facets);
	const facetOf = domains.map((id) => facets.indexOf(vocabulary.domains[id]?.broader ?? ''));
	const lists = splitByValue(rows, table.domain, domains.length);
	const byValue = valueSort(corpus, 'domain', domains.length);
	const outer = split(rows, facets.length, (row, take) => {
		const seen = new Set<number>();
		byValue(row, (domain) => seen.add(facetOf[domain] ?? -1));
		for (const facet of seen) if (facet >= 0) take(facet);
	});
	const lanes = facets.map((facet, index): Bucket => {
		const inside = domains.map((id, domain) => ({ id, slot: null, rows: lists[domain] ?? [], inside: null, facet: facetOf[domain] })).filter((lane) => lane.facet === index && lane.rows.length > 0);
		return { id: `facet:${facet}`, slot: null, rows: outer[index] ?? [], inside: inside.length > 0 ? () => inside : null };
	});
	return [...lanes, { id: 'none', slot: null, rows: lists.at(-1) ?? [], inside: null }];
}

function byOffice(corpus: Corpus, rows: Uint32Array): Bucket[] {
	const levels = officeColumn(corpus);
	const lists = split(rows, OFFICES.length, (row, take) => take(levels[row]!));
	return OFFICES.map((office, index) => ({ id: `office:${office}`, slot: null, rows: lists[index] ?? [], inside: null }));
}

function byOrg(corpus: Corpus, rows: Uint32Array): Bucket[] {
	const orgs = corpus.table.dictionaries.org;
	const slots = new Map(corpus.partners.map(({ id, slot }) => [id, slot]));
	const lists = splitByValue(rows, corpus.table.org, orgs.length);
	const lanes = orgs.map((id, index): Bucket => {
		const country = corpus.entities.get(id)?.country ?? null;
		return { id, slot: country === corpus.manifest.focus ? 0 : (slots.get(country ?? id) ?? null), rows: lists[index] ?? [], inside: null };
	});
	return [...lanes, { id: 'none', slot: null, rows: lists.at(-1) ?? [], inside: null }];
}
