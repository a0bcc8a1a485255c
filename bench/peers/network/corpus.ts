import { corpusOver } from '../../../src/lib/corpus/columnar.ts';
import { KINDS, PRECISIONS, SCHEMA, STATUSES, type ColumnsHead, type Entity, type Vocabulary } from '../../../src/lib/corpus/schema.ts';
import { isoOf } from '../../../src/lib/corpus/span.ts';
import type { Corpus, Lists } from '../../../src/lib/corpus/table.ts';
import vocabulary from '../../../static/corpus/vocabulary.json' with { type: 'json' };
import type { BenchGraph } from './data.ts';

const CODES = 'SG KR JP CN LA KH TH MY ID PH AU NZ US CA CU FR GB DE RU IT IN PK IR ZA EG'.split(' ');
const FIRST_DAY = 10_957;
const DAYS = 9_500;

/** Country of a group; the first group is the focus country's own. */
const countryOf = (group: number): string => (group === 0 ? 'VN' : (CODES[(group - 1) % CODES.length] ?? 'SG'));

/** Id of the organisation that a node is. */
export function orgOf(id: number, group: number): string {
	return `org:${countryOf(group).toLowerCase()}.n${id}`;
}

/** Lists that are filled row by row. */
function makeLists(rows: number, most: number): { add: (value: number) => void; close: (row: number) => void; done: () => Lists } {
	const offsets = new Uint32Array(rows + 1);
	const values = new Uint16Array(rows * most);
	let length = 0;
	return {
		add: (value) => void (values[length++] = value),
		close: (row) => void (offsets[row + 1] = length),
		done: () => ({ offsets, values: values.subarray(0, length) })
	};
}

/** The corpus that has the graph for its network: nodes are organisations, their groups countries, and each link is an
 *  event in which both take part. Columns are filled, put in order and checked as the loader does it with a file; they
 *  follow from the nodes, so that an order of nodes and links leaves no trace. */
export function corpusOfGraph({ nodes, links }: BenchGraph): Corpus {
	const groups = new Uint8Array(nodes.length);
	for (const { id, group } of nodes) groups[id] = group;
	const events = links.map(({ source, target }) => {
		const [low, high] = source < target ? [source, target] : [target, source];
		return { low, high, id: low * 65_536 + high, day: FIRST_DAY + ((low * 7919 + high * 104_729) % DAYS) };
	});
	events.sort((a, b) => a.day - b.day || a.id - b.id);
	const rows = events.length;
	// Partners as the loader ranks them: by events, then by code.
	const counts = new Map<string, number>();
	const sidesOf = ({ low, high }: (typeof events)[number]): string[] => {
		const sides = [...new Set([countryOf(groups[low] ?? 0), countryOf(groups[high] ?? 0)])].filter((code) => code !== 'VN');
		return sides.length === 0 ? ['SG'] : sides;
	};
	const sides = events.map(sidesOf);
	for (const own of sides) for (const code of own) counts.set(code, (counts.get(code) ?? 0) + 1);
	const partners = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([code]) => code);
	const slots = new Map(partners.map((code, slot) => [code, slot]));
	const orgs = nodes.map(({ id, group }) => orgOf(id, group)).sort();
	const codes = new Map(orgs.map((org, code) => [org, code]));
	const codeOf = Uint16Array.from(groups, (group, id) => codes.get(orgOf(id, group)) ?? 0);
	const id = new Uint32Array(rows);
	const start = new Int32Array(rows);
	const end = new Int32Array(rows);
	const status = new Uint8Array(rows);
	const [partner, org] = [makeLists(rows, 2), makeLists(rows, 2)];
	for (const [row, event] of events.entries()) {
		id[row] = event.id;
		start[row] = event.day;
		end[row] = event.day + 1;
		status[row] = STATUSES.indexOf(event.high % 3 === 0 ? 'proposed' : 'took_place');
		for (const code of sides[row] ?? []) partner.add(slots.get(code) ?? 0);
		partner.close(row);
		org.add(codeOf[event.low] ?? 0);
		org.add(codeOf[event.high] ?? 0);
		org.close(row);
	}
	const numbers = Uint32Array.from({ length: rows }, (_, row) => row);
	const none: Lists = { offsets: new Uint32Array(rows + 1), values: new Uint8Array(0) };
	const columns = {
		id, start, end, open: new Uint8Array(rows), kind: new Uint8Array(rows).fill(KINDS.indexOf('talks')), status,
		precision: new Uint8Array(rows).fill(PRECISIONS.indexOf('day')), root: new Int32Array(numbers), article: numbers, publishedStart: start, publishedEnd: end,
		partner: partner.done(), domain: none, org: org.done(), person: none
	};
	const dictionaries = { partner: partners, domain: [], org: orgs, person: [] };
	const head: ColumnsHead = { schema: SCHEMA, rows, lang: 'en', articles: { count: rows, digits: 7 }, texts: null, dictionaries, arrays: [] };
	const entities: Entity[] = [
		...['VN', ...partners].map((iso2): Entity => ({ id: `country:${iso2}`, type: 'country', name: iso2, aliases: [], iso2 })),
		...nodes.map((node): Entity => ({ id: orgOf(node.id, node.group), type: 'org', name: `Organisation ${node.id}`, aliases: [], country: countryOf(node.group) }))
	];
	const total = { documents: 0, articles: rows, main: rows, teasers: 0, events: rows, domestic: 0, entities: entities.length, places: 0 };
	const manifest = {
		schema: SCHEMA as typeof SCHEMA, id: '0'.repeat(16), title: { en: 'Benchmark' }, focus: 'VN', generated: '2026-11-22', generator: 'entente-bench',
		rights: { en: 'invented' }, files: [], counts: total
	};
	const schema = SCHEMA as typeof SCHEMA;
	return corpusOver({ manifest, entities: { schema, entities, places: [], relations: [] }, vocabulary: vocabulary as Vocabulary, head, columns }, 'columns');
}

/** The part of the corpus's time up to a share of it. */
export function spanOfShare(share: number): { from: null; to: string } {
	return { from: null, to: isoOf(FIRST_DAY + Math.round(DAYS * share)) };
}
