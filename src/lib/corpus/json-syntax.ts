const TOKEN =
	/[ \t\r\n]*(?:([{}[\],:])|("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;

/** Line and column, both from 1, of the first syntax error of a JSON text; null where it has none. Engines word
 *  their errors each in their own way and often without a position. */
export function findSyntaxError(json: string): { line: number; column: number } | null {
	const closers: string[] = [];
	let expected: 'value' | 'first' | 'key' | 'firstKey' | 'colon' | 'next' | 'end' = 'value';
	let at = 0;
	TOKEN.lastIndex = 0;
	while (expected !== 'end') {
		at = skipSpace(json, TOKEN.lastIndex);
		const match = TOKEN.exec(json);
		if (!match) return positionOf(json, at);
		const [, mark, string] = match;
		const isKey = expected === 'key' || expected === 'firstKey';
		if (mark === ']' || mark === '}') {
			const isEmpty = expected === (mark === ']' ? 'first' : 'firstKey');
			if (closers.pop() !== mark || (expected !== 'next' && !isEmpty)) return positionOf(json, at);
			expected = closers.length === 0 ? 'end' : 'next';
		} else if (expected === 'colon' || expected === 'next') {
			if (mark !== (expected === 'colon' ? ':' : ',')) return positionOf(json, at);
			expected = expected === 'next' && closers.at(-1) === '}' ? 'key' : 'value';
		} else if (isKey) {
			if (string === undefined) return positionOf(json, at);
			expected = 'colon';
		} else if (mark === '{' || mark === '[') {
			closers.push(mark === '{' ? '}' : ']');
			expected = mark === '{' ? 'firstKey' : 'first';
		} else if (mark === undefined) expected = closers.length === 0 ? 'end' : 'next';
		else return positionOf(json, at);
	}
	at = skipSpace(json, TOKEN.lastIndex);
	return at === json.length ? null : positionOf(json, at);
}

function skipSpace(text: string, from: number): number {
	let at = from;
	while (at < text.length && /[ \t\r\n]/.test(text[at] ?? '')) at++;
	return at;
}

function positionOf(text: string, at: number): { line: number; column: number } {
	const before = text.slice(0, at).split('\n');
	return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
