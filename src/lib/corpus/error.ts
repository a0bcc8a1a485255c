/** Kinds of trouble with a corpus, for words in other languages. */
export const TROUBLES = [
	'unreadable', 'web-page', 'syntax', 'newer-schema', 'older-schema', 'no-schema', 'mismatch', 'dangling',
	'duplicate', 'no-evidence', 'bad-date', 'bad-range', 'count', 'no-file', 'refused'
] as const;
export type TroubleCode = (typeof TROUBLES)[number];

/** What is wrong, where, and what to do about it. */
export interface Trouble {
	readonly code: TroubleCode;
	/** Path of the file inside the corpus folder. */
	readonly file: string;
	/** Path inside the file ("events[12].evidence[0].utf16", "line 3, column 7"); '' for the whole file. */
	readonly path: string;
	/** What is wrong; lower case, names the value. */
	readonly problem: string;
	/** What to do; lower case. */
	readonly remedy: string;
}

/** A corpus that cannot be shown. Message: `events.json: events[12].place: "place:x" is not …; remedy`. */
export class CorpusError extends Error implements Trouble {
	readonly code: TroubleCode;
	readonly file: string;
	readonly path: string;
	readonly problem: string;
	readonly remedy: string;

	constructor(trouble: Trouble) {
		const { code, file, path, problem, remedy } = trouble;
		super(`${file}: ${path === '' ? '' : `${path}: `}${problem}; ${remedy}`);
		this.name = 'CorpusError';
		this.code = code;
		this.file = file;
		this.path = path;
		this.problem = problem;
		this.remedy = remedy;
	}
}

/** Dotted path of keys: ["events", 12, "evidence"] is "events[12].evidence". */
export function dottedPath(keys: readonly (string | number)[]): string {
	let path = '';
	for (const key of keys) {
		if (typeof key === 'number') path += `[${key}]`;
		else if (/^[A-Za-z_$][\w$]*$/.test(key)) path += path === '' ? key : `.${key}`;
		else path += `[${JSON.stringify(key)}]`;
	}
	return path;
}

/** A value as an error names it: JSON, at most 60 characters. */
export function quoteValue(value: unknown): string {
	const json = JSON.stringify(value) ?? String(value);
	return json.length > 60 ? `${json.slice(0, 57)}...` : json;
}
