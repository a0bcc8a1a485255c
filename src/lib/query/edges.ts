import type { Id, IsoDate, Participation } from '#lib/corpus/schema.ts';
import { isoOf } from '#lib/corpus/span.ts';
import { UNDATED, idsAt, type Corpus } from '#lib/corpus/table.ts';
import { extentColumns } from './clauses.ts';
import type { Clock } from './filter.ts';

/** How far out a network goes: partners, their organisations, their people. */
export const LEVELS = ['countries', 'organisations', 'people'] as const;
export type Level = (typeof LEVELS)[number];

/** Events that tie two nodes. Node ids: country code, organisation id, person id. */
export interface Edge {
	/** Stable: `link:VN~SG`, `link:SG~org:sg.mha`, `link:org:sg.mha~person:josephine-teo`. */
	readonly key: string;
	/** The end nearer to the focus country. */
	readonly source: string;
	readonly target: string;
	/** `focus` for the focus country's own organisations and people. */
	readonly side: 'focus' | 'partner';
	/** Hops of `target` from the focus country, 1 to 3. */
	readonly depth: number;
	/** Ids of the events, in time order, each once. */
	readonly events: readonly Id[];
	/** Events that took place or are recalled. */
	readonly facts: number;
	/** Events announced, proposed or under negotiation. */
	readonly wishes: number;
	/** First and last possible day of the dated events; null if none is dated. */
	readonly first: IsoDate | null;
	readonly last: IsoDate | null;
}

/** Tie of one event, before it is gathered into edges. */
type Tie = Pick<Edge, 'source' | 'target' | 'side' | 'depth'>;

/** Edges that the given rows make, nearest to the focus first, then by key. At `countries` the focus country is
 *  tied to every partner of an event. `organisations` adds country to organisation, `people` organisation to
 *  person (country to person for people without an organisation in the event). An organisation is tied only to
 *  its own country, where that is the focus or a partner in the event; a multilateral body is a partner itself. */
export function listEdges(corpus: Corpus, rows: readonly number[], level: Level, clock: Clock): Edge[] {
	const gathered = new Map<string, { tie: Tie; rows: number[] }>();
	for (const row of rows) {
		for (const tie of tiesOf(corpus, row, level)) {
			const key = `link:${tie.source}~${tie.target}`;
			const found = gathered.get(key);
			if (!found) gathered.set(key, { tie, rows: [row] });
			else if (found.rows.at(-1) !== row) found.rows.push(row);
		}
	}
	const edges = Array.from(gathered, ([key, { tie, rows: own }]) => ({ key, ...tie, ...summarise(corpus, own, clock) }));
	return edges.sort((a, b) => a.depth - b.depth || (a.key < b.key ? -1 : 1));
}

function summarise(
	corpus: Corpus,
	rows: readonly number[],
	clock: Clock
): Pick<Edge, 'events' | 'facts' | 'wishes' | 'first' | 'last'> {
	const { start, end } = extentColumns(corpus.table, clock);
	let [first, last] = [Infinity, -Infinity];
	let facts = 0;
	for (const row of rows) {
		const status = corpus.events[row]?.status;
		if (status === 'took_place' || status === 'recalled_past') facts++;
		if (start[row] === UNDATED) continue;
		first = Math.min(first, start[row] ?? first);
		last = Math.max(last, (end[row] ?? last) - 1);
	}
	return {
		events: rows.map((row) => corpus.events[row]?.id ?? ''),
		facts,
		wishes: rows.length - facts,
		first: first === Infinity ? null : isoOf(first),
		last: last === -Infinity ? null : isoOf(last)
	};
}

function tiesOf(corpus: Corpus, row: number, level: Level): Tie[] {
	const { focus } = corpus.manifest;
	const partners = idsAt(corpus.table, 'partner', row);
	const ties: Tie[] = partners.map((target) => ({ source: focus, target, side: 'partner', depth: 1 }));
	if (level === 'countries') return ties;
	/** Nodes of the event so far, with their hops from the focus. */
	const depths = new Map([[focus, 0], ...partners.map((id) => [id, 1] as const)]);
	const addTie = (source: string, target: string, country: string | null): void => {
		const depth = (depths.get(source) ?? 0) + 1;
		depths.set(target, depth);
		ties.push({ source, target, side: country === focus ? 'focus' : 'partner', depth });
	};
	for (const org of idsAt(corpus.table, 'org', row)) {
		const country = corpus.entities.get(org)?.country ?? null;
		if (country !== null && depths.has(country)) addTie(country, org, country);
	}
	if (level === 'organisations') return ties;
	for (const participation of corpus.events[row]?.participants ?? []) {
		const person = corpus.entities.get(participation.entity);
		if (person?.type !== 'person') continue;
		const country = countryOf(corpus, participation, person.country);
		const source = [participation.org, country].find((id) => id !== undefined && id !== null && depths.has(id));
		if (source !== undefined && source !== null) addTie(source, person.id, country);
	}
	return ties;
}

/** Country of the organisation a person stands for, else the person's own. */
function countryOf(corpus: Corpus, { org, country }: Participation, own: string | null | undefined): string | null {
	const stoodFor = org === undefined ? undefined : corpus.entities.get(org);
	return stoodFor ? (stoodFor.country ?? null) : (country ?? own ?? null);
}
