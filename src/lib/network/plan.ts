import type { Corpus } from '#lib/corpus/table.ts';
import type { Lang } from '#lib/corpus/schema.ts';
import type { NetworkLevel } from './graph.ts';
import { treeOf, type Actor, type Branch } from './tree.ts';

/** Most marks of a scene, and what one partner or one leaf can take of them (disc, count, label, link with its
 *  bands, hit area and shadow). */
const MOST_MARKS = 590;
const MARKS_OF_PARTNER = 14;
const MARKS_OF_LEAF = 11;
const MOST_PARTNERS = 24;

/** Who is seated, and on which side of the focus country. */
export interface Plan {
	readonly corpus: Corpus;
	readonly level: NetworkLevel;
	readonly lang: Lang;
	readonly focus: Branch;
	/** Branches of each side, from the top down. */
	readonly right: readonly Branch[];
	readonly left: readonly Branch[];
	/** Most events of one partner in the whole corpus, at least 1. */
	readonly mostEvents: number;
	/** Partners, organisations and people of this level for whom there is no room. */
	readonly folded: number;
}

/** Seats to fill at a level, from the whole corpus: the same for every filter. Past the budget of marks those with
 *  the fewest events are folded away. */
export function planSeats(corpus: Corpus, level: NetworkLevel, lang: Lang): Plan {
	const tree = treeOf(corpus);
	const partners = tree.partners.slice(0, MOST_PARTNERS);
	const branches = [tree.focus, ...partners];
	const wanted = branches.flatMap((branch) => actorsOf(branch, level));
	const budget = Math.floor((MOST_MARKS - partners.length * MARKS_OF_PARTNER) / MARKS_OF_LEAF);
	const order = (a: Actor, b: Actor): number =>
		b.events - a.events || rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1);
	const kept = new Set([...wanted].sort(order).slice(0, budget));
	const prune = (branch: Branch): Branch => ({
		...branch,
		orgs: branch.orgs
			.filter((org) => kept.has(org))
			.map((org) => ({ ...org, people: org.people.filter((person) => kept.has(person)) })),
		people: branch.people.filter((person) => kept.has(person))
	});
	const seated = level === 'countries' ? branches : branches.map(prune);
	const count = seated.reduce((sum, branch) => sum + actorsOf(branch, level).length, 0);
	const all = [tree.focus, ...tree.partners].reduce((sum, branch) => sum + actorsOf(branch, level).length, 0);
	return {
		corpus,
		level,
		lang,
		focus: seated[0] ?? tree.focus,
		...sidesOf(seated.slice(1)),
		mostEvents: Math.max(1, ...tree.partners.map(({ events }) => events)),
		folded: all - count + tree.partners.length - partners.length
	};
}

function rankOf(actor: Actor): number {
	return actor.kind === 'org' ? 0 : 1;
}

function actorsOf(branch: Branch, level: NetworkLevel): Actor[] {
	if (level === 'countries') return [];
	if (level === 'organisations') return [...branch.orgs];
	return [...branch.orgs.flatMap((org) => [org, ...org.people]), ...branch.people];
}

/** Each partner goes to the side that has less to show so far. On a side the first country stands in the middle,
 *  the next above it, the next below; multilateral bodies share the foot of both sides. */
function sidesOf(partners: readonly Branch[]): { right: Branch[]; left: Branch[] } {
	const sides = { right: [] as Branch[], left: [] as Branch[] };
	const loads = { right: 0, left: 0 };
	for (const partner of partners) {
		const side = loads.right <= loads.left ? 'right' : 'left';
		sides[side].push(partner);
		loads[side] += 2 + partner.orgs.length;
	}
	return { right: fromMiddle(sides.right), left: fromMiddle(sides.left) };
}

function fromMiddle(partners: readonly Branch[]): Branch[] {
	const placed: Branch[] = [];
	for (const [index, country] of partners.filter(({ kind }) => kind === 'country').entries()) {
		if (index % 2 === 1) placed.unshift(country);
		else placed.push(country);
	}
	return [...placed, ...partners.filter(({ kind }) => kind === 'multilateral')];
}
