/** How a file stands in a block of a page: JSON as it is; any text, as a JSON string; bytes in base64, or packed by
 *  gzip and then in base64. */
export type BlockForm = 'json' | 'text' | 'base64' | 'gzip';

/** A file that a page carries in itself. */
export interface Block {
	/** Path as the site would serve it: "corpus/events.json". */
	readonly path: string;
	readonly form: BlockForm;
	readonly contents: string;
}

/** Where the corpus and the briefing stand in a page; all between the two is replaced by others. */
const BEGIN = '<!--entente:pack-->';
const END = '<!--/entente:pack-->';

/** Markup of a block: a script element that no browser runs, so that no policy has to name it. Nothing of what it
 *  carries can end it: "<" is written as JSON's "\u003c". */
export function blockMarkup({ path, form, contents }: Block): string {
	const name = path.replace(/[&"<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
	return `<script type="application/json" data-file="${name}" data-form="${form}">${escapeJson(form === 'json' ? contents : JSON.stringify(contents))}</script>`;
}

/** JSON that may stand within a script element, and means the same. In JSON these signs stand in strings alone. */
function escapeJson(json: string): string {
	return json.replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A page with other blocks in the place kept for them. Throws RangeError for a page that keeps none. */
export function fillPage(page: string, blocks: readonly Block[]): string {
	const begin = page.indexOf(BEGIN);
	const end = page.indexOf(END, begin);
	if (begin < 0 || end < 0) throw new RangeError('this page has no place for a corpus: it is not Entente in one file');
	return `${page.slice(0, begin + BEGIN.length)}${blocks.map((block) => `\n${blockMarkup(block)}`).join('')}\n${page.slice(end)}`;
}

/** What a block carries. */
export function blockText({ form, contents }: { readonly form: string | undefined; readonly contents: string }): string {
	return form === 'json' ? contents : (JSON.parse(contents) as string);
}
