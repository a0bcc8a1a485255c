import { valuesAt, type Corpus } from '#lib/corpus/table.ts';
import { endsOf, hasSide, NONE, sourceAt, type Ends } from './ends.ts';
import { tiesOf } from './ties.ts';
import { treeOf } from './tree.ts';

/** How much of an event is counted: its partners; what their links hold too; everything. */
export const REACHES = { partners: 0, links: 1, all: 2 } as const;
export type Reach = (typeof REACHES)[keyof typeof REACHES];

/**
 * Places in one array for all that an event counts in. Links come first: those of partners, of organisations and of people;
 * then the nodes; then people under the partner and under the organisation of their link.
 */
export interface Places {
	readonly ends: Ends;
	readonly orgLinks: number;
	readonly personLinks: number;
	readonly links: number;
	readonly focusNode: number;
	readonly orgNodes: number;
	readonly personNodes: number;
	readonly underPartner: number;
	readonly underOrg: number;
	readonly size: number;
	/** 1 for organisations that hang on something. */
	readonly isOrgPlaced: Uint8Array;
	/** What a person hangs on, as `sourceAt` says it; -2 for an organisation that the list does not have. */
	readonly personParent: Int32Array;
	/** Partner at the top of each person. */
	readonly personTop: Int32Array;
	/** 1 for each value of the list of people that its record ties to its parent; null where the columns say it. */
	readonly tied: Uint8Array | null;
}

const known = new WeakMap<Corpus, Places>();

/** The places of a corpus, made once. */
export function placesOf(corpus: Corpus): Places {
	const found = known.get(corpus) ?? makePlaces(corpus);
	known.set(corpus, found);
	return found;
}

function makePlaces(corpus: Corpus): Places {
	const { partner, org, person } = corpus.table.dictionaries;
	const ends = endsOf(corpus);
	const { parentOf } = treeOf(corpus);
	const orgs = new Map(org.map((id, code) => [id, code]));
	const partners = new Map(partner.map((id, code) => [id, code]));
	const parents = person.map((id) => parentOf.get(id));
	const topOf = (id: string | undefined): number => {
		if (id === undefined) return NONE;
		return partners.get(id) ?? topOf(parentOf.get(id));
	};
	const sizes = [partner.length, org.length, person.length, 1, org.length, person.length, person.length, person.length];
	const starts = sizes.map((_, index) => sizes.slice(0, index + 1).reduce((sum, size) => sum + size, 0));
	const [orgLinks = 0, personLinks = 0, links = 0, orgNodes = 0, personNodes = 0, underPartner = 0, underOrg = 0, size = 0] = starts;
	return {
		ends, orgLinks, personLinks, links, focusNode: links, orgNodes, personNodes, underPartner, underOrg, size,
		isOrgPlaced: Uint8Array.from(org, (id) => (parentOf.has(id) ? 1 : 0)),
		personParent: Int32Array.from(parents, (id) => (id === undefined ? NONE : (orgs.get(id) ?? org.length))),
		personTop: Int32Array.from(parents, topOf),
		tied: corpus.records === undefined ? tiedValues(corpus, parentOf) : null
	};
}

/** Whether each value of the list of people is tied to the node above it by a record of its event. */
function tiedValues(corpus: Corpus, parentOf: ReadonlyMap<string, string>): Uint8Array {
	const { length, person, dictionaries } = corpus.table;
	const tied = new Uint8Array(person.values.length);
	for (let row = 0; row < length; row++) {
		const from = person.offsets[row]!;
		if (from === person.offsets[row + 1]) continue;
		const own = new Set(tiesOf(corpus, row).flatMap(({ kind, source, target }) => (kind === 'person' && parentOf.get(target) === source ? [target] : [])));
		for (const [at, code] of valuesAt(person, row).entries()) if (own.has(dictionaries.person[code] ?? '')) tied[from + at] = 1;
	}
	return tied;
}

/** Writes the places that an event counts in, links first, and returns their number: at most `places.size`, each once. */
export function writePlaces(corpus: Corpus, places: Places, row: number, reach: Reach, out: Int32Array): number {
	const { table } = corpus;
	const { partner, org, person } = table;
	const { ends } = places;
	let count = 0;
	for (let i = partner.offsets[row]!, to = partner.offsets[row + 1]!; i < to; i++) out[count++] = partner.values[i]!;
	const hasPartner = count > 0;
	if (reach > REACHES.partners) {
		for (let i = org.offsets[row]!, to = org.offsets[row + 1]!; i < to; i++) {
			const code = org.values[i]!;
			if (places.isOrgPlaced[code] === 1 && hasSide(table, ends, row, ends.orgCountry[code]!)) out[count++] = places.orgLinks + code;
		}
		if (reach > REACHES.links)
			for (let i = person.offsets[row]!, to = person.offsets[row + 1]!; i < to; i++) {
				const code = person.values[i]!;
				if (places.personParent[code] !== NONE && isTied(corpus, places, row, i)) out[count++] = places.personLinks + code;
			}
		for (let i = person.offsets[row]!, to = person.offsets[row + 1]!; i < to; i++) {
			const code = person.values[i]!;
			const top = places.personTop[code]!;
			if (top !== NONE && hasSide(table, ends, row, top)) out[count++] = places.underPartner + code;
		}
	}
	if (hasPartner) out[count++] = places.focusNode;
	return reach > REACHES.links ? writeNodes(corpus, places, row, out, count) : count;
}

function isTied({ table }: Corpus, { tied, personParent, ends }: Places, row: number, index: number): boolean {
	const person = table.person.values[index]!;
	return tied === null ? sourceAt(table, ends, row, person) === personParent[person] : tied[index] === 1;
}

function writeNodes({ table: { org, person } }: Corpus, places: Places, row: number, out: Int32Array, from: number): number {
	let count = from;
	for (let i = org.offsets[row]!, to = org.offsets[row + 1]!; i < to; i++) if (places.isOrgPlaced[org.values[i]!] === 1) out[count++] = places.orgNodes + org.values[i]!;
	for (let i = person.offsets[row]!, to = person.offsets[row + 1]!; i < to; i++) {
		const code = person.values[i]!;
		const parent = places.personParent[code]!;
		if (parent === NONE) continue;
		out[count++] = places.personNodes + code;
		if (parent < places.ends.orgCountry.length) for (let at = 0; at < from; at++) if (out[at] === places.orgLinks + parent) out[count++] = places.underOrg + code;
	}
	return count;
}
