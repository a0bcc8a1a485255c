import type { Corpus } from '#lib/corpus/table.ts';
import { countBallot, openBallot, readVotes, type Ballot } from './votes.ts';

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
	const tree = growAtOnce(corpus);
	trees.set(corpus, tree);
	return tree;
}

/** The tree of a corpus, grown in slices of its rows with a pause between them: the same as `treeOf` grows at once. */
export async function prepareTree(corpus: Corpus, inSlices: (length: number, work: (from: number, to: number) => void) => Promise<void>): Promise<void> {
	if (trees.has(corpus)) return;
	const ballot = openBallot(corpus);
	await inSlices(corpus.table.length, (from, to) => countBallot(corpus, ballot, from, to));
	trees.set(corpus, growTree(corpus, ballot));
}

function growAtOnce(corpus: Corpus): Tree {
	const ballot = openBallot(corpus);
	countBallot(corpus, ballot, 0, corpus.table.length);
	return growTree(corpus, ballot);
}

function growTree(corpus: Corpus, ballot: Ballot): Tree {
	const votes = readVotes(corpus, ballot);
	const parentOf = new Map<string, string>();
	for (const [id, sources] of votes) {
		const ranked = [...sources].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
		const best = ranked[0]?.[0];
		if (best !== undefined) parentOf.set(id, best);
	}
	const children = new Map<string, Actor[]>();
	for (const column of ['person', 'org'] as const) {
		for (const [code, id] of corpus.table.dictionaries[column].entries()) {
			const events = ballot[column][code]!;
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
	return {
		focus: branch(corpus.manifest.focus, 'focus', ballot.abroad),
		partners: corpus.partners.map(({ id, kind, events }) => branch(id, kind, events)),
		parentOf
	};
}

function sorted(actors: readonly Actor[] | undefined): Actor[] {
	return [...(actors ?? [])].sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1));
}
