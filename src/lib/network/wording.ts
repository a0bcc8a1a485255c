import type { Corpus } from '#lib/corpus/table.ts';
import { LANGS, type Lang } from '#lib/corpus/kinds.ts';
import type { FontWeight } from '#lib/scene/marks.ts';
import { ellipsize, reserveWidth, wrapText } from '#lib/scene/text.ts';

/** Size, weight and room in px of a label. */
export interface Fit {
	readonly size: number;
	readonly weight: FontWeight;
	readonly room: number;
	readonly lines: number;
}

/** One way to word a name, on so many lines at most. */
export interface Wording {
	readonly text: string;
	readonly most: number;
}

/** An alias that abbreviates the name (MHA, GovTech): its capitals are first letters of the name's words, in order.
 *  The name in `lang` comes before the others; undefined where there is none. */
export function acronymOf(corpus: Corpus, id: string, lang: Lang): string | undefined {
	const entity = corpus.entities.get(id);
	if (entity === undefined || typeof entity.name === 'string') return undefined;
	const aliases = entity.aliases
		.map(({ text }) => text)
		.filter((text) => /^[\p{L}\d]{3,8}$/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text));
	for (const other of [lang, ...LANGS]) {
		const name = entity.name[other];
		const found = name === undefined ? undefined : aliases.find((alias) => abbreviates(alias, name));
		if (found !== undefined) return found;
	}
	return undefined;
}

function abbreviates(alias: string, name: string): boolean {
	const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
	const initials = plain(name)
		.split(/[^\p{L}\d]+/u)
		.map((word) => word.charAt(0).toUpperCase());
	let at = 0;
	for (const capital of plain(alias).match(/\p{Lu}/gu) ?? []) {
		at = initials.indexOf(capital, at) + 1;
		if (at === 0) return false;
	}
	return true;
}

/** The field a ministry stands for: "Public Security" of "Ministry of Public Security". Other names stay whole. */
export function fieldOf(name: string): string {
	const field = name.replace(/^(?:Ministry (?:of|for)|Ministère (?:de la|de l['’]|des|du|de)|Bộ)\s*/iu, '');
	return field.charAt(0).toUpperCase() + field.slice(1);
}

/** The first of the texts that fits whole, wrapped; else the last one cut with an ellipsis. At least one text. */
export function fitText(texts: readonly Wording[], { size, weight, room, lines }: Fit): string[] {
	for (const { text, most } of texts) {
		const wrapped = wrapText(text, size, weight, room, Math.min(lines, most));
		const isWhole = wrapped.join(' ') === text;
		if (!isWhole || widestOf(wrapped, size, weight) > room) continue;
		return balance(text, wrapped, { size, weight, room, lines });
	}
	const last = texts.at(-1)?.text ?? '';
	return wrapText(last, size, weight, room, lines).map((line) => ellipsize(line, size, weight, room));
}

/** The same number of lines, as even as they get: "Ministry for Europe / and Foreign Affairs". */
function balance(text: string, wrapped: string[], { size, weight, room }: Fit): string[] {
	let best = wrapped;
	for (let narrower = room - 4; best.length > 1; narrower -= 4) {
		const lines = wrapText(text, size, weight, narrower, best.length);
		if (lines.join(' ') !== text || widestOf(lines, size, weight) > narrower) break;
		best = lines;
	}
	return best;
}

function widestOf(lines: readonly string[], size: number, weight: FontWeight): number {
	return Math.max(0, ...lines.map((line) => reserveWidth(line, size, weight)));
}

/** Whether a text fits one line. */
export function fitsLine(text: string, { size, weight, room }: Omit<Fit, 'lines'>): boolean {
	return reserveWidth(text, size, weight) <= room;
}
