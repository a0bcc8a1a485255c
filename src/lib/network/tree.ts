import type { Participation } from '#lib/corpus/schema.ts';
import { idsAt, type Corpus } from '#lib/corpus/table.ts';
import { endsOf, hasSide, NONE, sourceAt } from './ends.ts';

/** An organisation or a person that takes part in events of cooperation. */
export interface Actor {
	/** Entity id. */
	readonly id: string;
	readonly kind: 'org' | 'person';
	/** Events of the whole corpus it takes part in, domestic ones apart; at least 1. */
	readonly events: number;
	/** People of an organisation, by events, then id; empty for a person. */
	readonly people: readonly Actor[];
}

/** The focus country or a partner, with the bodies and people that belong to it. */
export interface Branch {
	/** ISO 3166 alpha-2 of a country, entity id of a multilateral body. */
	readonly id: string;
	readonly kind: 'focus' | 'country' | 'multilateral';
	/** Events of the whole corpus, domestic ones apart. */
	readonly events: number;
	/** By events, then id. */
	readonly orgs: readonly Actor[];
	/** People without an organisation of their own here, by events, then id. */
	readonly people: readonly Actor[];
}

/** Who belongs to whom in the whole corpus: the fixed ground of seats and links. */
export interface Tree {
	readonly focus: Branch;
	/** In the order of `corpus.partners`. */
	readonly partners: readonly Branch[];
	/** Node id above an organisation or a person: a branch id, or an organisation's. */
	readonly parentOf: ReadonlyMap<string, string>;
}

const trees = new WeakMap<Corpus, Tree>();

/** The tree of a corpus, grown once per corpus. A person hangs on the organisation they stand for in most events,
 *  on their country if there is none. Actors of domestic events alone are left out. O(events · participants). */
export function treeOf(corpus: Corpus): Tree {
	const known = trees.get(corpus);
	if (known !== undefined) return known;
	const tree = growTree(corpus);
	trees.set(corpus, tree);
	return tree;
}

/** A body under its country, or a person under what they stand for, in one event. */
export interface Tie {
	readonly kind: Actor['kind'];
	/** Id of the node above. */
	readonly source: string;
	readonly target: string;
}

/** Ties of an event. An organisation hangs on its country where that is the focus or a partner in the event; a
 *  multilateral body is a partner itself. A person hangs on the organisation they stand for, else on its country. */
export function tiesOf(corpus: Corpus, row: number): Tie[] {
	const seats = new Set([corpus.manifest.focus, ...idsAt(corpus.table, 'partner', row)]);
	const ties: Tie[] = [];
	for (const id of idsAt(corpus.table, 'org', row)) {
		const country = corpus.entities.get(id)?.country ?? '';
		if (!seats.has(country) || seats.has(id)) continue;
		ties.push({ kind: 'org', source: country, target: id });
	}
	if (corpus.table.person.offsets[row] === corpus.table.person.offsets[row + 1]) return ties;
	for (const { target } of ties) seats.add(target);
	const seen = new Set<string>();
	for (const { entity, org, country } of peopleOf(corpus, row)) {
		const person = corpus.entities.get(entity);
		if (person?.type !== 'person') continue;
		const stoodFor = org === undefined ? undefined : corpus.entities.get(org);
		const home = stoodFor === undefined ? (country ?? person.country) : stoodFor.country;
		const source = [org, home].find((id) => id !== undefined && id !== null && seats.has(id));
		if (source === undefined || source === null || seen.has(`${source} ${entity}`)) continue;
		seen.add(`${source} ${entity}`);
		ties.push({ kind: 'person', source, target: entity });
	}
	return ties;
}

/** Who takes part in an event; of a corpus of columns the people alone, who stand for the first organisation of their own
 *  country there: its records say the same, but each would have to be made. */
function peopleOf(corpus: Corpus, row: number): readonly Pick<Participation, 'entity' | 'org' | 'country'>[] {
	if (corpus.records === undefined) return corpus.events[row]?.participants ?? [];
	const orgs = idsAt(corpus.table, 'org', row);
	return idsAt(corpus.table, 'person', row).map((entity) => {
		const country = corpus.entities.get(entity)?.country ?? null;
		const org = orgs.find((id) => corpus.entities.get(id)?.country === country);
		return { entity, country, ...(org === undefined ? {} : { org }) };
	});
}

function growTree(corpus: Corpus): Tree {
	const votes = countVotes(corpus);
	const parentOf = new Map<string, string>();
	for (const [id, sources] of votes) {
		const ranked = [...sources].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
		const best = ranked[0]?.[0];
		if (best !== undefined) parentOf.set(id, best);
	}
	const children = new Map<string, Actor[]>();
	for (const column of ['person', 'org'] as const) {
		for (const [id, events] of countEvents(corpus, column)) {
			const parent = parentOf.get(id);
			if (parent === undefined) continue;
			const actor = { id, kind: column, events, people: sorted(children.get(id)) };
			const siblings = children.get(parent);
			if (siblings === undefined) children.set(parent, [actor]);
			else siblings.push(actor);
		}
	}
	const branch = (id: string, kind: Branch['kind'], events: number): Branch => {
		const actors = sorted(children.get(id));
		const of = (wanted: Actor['kind']): Actor[] => actors.filter((actor) => actor.kind === wanted);
		return { id, kind, events, orgs: of('org'), people: of('person') };
	};
	const abroad = corpus.table.domestic.reduce((count, isDomestic) => count + 1 - isDomestic, 0);
	return {
		focus: branch(corpus.manifest.focus, 'focus', abroad),
		partners: corpus.partners.map(({ id, kind, events }) => branch(id, kind, events)),
		parentOf
	};
}

