import type { CoopEvent } from '#lib/corpus/schema.ts';
import { boxOf, ORIGIN, within, type Place } from '#lib/scene/boxes.ts';
import { advance } from '#lib/scene/font-widths.ts';
import type { Mark, Scene, Text } from '#lib/scene/marks.ts';
import { reserveWidth } from '#lib/scene/text.ts';
import { SLIDE_LETTER } from './figure.ts';

/** Something that would not come out as meant. */
export interface Finding {
	readonly code: 'glyph' | 'small' | 'overflow' | 'evidence' | 'shortened' | 'undated';
	/** Whether it breaks the figure, or is only worth knowing. */
	readonly isTrouble: boolean;
	/** How often. */
	readonly n: number;
	/** The first places: lines of text, or titles of events. */
	readonly where: readonly string[];
	/** What was found: characters, or a size in pt. */
	readonly found: string;
}

/** Places that a finding names at most. */
const NAMED = 3;
/** Points of a px. */
const POINT = 0.75;

interface Line {
	readonly text: string;
	readonly mark: Text;
	readonly place: Place;
}

/**
 * What would break in a figure and where: characters the font lacks, letters under 12 pt on a slide, text beyond the
 * edge in a wider font, words that were shortened.
 */
export function checkScene(scene: Scene, isSlide: boolean): Finding[] {
	const lines = linesOf(scene.marks, ORIGIN);
	const findings: Finding[] = [];
	const add = (code: Finding['code'], isTrouble: boolean, hits: readonly Line[], found: string): void => {
		if (hits.length > 0) findings.push({ code, isTrouble, n: hits.length, where: namesOf(hits.map(({ text }) => text)), found });
	};
	const missing = lines.filter(({ text }) => [...text].some(isMissing));
	add('glyph', true, missing, [...new Set(missing.flatMap(({ text }) => [...text].filter(isMissing)))].join(' '));
	const sizeOf = ({ mark, place }: Line): number => mark.size * place.scale;
	const small = isSlide ? lines.filter((line) => sizeOf(line) < SLIDE_LETTER - 0.005).sort((a, b) => sizeOf(a) - sizeOf(b)) : [];
	add('small', true, small, String(Math.round((small[0] === undefined ? 0 : sizeOf(small[0])) * POINT * 10) / 10));
	add('overflow', true, lines.filter((line) => isBeyond(line, scene)), '');
	add('shortened', false, lines.filter(({ text }) => text.endsWith('…')), '');
	return findings;
}

/** Events that a figure shows and that no sentence proves, or that stand on no day. */
export function checkEvents(events: readonly CoopEvent[], titleOf: (event: CoopEvent) => string, needsDates: boolean): Finding[] {
	const bare = events.filter(({ evidence }) => evidence.length === 0);
	const undated = needsDates ? events.filter(({ date }) => date.lo === null || date.hi === null) : [];
	const found = (code: Finding['code'], hits: readonly CoopEvent[], isTrouble: boolean): Finding[] =>
		hits.length === 0 ? [] : [{ code, isTrouble, n: hits.length, where: namesOf(hits.map(titleOf)), found: '' }];
	return [...found('evidence', bare, true), ...found('undated', undated, false)];
}

function linesOf(marks: readonly Mark[], place: Place): Line[] {
	return marks.flatMap((mark): Line[] => {
		if (mark.type === 'group') return linesOf(mark.marks, within(place, mark));
		return mark.type === 'text' ? [{ text: mark.text + (mark.note?.text ?? ''), mark, place }] : [];
	});
}

function isMissing(character: string): boolean {
	return advance(character.codePointAt(0) ?? 0, 400) === undefined;
}

/** Whether a line leaves the figure in the widest usual font. */
function isBeyond({ mark, place }: Line, { width, height }: Scene): boolean {
	const box = boxOf(mark, place);
	if (box === null) return false;
	const size = mark.size * place.scale;
	const slack = reserveWidth(mark.text + (mark.note?.text ?? ''), size, mark.weight) - (box[2] - box[0]);
	const anchor = mark.anchor ?? 'start';
	const left = box[0] - (anchor === 'end' ? slack : anchor === 'middle' ? slack / 2 : 0);
	const right = box[2] + (anchor === 'start' ? slack : anchor === 'middle' ? slack / 2 : 0);
	return left < -0.5 || right > width + 0.5 || box[1] < -0.5 || box[3] > height + 0.5;
}

function namesOf(names: readonly string[]): string[] {
	return [...new Set(names)].slice(0, NAMED);
}
