import { LIST_NAMES, type EventColumns } from './columns.ts';
import { CorpusError, quoteValue, type TroubleCode } from './error.ts';
import {
	KINDS, PRECISIONS, STATUSES, type ColumnsHead, type EntitiesFile, type Id, type Manifest, type Vocabulary
} from './schema.ts';
import { UNDATED, type Lists } from './table.ts';

/** A columnar corpus before it is built. */
export interface ColumnarParts {
	readonly manifest: Manifest;
	readonly head: ColumnsHead;
	readonly columns: EventColumns;
	readonly entities: EntitiesFile;
	readonly vocabulary: Vocabulary;
}

const DOMESTIC = KINDS.indexOf('domestic');

type Fail = (code: TroubleCode, path: string, problem: string) => never;

/** Throws CorpusError at the first thing in which the columns do not agree with themselves, the entities, the
 *  vocabulary or the manifest. That ids occur once is not checked. Returns the number of domestic events. About 15 ms
 *  for a million rows. */
export function checkColumns(file: string, { manifest, head, columns, entities, vocabulary }: ColumnarParts): { readonly domestic: number } {
	const fail: Fail = (code, path, problem) => {
		const remedy = 'rebuild the corpus, or copy all of its files from the same build';
		throw new CorpusError({ code, file, path, problem, remedy });
	};
	checkLengths(head, columns, fail);
	const kinds = countCodes(columns.kind, KINDS.length, 'kind', fail);
	checkCodes(columns.status, STATUSES.length, 'status', fail);
	checkCodes(columns.precision, PRECISIONS.length, 'precision', fail);
	checkCodes(columns.root, head.rows, 'root', fail);
	checkCodes(columns.article, head.articles.count, 'article', fail);
	checkOrder(columns, fail);
	for (const name of LIST_NAMES) checkList(columns[name], head.dictionaries[name].length, name, fail);
	checkDictionaries(head, entities, vocabulary, fail);
	checkCounts({ manifest, head, entities }, kinds[DOMESTIC] ?? 0, fail);
	return { domestic: kinds[DOMESTIC] ?? 0 };
}

function checkLengths({ rows, articles }: ColumnsHead, columns: EventColumns, fail: Fail): void {
	const need = (name: string, found: number, expected: number): void => {
		if (found !== expected) fail('count', name, `${found} values where ${expected} belong`);
	};
	for (const name of ['id', 'start', 'end', 'open', 'kind', 'status', 'precision', 'root', 'article'] as const)
		need(name, columns[name].length, rows);
	for (const name of LIST_NAMES) need(`${name}.offsets`, columns[name].offsets.length, rows + 1);
	for (const name of ['publishedStart', 'publishedEnd'] as const) need(name, columns[name].length, articles.count);
}

/** How often each of some codes occurs. */
function countCodes(values: Uint8Array, size: number, name: string, fail: Fail): Uint32Array {
	const counts = new Uint32Array(0x100);
	for (let i = 0; i < values.length; i++) counts[values[i]!]!++;
	if (counts.subarray(size).some((count) => count > 0)) checkCodes(values, size, name, fail);
	return counts;
}

function checkCodes(values: ArrayLike<number>, size: number, name: string, fail: Fail): void {
	for (let i = 0; i < values.length; i++)
		if (values[i]! >= size || values[i]! < 0) fail('bad-range', `${name}[${i}]`, `${values[i]} is not below ${size}`);
}

/** Rows stand by their first day, undated ones last, and no extent is empty. */
function checkOrder({ start, end }: EventColumns, fail: Fail): void {
	let last = -Infinity;
	for (let row = 0; row < start.length; row++) {
		const day = start[row]!;
		const first = day === UNDATED ? Infinity : day;
		if (first < last) fail('bad-range', `start[${row}]`, `${first} comes after ${last === Infinity ? 'an undated row' : last}`);
		if (first === Infinity ? end[row]! !== UNDATED : end[row]! <= first)
			fail('bad-range', `end[${row}]`, `${end[row]} is not after the start`);
		last = first;
	}
}

function checkList({ offsets, values }: Lists, size: number, name: string, fail: Fail): void {
	for (let row = 0; row + 1 < offsets.length; row++)
		if (offsets[row]! > offsets[row + 1]!) fail('bad-range', `${name}.offsets[${row + 1}]`, `${offsets[row + 1]} goes back`);
	const last = offsets.length - 1;
	if (offsets[0] !== 0 || offsets[last] !== values.length)
		fail('bad-range', `${name}.offsets`, `${offsets[0]} to ${offsets[last]} are not 0 to ${values.length}`);
	checkCodes(values, size, `${name}.values`, fail);
}

function checkDictionaries(
	{ dictionaries }: ColumnsHead,
	{ entities }: EntitiesFile,
	{ domains }: Vocabulary,
	fail: Fail
): void {
	const known = new Set(entities.map(({ id }) => id));
	const need = (name: keyof typeof dictionaries, isKnown: (id: Id) => boolean): void => {
		for (const [i, id] of dictionaries[name].entries())
			if (!isKnown(id)) fail('dangling', `dictionaries.${name}[${i}]`, `${quoteValue(id)} is not in the corpus`);
	};
	need('partner', (id) => known.has(id.includes(':') ? id : `country:${id}`));
	need('domain', (id) => Object.hasOwn(domains, id));
	need('org', (id) => known.has(id));
	need('person', (id) => known.has(id));
}

function checkCounts({ manifest, head, entities }: Pick<ColumnarParts, 'manifest' | 'head' | 'entities'>, domestic: number, fail: Fail): void {
	const found = {
		articles: head.articles.count, events: head.rows, domestic, entities: entities.entities.length,
		places: entities.places.length
	};
	for (const [key, count] of Object.entries(found)) {
		const promised = manifest.counts[key as keyof typeof found];
		if (promised !== count) fail('count', '', `holds ${count} ${key} where the manifest says ${promised}`);
	}
}
