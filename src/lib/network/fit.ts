import { buildBlock, foldBlock, type Block, type Measure, type Shown } from './block.ts';
import { actorsOf, type Plan, type SectorPlan } from './plan.ts';
import type { Actor, Branch } from './tree.ts';

/** What a stretch of the picture can hold. */
export interface Room {
	/** px */
	readonly height: number;
	/** Marks, see `costOf`. */
	readonly marks: number;
	/** Discs are small and without numbers in all of the picture: beside small ones large ones would look like more. */
	readonly isCrowded: boolean;
}

/** The blocks of a sector, and the distance they keep. */
export interface Fitted {
	readonly blocks: readonly Block[];
	readonly measure: Measure;
	readonly gap: number;
	/** Partners, bodies and people without a seat. */
	readonly hidden: number;
}

/** Ways to draw a sector, the airiest first: lines of detail, size of the discs, distance between
 *  rows and between blocks, px. */
const MANNERS = [
	{ details: 3, disc: 1, pitch: 24, gap: 16, style: 'dot' },
	{ details: 3, disc: 1, pitch: 21, gap: 11, style: 'dot' },
	{ details: 2, disc: 0.8, pitch: 18, gap: 9, style: 'dot' },
	{ details: 1, disc: 0.65, pitch: 16.5, gap: 6, style: 'dot' },
	{ details: 0, disc: 0.5, pitch: 16.5, gap: 3, style: 'dot' },
	{ details: 0, disc: 0.65, pitch: 15, gap: 4, style: 'dense' },
	{ details: 0, disc: 0, pitch: 15, gap: 2, style: 'dense' }
] as const;

/** Most marks that a block can take, whatever a filter or a choice adds: discs, numbers, lines of text, links with
 *  their bands, arrows and shadows. */
export function costOf(block: Block): number {
	return block.items.reduce((sum, { kind, r, lines }) => {
		if (kind === 'fold') return sum + 3;
		if (kind === 'partner') return sum + (lines[0]?.tone === 'dense' ? 9 : 10 + lines.length);
		return sum + (r === 0 ? 2 : 6 + lines.length);
	}, 0);
}

/** Whether blocks keep within a room. */
function fits(blocks: readonly Block[], gap: number, room: Room): boolean {
	const height = blocks.reduce((sum, block) => sum + block.height + gap, 0);
	return height <= room.height && blocks.reduce((sum, block) => sum + costOf(block), 0) <= room.marks;
}

/** The airiest way to seat a sector within its room. Where none holds everybody, those with the fewest events are
 *  folded: people and bodies into their partner, then partners into their sector. Unfolded nodes come first.
 *  O(n log n) */
export function fitSector(plan: Plan, { sector, branches }: SectorPlan, base: Measure, room: Room): Fitted {
	const whole = branches.map((branch): Shown => ({ branch, hidden: 0 }));
	const rows = branches.reduce((sum, branch) => sum + actorsOf(branch).length, 0);
	for (const { gap, ...manner } of MANNERS.filter(({ disc }) => disc === 0 || !room.isCrowded)) {
		const measure = { ...base, ...manner };
		// Rows are no lower than their distance: what is too much for that need not be tried.
		const isHopeless = measure.personU === null && rows * manner.pitch + branches.length * gap > room.height;
		if (isHopeless) continue;
		const blocks = whole.map((shown) => buildBlock(plan, shown, measure));
		if (fits(blocks, gap, room)) return { blocks, measure, gap, hidden: 0 };
	}
	const { gap, ...manner } = MANNERS.at(-1)!;
	const measure = { ...base, ...manner };
	const actors = ranked(plan, branches);
	const partners = branches.toSorted(byRank(plan));
	const attempt = (leaves: number, kept: number): { blocks: Block[]; hidden: number } => {
		const seated = new Set(actors.slice(0, leaves));
		const staying = new Set(partners.slice(0, kept));
		const shown = branches.filter((branch) => staying.has(branch)).map((branch) => keep(branch, seated));
		const blocks = shown.map((own) => buildBlock(plan, own, measure));
		if (kept < partners.length) blocks.push(foldBlock(plan, sector.id, partners.length - kept, measure));
		const away = branches.filter((branch) => !staying.has(branch)).reduce((sum, branch) => sum + 1 + actorsOf(branch).length, 0);
		return { blocks, hidden: away + shown.reduce((sum, { hidden }) => sum + hidden, 0) };
	};
	const kept = most(partners.length, (count) => fits(attempt(0, count).blocks, gap, room));
	const leaves = most(Math.min(actors.length, Math.ceil(room.height / manner.pitch) * 2), (count) => fits(attempt(count, kept).blocks, gap, room));
	return { ...attempt(leaves, kept), measure, gap };
}

/** The largest count up to a limit that passes, if all smaller ones do; 0 where none does. */
export function most(limit: number, passes: (count: number) => boolean): number {
	let [low, high] = [0, limit];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (passes(middle)) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** A branch with those of its bodies and people that are kept; a person stays only with their body. */
export function keep(branch: Branch, kept: ReadonlySet<Actor>): Shown {
	const orgs = branch.orgs
		.filter((org) => kept.has(org))
		.map((org) => ({ ...org, people: org.people.filter((person) => kept.has(person)) }));
	const pruned = { ...branch, orgs, people: branch.people.filter((person) => kept.has(person)) };
	return { branch: pruned, hidden: actorsOf(branch).length - actorsOf(pruned).length };
}

function byRank({ unfold }: Plan): (a: Branch, b: Branch) => number {
	return (a, b) => Number(unfold.has(b.id)) - Number(unfold.has(a.id)) || b.events - a.events || (a.id < b.id ? -1 : 1);
}

/** Bodies and people of a sector in the order in which they are kept: of unfolded nodes first, then by events, a
 *  body always before its people. */
export function ranked({ unfold }: Plan, branches: readonly Branch[]): Actor[] {
	const entries = branches.flatMap((branch) => [
		...branch.orgs.flatMap((org) => [
			{ actor: org, isFirst: unfold.has(branch.id) || unfold.has(org.id), events: org.events, depth: 0 },
			...org.people.map((person) => ({
				actor: person, isFirst: unfold.has(org.id), events: Math.min(person.events, org.events), depth: 1
			}))
		]),
		...branch.people.map((person) => ({ actor: person, isFirst: unfold.has(branch.id), events: person.events, depth: 1 }))
	]);
	entries.sort(
		(a, b) =>
			Number(b.isFirst) - Number(a.isFirst) || b.events - a.events || a.depth - b.depth || (a.actor.id < b.actor.id ? -1 : 1)
	);
	return entries.map(({ actor }) => actor);
}
