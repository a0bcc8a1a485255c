import * as v from 'valibot';
import { CorpusError, dottedPath, quoteValue } from './error.ts';
import { findSyntaxError } from './json-syntax.ts';
import { isWebPage, readText, webPage } from './read.ts';
import { SCHEMA } from './kinds.ts';
import type { FetchText } from './table.ts';

/** Reads a JSON file and checks it. Throws CorpusError where it is missing, not JSON, or does not fit. */
export async function loadJson<T extends v.GenericSchema>(
	fetchText: FetchText,
	path: string,
	schema: T
): Promise<v.InferOutput<T>> {
	const data = parseJson(await readText(fetchText, path), path);
	if (!path.startsWith('articles/')) checkVersion(data, path);
	return checkValue(data, schema, path);
}

/** A value of a file once it fits a schema; `keys` lead to it inside the file. Throws CorpusError for the first misfit. */
export function checkValue<T extends v.GenericSchema>(
	value: unknown,
	schema: T,
	path: string,
	keys: readonly (string | number)[] = []
): v.InferOutput<T> {
	const result = v.safeParse(schema, value, { abortEarly: true });
	if (result.success) return result.output;
	throw mismatch(path, result.issues[0], keys);
}

/** Value of a JSON text, with or without byte order mark. Throws CorpusError with line and column. */
export function parseJson(text: string, path: string): unknown {
	if (isWebPage(text)) throw webPage(path);
	const json = text.replace(/^\uFEFF/, '');
	try {
		return JSON.parse(json);
	} catch {
		const at = findSyntaxError(json);
		throw new CorpusError({
			code: 'syntax', file: path, path: at ? `line ${at.line}, column ${at.column}` : '',
			problem: json.trim() === '' ? 'is empty' : 'is not valid JSON',
			remedy: 'correct the file, or rebuild the corpus'
		});
	}
}

/** Throws CorpusError unless a value names the schema and version that this program reads. */
export function checkVersion(data: unknown, path: string): void {
	const found = typeof data === 'object' && data !== null && 'schema' in data ? data.schema : undefined;
	if (found === SCHEMA) return;
	const [name, version] = SCHEMA.split('/');
	const match = typeof found === 'string' ? /^(.*)\/(\d+)$/.exec(found) : null;
	const base = { file: path, path: 'schema' };
	if (match?.[1] !== name) {
		const problem = found === undefined ? `no schema is named` : `${quoteValue(found)} is not ${name}`;
		const remedy = 'check that this is a file of an entente corpus';
		throw new CorpusError({ ...base, code: 'no-schema', problem, remedy });
	}
	const isNewer = Number(match?.[2]) > Number(version);
	throw new CorpusError({
		...base,
		code: isNewer ? 'newer-schema' : 'older-schema',
		problem: `${quoteValue(found)} is ${isNewer ? 'newer' : 'older'} than ${SCHEMA}, which this version reads`,
		remedy: isNewer ? 'update the dashboard, or rebuild the corpus for its version' : 'rebuild the corpus'
	});
}

function mismatch(file: string, issue: v.BaseIssue<unknown>, before: readonly (string | number)[]): CorpusError {
	const inside = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
	const keys = [...before, ...inside];
	const path = dottedPath(keys);
	if (keys.at(-1) === 'evidence' && issue.type === 'min_length')
		return new CorpusError({
			code: 'no-evidence', file, path, problem: 'the event has no evidence',
			remedy: 'give it the sentence that proves it, or remove the event'
		});
	const isMissing = issue.input === undefined;
	const expected = (issue.expected ?? 'another value').slice(0, 200);
	const received = isMissing ? 'nothing' : typeof issue.input === 'object' ? issue.received : quoteValue(issue.input);
	return new CorpusError({
		code: 'mismatch', file, path, problem: `expected ${expected}, found ${received}`,
		remedy: 'correct the value, or rebuild the corpus'
	});
}
