import type { Id } from './schema.ts';

/** "ev:" and eight hex digits: whole ids in corpora of columns and of earlier versions, else the beginning of one. */
const SHORT_LENGTH = 11;

/** The map with an entry more for the first eight digits of each event id in it, where one id alone begins so: links,
 *  decks and review files of earlier versions say those. */
export function withShortIds<T>(byId: ReadonlyMap<Id, T>): Map<Id, T> {
	const all = new Map<Id, T>();
	const shared = new Set<Id>();
	for (const [id, value] of byId) {
		const short = id.startsWith('ev:') ? id.slice(0, SHORT_LENGTH) : id;
		if (all.has(short)) shared.add(short);
		all.set(short, value);
	}
	for (const short of shared) all.delete(short);
	for (const [id, value] of byId) all.set(id, value);
	return all;
}
