import { CorpusError } from './error.ts';
import type { FetchText } from './table.ts';

/** Text of a file. Throws CorpusError where it cannot be read. */
export async function readText(fetchText: FetchText, path: string): Promise<string> {
	try {
		return await fetchText(path);
	} catch (error) {
		throw unreadable(path, error);
	}
}

function unreadable(path: string, error: unknown): CorpusError {
	const reason = error instanceof Error ? error.message : String(error);
	return new CorpusError({
		code: 'unreadable', file: path, path: '', problem: `cannot be read (${reason})`,
		remedy: 'build the corpus, and check that the file is served beside the manifest'
	});
}

/** Bytes of a file. Throws CorpusError where it cannot be read, or where the reader reads texts alone. */
export async function readBytes(fetchText: FetchText, path: string): Promise<ArrayBuffer> {
	try {
		if (fetchText.bytes === undefined) throw new Error('this reader reads texts alone');
		return await fetchText.bytes(path);
	} catch (error) {
		throw unreadable(path, error);
	}
}

/** Whether a text is a page that a server answers in place of a missing file. */
export function isWebPage(text: string): boolean {
	return /^\s*<(!doctype|html|head|body|!--)/i.test(text);
}

/** The trouble with such a page. */
export function webPage(path: string): CorpusError {
	return new CorpusError({
		code: 'web-page', file: path, path: '', problem: 'is a web page instead of a file of the corpus',
		remedy: 'the server answers a missing file with its fallback page: check that the file is in the corpus folder'
	});
}
