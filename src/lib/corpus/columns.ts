import { CorpusError } from './error.ts';
import { checkValue, checkVersion, parseJson } from './check-value.ts';
import { ColumnsHeadSchema, SCHEMA, type ColumnsHead } from './schema.ts';
import type { Codes, EventTable, ListName, Lists } from './table.ts';

/** First bytes of a file of columns. */
const MAGIC = 'ENTCOL01';
/** Magic, length of the head in bytes (u32), four bytes of zero. */
const PREAMBLE = 16;

/** The many-valued columns, in the order in which they are written. */
export const LIST_NAMES = ['partner', 'domain', 'org', 'person'] as const satisfies readonly ListName[];

type Scalar = 'start' | 'end' | 'open' | 'kind' | 'status' | 'precision' | 'root';

/** What a file of columns holds: the columns of {@link EventTable} that cannot be computed from others. */
export interface EventColumns extends Pick<EventTable, Scalar | ListName> {
	/** The eight hex digits of each event's id, as a number. */
	readonly id: Uint32Array;
	/** Number of the first article that reports the event. */
	readonly article: Uint32Array;
	/** Extent of the publication of each article, or UNDATED. */
	readonly publishedStart: Int32Array;
	readonly publishedEnd: Int32Array;
}

/** What the head says besides where the arrays lie. */
export type ColumnsAbout = Pick<ColumnsHead, 'lang' | 'articles' | 'texts' | 'dictionaries'>;

const TYPES = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array } as const;
type TypeName = keyof typeof TYPES;
type Column = Codes | Int32Array;

const SCALARS = {
	id: 'u32', start: 'i32', end: 'i32', open: 'u8', kind: 'u8', status: 'u8', precision: 'u8', root: 'i32', article: 'u32',
	publishedStart: 'i32', publishedEnd: 'i32'
} as const satisfies Record<Exclude<keyof EventColumns, ListName>, TypeName>;

type ScalarName = keyof typeof SCALARS;

/** Indices in the narrowest width that holds every index of a dictionary. */
export function codesOf(values: ArrayLike<number>, dictionarySize: number): Codes {
	if (dictionarySize <= 0x100) return Uint8Array.from(values);
	return dictionarySize <= 0x10000 ? Uint16Array.from(values) : Uint32Array.from(values);
}

/** Bytes of a file of columns: magic, length of the head, head in JSON, then the arrays, little-endian, each at a
 *  multiple of 8, so that a reader lays typed arrays over them and parses nothing. */
export function encodeColumns(about: ColumnsAbout, columns: EventColumns): Uint8Array<ArrayBuffer> {
	const named: [string, Column][] = (Object.keys(SCALARS) as ScalarName[]).map((name) => [name, columns[name]]);
	for (const name of LIST_NAMES)
		named.push([`${name}.offsets`, columns[name].offsets], [`${name}.values`, columns[name].values]);
	let size = 0;
	const arrays = named.map(([name, { length, byteLength, BYTES_PER_ELEMENT, constructor }]) => {
		const type: TypeName = constructor === Int32Array ? 'i32' : `u${(BYTES_PER_ELEMENT * 8) as 8 | 16 | 32}`;
		const at = size;
		size = roundUp(size + byteLength);
		return { name, type, at, length };
	});
	const head: ColumnsHead = { schema: SCHEMA, rows: columns.start.length, ...about, arrays };
	const json = new TextEncoder().encode(JSON.stringify(head));
	const headLength = roundUp(json.length);
	const bytes = new Uint8Array(PREAMBLE + headLength + size);
	bytes.set(new TextEncoder().encode(MAGIC));
	new DataView(bytes.buffer).setUint32(8, headLength, true);
	bytes.fill(0x20, PREAMBLE, PREAMBLE + headLength).set(json, PREAMBLE);
	for (const [i, [, { buffer, byteOffset, byteLength }]] of named.entries())
		bytes.set(new Uint8Array(buffer, byteOffset, byteLength), PREAMBLE + headLength + (arrays[i]?.at ?? 0));
	return bytes;
}

function roundUp(bytes: number): number {
	return Math.ceil(bytes / 8) * 8;
}

/** Columns of a file, as views on its bytes. Throws CorpusError where the bytes are no such file or do not hold
 *  what the head says; whether values make sense is for `checkColumns`. */
export function decodeColumns(buffer: ArrayBuffer, file: string): { head: ColumnsHead; columns: EventColumns } {
	const isWhole = buffer.byteLength >= PREAMBLE;
	const magic = isWhole ? new TextDecoder().decode(new Uint8Array(buffer, 0, MAGIC.length)) : '';
	if (magic !== MAGIC) throw broken(file, '', `does not begin with ${MAGIC}`);
	const headLength = new DataView(buffer).getUint32(8, true);
	const from = PREAMBLE + headLength;
	if (from > buffer.byteLength || headLength % 8 !== 0) throw broken(file, '', `ends within its head`);
	const json = parseJson(new TextDecoder().decode(new Uint8Array(buffer, PREAMBLE, headLength)), file);
	checkVersion(json, file);
	const head = checkValue(json, ColumnsHeadSchema, file);
	const read = (name: string, types: readonly TypeName[]): Column => {
		const entry = head.arrays.find((array) => array.name === name);
		if (!entry) throw broken(file, 'arrays', `no array is named "${name}"`);
		if (!types.includes(entry.type)) throw broken(file, name, `expected ${types.join(' or ')}, found ${entry.type}`);
		const type = TYPES[entry.type];
		const isInside = entry.at % 8 === 0 && from + entry.at + entry.length * type.BYTES_PER_ELEMENT <= buffer.byteLength;
		if (!isInside) throw broken(file, name, 'is not inside the file');
		return new type(buffer, from + entry.at, entry.length);
	};
	const scalars = Object.entries(SCALARS).map(([name, type]) => [name, read(name, [type])]);
	const lists = LIST_NAMES.map((name): [string, Lists] => [name, {
		offsets: read(`${name}.offsets`, ['u32']) as Uint32Array,
		values: read(`${name}.values`, ['u8', 'u16', 'u32']) as Codes
	}]);
	return { head, columns: Object.fromEntries([...scalars, ...lists]) as unknown as EventColumns };
}

function broken(file: string, path: string, problem: string): CorpusError {
	return new CorpusError({
		code: 'mismatch', file, path, problem, remedy: 'copy the whole file again, or rebuild the corpus'
	});
}
