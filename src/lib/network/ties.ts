import type { Participation } from '#lib/corpus/schema.ts';
import { idsAt, type Corpus } from '#lib/corpus/table.ts';

/** A body under its country, or a person under what they stand for, in one event. */
export interface Tie {
	readonly kind: 'org' | 'person';
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
