import { partnerName } from '#lib/corpus/vocabulary.ts';
import { TYPE_OF, type Line } from './label.ts';
import { nameOf } from './names.ts';
import { acronymOf, fieldOf, fitsLine } from './wording.ts';
import type { Plan } from './plan.ts';
import { treeOf, type Branch } from './tree.ts';

/** Organisations named beside a partner, at most. */
const MOST_DETAILS = 3;

/** Main organisations of a partner, each with its main person, as far as they fit whole on a line. */
export function detailLines(plan: Plan, { id, kind }: Branch, room: number): Line[] {
	const branch = treeOf(plan.corpus).partners.find((partner) => partner.id === id);
	if (branch === undefined) return [];
	const { size, weight } = TYPE_OF.detail;
	const fits = (text: string): boolean => fitsLine(text, { size, weight, room });
	const name = (actor: { readonly id: string }): string => nameOf(plan.corpus, actor.id, plan.lang);
	const texts: (string | undefined)[] = [];
	for (const org of branch.orgs.slice(0, MOST_DETAILS)) {
		const acronym = acronymOf(plan.corpus, org.id, plan.lang);
		const people = org.people.slice(0, 1).map(name);
		const bodies = acronym === undefined ? [name(org), fieldOf(name(org))] : [acronym];
		const pairs = people.flatMap((person) => bodies.map((body) => `${body} · ${person}`));
		texts.push([...pairs, ...people, name(org), ...bodies].find(fits));
	}
	if (kind === 'multilateral') {
		const full = [name(branch)].filter((text) => text !== partnerName(plan.corpus, id, plan.lang));
		texts.push(...[...full, ...branch.people.slice(0, 1).map(name)].filter(fits));
	}
	return texts.filter((text) => text !== undefined).map((text) => ({ text, tone: 'detail' }));
}
