import type { Corpus, EventTable } from '#lib/corpus/table.ts';

/** No code. */
export const NONE = -1;

/**
 * Who belongs to which country, in numbers: a country is the code of its partner, or `focus`; an organisation and a person are
 * their codes in the dictionaries. What has no place among the partners is NONE.
 */
export interface Ends {
	/** Code of the focus country: the number of partners. */
	readonly focus: number;
	/** Country of each organisation. */
	readonly orgCountry: Int32Array;
	/** The partner that an organisation is itself. */
	readonly orgPartner: Int32Array;
	/** Country of each person. */
	readonly personCountry: Int32Array;
	/** Organisations of each person's own country, "" among those without one: their codes by nation. */
	readonly orgNation: Int32Array;
	readonly personNation: Int32Array;
	/** 1 for people; other entities in the list of people tie nothing. */
	readonly isPerson: Uint8Array;
}

const known = new WeakMap<Corpus, Ends>();

/** The numbers of a corpus, made once. O(entities). */
export function endsOf(corpus: Corpus): Ends {
	const found = known.get(corpus) ?? makeEnds(corpus);
	known.set(corpus, found);
	return found;
}

function makeEnds({ entities, manifest, table }: Corpus): Ends {
	const { partner, org, person } = table.dictionaries;
	const partners = new Map(partner.map((id, code) => [id, code]));
	const codeOf = (country: string | null | undefined): number => (country === manifest.focus ? partner.length : (partners.get(country ?? '') ?? NONE));
	const nations = new Map<string | null, number>();
	const nationOf = (country: string | null | undefined): number => {
		if (country === undefined) return NONE;
		nations.set(country, nations.get(country) ?? nations.size);
		return nations.get(country) ?? NONE;
	};
	const countryOf = (id: string): string | null | undefined => entities.get(id)?.country;
	return {
		focus: partner.length,
		orgCountry: Int32Array.from(org, (id) => codeOf(countryOf(id))),
		orgPartner: Int32Array.from(org, (id) => partners.get(id) ?? NONE),
		personCountry: Int32Array.from(person, (id) => codeOf(countryOf(id))),
		orgNation: Int32Array.from(org, (id) => nationOf(countryOf(id))),
		personNation: Int32Array.from(person, (id) => nationOf(countryOf(id) ?? null)),
		isPerson: Uint8Array.from(person, (id) => (entities.get(id)?.type === 'person' ? 1 : 0))
	};
}

/** Whether a country or a partner takes part in an event; the focus country always does. */
export function hasSide({ partner: { offsets, values } }: EventTable, { focus }: Ends, row: number, code: number): boolean {
	if (code === focus) return true;
	if (code === NONE) return false;
	for (let i = offsets[row]!; i < offsets[row + 1]!; i++) if (values[i] === code) return true;
	return false;
}

/**
 * What a person of an event of a columnar corpus stands for: the code of the first organisation there of their own country, the
 * number of organisations for that country itself, NONE where neither has a place in the event. `tiesOf` says the same of
 * records.
 */
export function sourceAt(table: EventTable, ends: Ends, row: number, person: number): number {
	if (ends.isPerson[person] === 0) return NONE;
	const nation = ends.personNation[person]!;
	const { offsets, values } = table.org;
	for (let i = offsets[row]!; i < offsets[row + 1]!; i++) {
		const org = values[i]!;
		if (ends.orgNation[org] !== nation) continue;
		return hasSide(table, ends, row, ends.orgCountry[org]!) || hasSide(table, ends, row, ends.orgPartner[org]!) ? org : NONE;
	}
	return hasSide(table, ends, row, ends.personCountry[person]!) ? ends.orgCountry.length : NONE;
}
