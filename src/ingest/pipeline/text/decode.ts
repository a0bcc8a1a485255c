/** Most bytes a file may have; an agency article has a few thousand, and the rules need some 20 seconds for a megabyte. */
export const MOST_BYTES = 1_000_000;

/** Text of a file with what had to be said about its encoding, or why it cannot be read. */
export type Decoded =
	| { readonly text: string; readonly note?: string }
	| { readonly problem: string };

/** What is said of a file of so many bytes. */
export function tooLarge(bytes: number): string {
	return `${bytes} bytes is more than the ${MOST_BYTES} an article may have; split it into its articles`;
}

/** Text of raw bytes: UTF-8, UTF-16 with a byte order mark or with a zero in most pairs, else Windows-1252. A byte order mark is no text.
 *  Empty, huge and binary files give a problem in words. */
export function decodeText(bytes: Uint8Array): Decoded {
	if (bytes.length === 0) return { problem: 'empty file' };
	if (bytes.length > MOST_BYTES) return { problem: tooLarge(bytes.length) };
	const wide = utf16Of(bytes);
	if (wide !== null) return readable({ text: new TextDecoder(wide).decode(bytes), note: `read as ${wide}` });
	if (bytes.includes(0)) return { problem: 'binary file, no text' };
	try {
		return readable({ text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
	} catch {
		const text = new TextDecoder('windows-1252').decode(bytes);
		if (controls(text) > text.length / 50) return { problem: 'binary file, no text' };
		return readable({ text, note: 'read as windows-1252' });
	}
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const pairs = Math.min(bytes.length, 4000) >> 1;
	const zeros = (from: 0 | 1): number => Array.from({ length: pairs }, (_, i) => bytes[2 * i + from]).filter((byte) => byte === 0).length;
	if (bytes.length % 2 === 1 || pairs < 8) return null;
	if (zeros(1) > pairs / 2 && zeros(0) === 0) return 'utf-16le';
	return zeros(0) > pairs / 2 && zeros(1) === 0 ? 'utf-16be' : null;
}

function readable(decoded: { text: string; note?: string }): Decoded {
	if (decoded.text.trim() === '') return { problem: 'only white space' };
	return controls(decoded.text) > decoded.text.length / 50 ? { problem: 'binary file, no text' } : decoded;
}

function controls(text: string): number {
	let count = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13)) count++;
	}
	return count;
}
