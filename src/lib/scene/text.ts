import { advance } from './font-widths.ts';
import type { FontWeight } from './marks.ts';

/**
 * Room left for a viewer's other font, by weight: DejaVu Sans, the widest usual stand-in, runs 16–24 % wider than
 * ours at 400, 26–36 % at 600, 24–33 % at 700 (measured over all titles of the built-in corpus).
 */
export const WIDTH_SLACK: Readonly<Record<FontWeight, number>> = { 400: 1.24, 600: 1.36, 700: 1.33 };

/** Width of a character that the font does not hold, in 1/1000 em: the viewer takes it from another font. */
const MISSING_ADVANCE = 600;

/** Widths measured before they are measured anew. */
const KEPT_WIDTHS = 4000;
const widths: Readonly<Record<FontWeight, Map<string, number>>> = { 400: new Map(), 600: new Map(), 700: new Map() };

function advanceOf(character: string, weight: FontWeight): number {
	return advance(character.codePointAt(0) ?? 0, weight) ?? MISSING_ADVANCE;
}

/** Width of one line in px by the bundled font's metrics, without slack. */
export function measureText(text: string, size: number, weight: FontWeight = 400): number {
	const known = widths[weight];
	let total = known.get(text);
	if (total === undefined) {
		total = 0;
		for (const character of text) total += advanceOf(character, weight);
		if (known.size >= KEPT_WIDTHS) known.clear();
		known.set(text, total);
	}
	return (total * size) / 1000;
}

/** Width of one line in px with the slack that keeps it apart from its neighbours in another font. */
export function reserveWidth(text: string, size: number, weight: FontWeight = 400): number {
	return measureText(text, size, weight) * WIDTH_SLACK[weight];
}

/** The text, or its longest beginning with an ellipsis that fits maxWidth px; cut between words where one fits. */
export function ellipsize(text: string, size: number, weight: FontWeight, maxWidth: number): string {
	if (reserveWidth(text, size, weight) <= maxWidth) return text;
	const key = `${size} ${weight} ${maxWidth} ${text}`;
	const known = cuts.get(key);
	if (known !== undefined) return known;
	let cut = '';
	let total = advanceOf('…', weight);
	for (const character of text) {
		total += advanceOf(character, weight);
		if (((total * size) / 1000) * WIDTH_SLACK[weight] > maxWidth) break;
		cut += character;
	}
	const space = cut.lastIndexOf(' ');
	const words = space > cut.length * 0.6 ? cut.slice(0, space) : cut;
	const short = `${words.replace(/[\s,;:–-]+$/, '')}…`;
	if (cuts.size >= KEPT_WIDTHS) cuts.clear();
	cuts.set(key, short);
	return short;
}

const cuts = new Map<string, string>();

/** Lines of at most maxWidth px, broken at spaces; past maxLines the last line ends in an ellipsis. */
export function wrapText(
	text: string,
	size: number,
	weight: FontWeight,
	maxWidth: number,
	maxLines: number
): string[] {
	const lines: string[] = [];
	let line = '';
	const words = text.split(' ');
	for (const [index, word] of words.entries()) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line === '' || reserveWidth(longer, size, weight) <= maxWidth) {
			line = longer;
			continue;
		}
		if (lines.length === maxLines - 1) {
			lines.push(ellipsize([line, ...words.slice(index)].join(' '), size, weight, maxWidth));
			return lines;
		}
		lines.push(line);
		line = word;
	}
	if (line !== '') lines.push(ellipsize(line, size, weight, maxWidth));
	return lines;
}
