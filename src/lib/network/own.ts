import type { Corpus } from '#lib/corpus/table.ts';
import type { Branch } from './tree.ts';

/** What the bodies of the focus country are, in the order of their seats. */
export const OWN_GROUPS = ['security', 'government', 'party', 'local'] as const;
export type OwnGroup = (typeof OWN_GROUPS)[number];

/** Group of a body by its sector (PLOVER): police and security, then government, the Party with what stands under
 *  it, and localities with all that is none of these. */
export function ownGroup(corpus: Corpus, id: string): OwnGroup {
	const sector = corpus.entities.get(id)?.ploverSector;
	const isParty = (body: string, steps: number): boolean => {
		const entity = corpus.entities.get(body);
		if (entity === undefined || steps === 0) return false;
		return entity.ploverSector === 'PTY' || (entity.parents ?? []).some(({ org }) => isParty(org, steps - 1));
	};
	if (sector === 'COP' || sector === 'SPY') return 'security';
	if (isParty(id, 4)) return 'party';
	return sector === 'GOV' || sector === 'LEG' || sector === 'JUD' ? 'government' : 'local';
}

/** The branch with its bodies by group, then as they were: by events. */
export function orderOwn(corpus: Corpus, branch: Branch): Branch {
	const rank = (id: string): number => OWN_GROUPS.indexOf(ownGroup(corpus, id));
	return { ...branch, orgs: branch.orgs.toSorted((a, b) => rank(a.id) - rank(b.id)) };
}
