import { blockText } from './blocks.ts';
import { PACKED_ORIGIN, type PackOrigin } from './pack.ts';

/** A file that a page carries; null where it has none of that path. */
export function readPacked(page: Document, path: string): string | null {
	for (const { dataset, textContent } of blocksOf(page))
		if (dataset['file'] === path) return blockText({ form: dataset['form'], contents: textContent ?? '' });
	return null;
}

/** What a pack says of itself; nothing where it says nothing. */
export function readOrigin(page: Document): PackOrigin {
	const said: unknown = JSON.parse(readPacked(page, PACKED_ORIGIN) ?? 'null');
	const site = typeof said === 'object' && said !== null && 'site' in said ? said.site : '';
	return { site: typeof site === 'string' ? site : '' };
}

/** A `fetch` that answers from the files that a page carries, and asks nobody. */
export function packedFetch(page: Document): typeof fetch {
	return async (asked) => {
		const address = typeof asked === 'string' ? asked : asked instanceof URL ? asked.href : asked.url;
		const bare = decodeURI(address).replace(/\?.*$/s, '');
		for (const { dataset, textContent } of blocksOf(page)) {
			const { file = '', form } = dataset;
			if (bare !== file && !bare.endsWith(`/${file}`)) continue;
			const text = blockText({ form, contents: textContent ?? '' });
			return new Response(bodyOf(form, text));
		}
		return new Response(`${bare} is not in this file`, { status: 404, statusText: 'Not in this file' });
	};
}

function bodyOf(form: string | undefined, text: string): BodyInit {
	if (form !== 'base64' && form !== 'gzip') return text;
	const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
	return form === 'base64' ? bytes : new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
}

function blocksOf(page: Document): NodeListOf<HTMLScriptElement> {
	return page.querySelectorAll<HTMLScriptElement>('script[data-file]');
}
