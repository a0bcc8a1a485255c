import type { Corpus } from '#lib/corpus/table.ts';
import { endsOf, hasSide, NONE, sourceAt } from './ends.ts';
import { tiesOf } from './ties.ts';

/** What the rows of a corpus say of who belongs to whom, domestic ones apart; counted stretch by stretch. */
export interface Ballot {
	/** Events of each organisation and of each person. */
	readonly org: Uint32Array;
	readonly person: Uint32Array;
	/** Events of each organisation in which its own country takes part. */
	readonly atHome: Uint32Array;
	/** Events by what a person stands for: of columns in slots, of records by their ids. */
	readonly slots: Slots | Map<string, Map<string, number>>;
	/** Events. */
	abroad: number;
}

/** A slot for each organisation of a person's own nation, and one for the country: those of person p begin at first[p]. */
interface Slots {
	readonly first: Uint32Array;
	/** Place of an organisation among those of its nation. */
	readonly rank: Uint32Array;
	readonly members: ReadonlyMap<number, readonly number[]>;
	readonly tally: Uint32Array;
}

/** A ballot in which nothing is counted yet. */
export function openBallot(corpus: Corpus): Ballot {
	const { org, person } = corpus.table.dictionaries;
	const slots = corpus.records === undefined ? new Map<string, Map<string, number>>() : makeSlots(corpus);
	return { org: new Uint32Array(org.length), person: new Uint32Array(person.length), atHome: new Uint32Array(org.length), slots, abroad: 0 };
}

function makeSlots(corpus: Corpus): Slots {
	const { orgNation, personNation } = endsOf(corpus);
	const members = new Map<number, number[]>();
	const rank = Uint32Array.from(orgNation, (nation, org) => {
		const own = members.get(nation) ?? [];
		members.set(nation, own);
		return own.push(org) - 1;
	});
	const first = new Uint32Array(personNation.length + 1);
	for (const [person, nation] of personNation.entries()) first[person + 1] = first[person]! + (members.get(nation)?.length ?? 0) + 1;
	return { first, rank, members, tally: new Uint32Array(first.at(-1) ?? 0) };
}

/** Counts a stretch of rows. */
export function countBallot(corpus: Corpus, ballot: Ballot, from: number, to: number): void {
	const { table } = corpus;
	const ends = endsOf(corpus);
	const { offsets, values } = table.org;
	for (let row = from; row < to; row++) {
		if (table.domestic[row] === 1) continue;
		ballot.abroad++;
		for (let i = offsets[row]!; i < offsets[row + 1]!; i++) {
			const org = values[i]!;
			ballot.org[org]!++;
			// An organisation hangs on its own country alone: it is enough to count.
			if (hasSide(table, ends, row, ends.orgCountry[org]!)) ballot.atHome[org]!++;
		}
		countPeople(corpus, ballot, row);
	}
}

function countPeople(corpus: Corpus, { person, slots }: Ballot, row: number): void {
	const { table } = corpus;
	const { offsets, values } = table.person;
	const [from, to] = [offsets[row]!, offsets[row + 1]!];
	for (let i = from; i < to; i++) person[values[i]!]!++;
	if (from === to) return;
	if (slots instanceof Map) {
		for (const { kind, source, target } of tiesOf(corpus, row)) {
			if (kind === 'org') continue;
			const own = slots.get(target) ?? new Map<string, number>();
			slots.set(target, own.set(source, (own.get(source) ?? 0) + 1));
		}
		return;
	}
	for (let i = from; i < to; i++) {
		const source = sourceAt(table, endsOf(corpus), row, values[i]!);
		if (source !== NONE) slots.tally[source < slots.rank.length ? slots.first[values[i]!]! + slots.rank[source]! : slots.first[values[i]! + 1]! - 1]!++;
	}
}

/** For each organisation and person, events per node above it. */
export function readVotes(corpus: Corpus, { atHome, slots }: Ballot): Map<string, Map<string, number>> {
	const { table, manifest } = corpus;
	const ends = endsOf(corpus);
	const votes = slots instanceof Map ? new Map(slots) : readSlots(corpus, slots);
	for (const [code, events] of atHome.entries()) {
		const id = table.dictionaries.org[code];
		const country = ends.orgCountry[code]!;
		if (events === 0 || id === undefined || ends.orgPartner[code] !== NONE) continue;
		votes.set(id, new Map([[country === ends.focus ? manifest.focus : (table.dictionaries.partner[country] ?? ''), events]]));
	}
	return votes;
}

function readSlots(corpus: Corpus, { first, members, tally }: Slots): Map<string, Map<string, number>> {
	const { table, entities } = corpus;
	const { personNation } = endsOf(corpus);
	const votes = new Map<string, Map<string, number>>();
	for (const [person, id] of table.dictionaries.person.entries()) {
		const own = new Map<string, number>();
		const at = first[person]!;
		const home = first[person + 1]! - 1;
		for (const [place, org] of (members.get(personNation[person]!) ?? []).entries()) if (tally[at + place]! > 0) own.set(table.dictionaries.org[org] ?? '', tally[at + place]!);
		if (tally[home]! > 0) own.set(entities.get(id)?.country ?? '', tally[home]!);
		if (own.size > 0) votes.set(id, own);
	}
	return votes;
}
