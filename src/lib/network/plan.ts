import type { Corpus } from '#lib/corpus/table.ts';
import type { Lang } from '#lib/corpus/schema.ts';
import type { NetworkLevel } from './graph.ts';
import { orderOwn } from './own.ts';
import { placeOf, SECTORS, type Sector } from './sectors.ts';
import { treeOf, type Actor, type Branch } from './tree.ts';

/** How far out the network goes: a level for all, and nodes unfolded beyond it. */
export interface Depth {
	readonly level: NetworkLevel;
	/** Ids of nodes whose bodies or people are shown whatever the level. */
	readonly unfold: readonly string[];
}

/** The partners of one sector in the order of their seats, each with the bodies and people to show. */
export interface SectorPlan {
	readonly sector: Sector;
	readonly branches: readonly Branch[];
}

/** Who is to be seated, and in which sector. */
export interface Plan {
	readonly corpus: Corpus;
	readonly level: NetworkLevel;
	readonly unfold: ReadonlySet<string>;
	readonly lang: Lang;
	/** Its bodies by what they are: public security, ministries, the Party, localities. */
	readonly focus: Branch;
	/** One for each of SECTORS, in their order. */
	readonly sectors: readonly SectorPlan[];
}

/** Seats to fill at a depth, from the whole corpus: the same for every filter. */
export function planSeats(corpus: Corpus, { level, unfold }: Depth, lang: Lang): Plan {
	const tree = treeOf(corpus);
	const open = new Set(unfold);
	const prune = (branch: Branch): Branch => ({
		...branch,
		orgs:
			level !== 'countries' || open.has(branch.id)
				? branch.orgs.map((org) => ({ ...org, people: level === 'people' || open.has(org.id) ? org.people : [] }))
				: [],
		people: level === 'people' || open.has(branch.id) ? branch.people : []
	});
	const seated = tree.partners.map((branch) => {
		const kind = branch.kind === 'multilateral' ? branch.kind : 'country';
		return { ...placeOf(branch.id, kind), branch: prune(branch) };
	});
	seated.sort((a, b) => (a.order < b.order ? -1 : 1));
	return {
		corpus,
		level,
		unfold: open,
		lang,
		focus: orderOwn(corpus, prune(tree.focus)),
		sectors: SECTORS.map((sector) => ({
			sector,
			branches: seated.filter((seat) => seat.sector === sector.id).map(({ branch }) => branch)
		}))
	};
}

/** Bodies and people of a branch, bodies before their people. */
export function actorsOf(branch: Branch): Actor[] {
	return [...branch.orgs.flatMap((org) => [org, ...org.people]), ...branch.people];
}