function sorted(actors: readonly Actor[] | undefined): Actor[] {
	return [...(actors ?? [])].sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1));
}

/** Events per id of a column, domestic ones apart. */
function countEvents({ table }: Corpus, column: 'org' | 'person'): Map<string, number> {
	const ids = table.dictionaries[column];
	const tally = new Uint32Array(ids.length);
	const { offsets, values } = table[column];
	for (let row = 0; row < table.length; row++) {
		if (table.domestic[row] === 1) continue;
		for (let i = offsets[row]!; i < offsets[row + 1]!; i++) tally[values[i]!]!++;
	}
	return new Map(ids.flatMap((id, code): [string, number][] => (tally[code]! > 0 ? [[id, tally[code]!]] : [])));
}

/** For each organisation and person, events per node above it, domestic ones apart. */
function countVotes(corpus: Corpus): Map<string, Map<string, number>> {
	const votes = corpus.records === undefined ? votesOfRecords(corpus) : votesOfColumns(corpus);
	const { table, manifest } = corpus;
	const ends = endsOf(corpus);
	const { offsets, values } = table.org;
	const tally = new Uint32Array(ends.orgCountry.length);
	for (let row = 0; row < table.length; row++) {
		if (table.domestic[row] === 1) continue;
		// An organisation hangs on its own country alone: it is enough to count.
		for (let i = offsets[row]!; i < offsets[row + 1]!; i++) if (hasSide(table, ends, row, ends.orgCountry[values[i]!]!)) tally[values[i]!]!++;
	}
	for (const [code, events] of tally.entries()) {
		const id = table.dictionaries.org[code];
		const country = ends.orgCountry[code]!;
		if (events === 0 || id === undefined || ends.orgPartner[code] !== NONE) continue;
		votes.set(id, new Map([[country === ends.focus ? manifest.focus : (table.dictionaries.partner[country] ?? ''), events]]));
	}
	return votes;
}

/** Votes of people by the records of their events. */
function votesOfRecords(corpus: Corpus): Map<string, Map<string, number>> {
	const { table } = corpus;
	const votes = new Map<string, Map<string, number>>();
	for (let row = 0; row < table.length; row++) {
		if (table.domestic[row] === 1 || table.person.offsets[row] === table.person.offsets[row + 1]) continue;
		for (const { kind, source, target } of tiesOf(corpus, row)) {
			if (kind === 'org') continue;
			const own = votes.get(target) ?? new Map<string, number>();
			votes.set(target, own.set(source, (own.get(source) ?? 0) + 1));
		}
	}
	return votes;
}

/** The same from columns: a slot for each organisation of a person's own nation, and one for the country. */
function votesOfColumns(corpus: Corpus): Map<string, Map<string, number>> {
	const { table, entities } = corpus;
	const ends = endsOf(corpus);
	const members = new Map<number, number[]>();
	const rank = Uint32Array.from(ends.orgNation, (nation, org) => {
		const own = members.get(nation) ?? [];
		members.set(nation, own);
		return own.push(org) - 1;
	});
	const first = new Uint32Array(ends.personNation.length + 1);
	for (const [person, nation] of ends.personNation.entries()) first[person + 1] = first[person]! + (members.get(nation)?.length ?? 0) + 1;
	const tally = new Uint32Array(first.at(-1) ?? 0);
	const { offsets, values } = table.person;
	for (let row = 0; row < table.length; row++) {
		if (table.domestic[row] === 1) continue;
		for (let i = offsets[row]!; i < offsets[row + 1]!; i++) {
			const person = values[i]!;
			const source = sourceAt(table, ends, row, person);
			if (source === NONE) continue;
			tally[source < rank.length ? first[person]! + rank[source]! : first[person + 1]! - 1]!++;
		}
	}
	const votes = new Map<string, Map<string, number>>();
	for (const [person, id] of table.dictionaries.person.entries()) {
		const own = new Map<string, number>();
		for (const [at, org] of (members.get(ends.personNation[person]!) ?? []).entries()) {
			const events = tally[first[person]! + at]!;
			if (events > 0) own.set(table.dictionaries.org[org] ?? '', events);
		}
		const atHome = tally[first[person + 1]! - 1]!;
		if (atHome > 0) own.set(entities.get(id)?.country ?? '', atHome);
		if (own.size > 0) votes.set(id, own);
	}
	return votes;
}
