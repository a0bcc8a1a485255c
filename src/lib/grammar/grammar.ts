import type { Corpus } from '#lib/corpus/table.ts';
import { FAMILY_OF, KINDS, PRECISIONS, STATUSES, type EventStatus, type Family, type Precision } from '#lib/corpus/kinds.ts';
import { glyphMarks, type GlyphFill, type GlyphOutline, type GlyphPlace, type GlyphShape } from '#lib/scene/glyph.ts';
import type { Mark, Paint } from '#lib/scene/marks.ts';
import { partnerPaint } from '#lib/scene/theme.ts';

/**
 * The visual grammar: which channel carries what. One place for both charts, the legend, the lists and the reader.
 */

/** Shape of a family of kinds. */
export const SHAPE_OF: Readonly<Record<Family, GlyphShape>> = {
	meeting: 'circle',
	agreement: 'square',
	proposal: 'diamond',
	assistance: 'triangle',
	operation: 'hexagon',
	statement: 'pill',
	domestic: 'pentagon'
};

/** Fill of a status: the darker, the more it is a fact. */
export const FILL_OF: Readonly<Record<EventStatus, GlyphFill>> = {
	took_place: 'solid',
	recalled_past: 'ticked',
	announced: 'half',
	under_negotiation: 'hatched',
	proposed: 'hollow'
};

/** Whether a status is a fact (it took place or is recalled) rather than a wish, a promise or a negotiation. */
export function isFact(status: EventStatus): boolean {
	return status === 'took_place' || status === 'recalled_past';
}

/** Colour of a partner id ('SG', 'org:asean'); Vietnam's own for an event without partner. */
export function paintOfPartner(corpus: Corpus, partner: string | undefined): Paint {
	if (partner === undefined) return 'focus';
	const found = corpus.partners.find((candidate) => candidate.id === partner);
	return found === undefined ? 'partner-9' : partnerPaint(found.slot);
}

/** First partner of an event, by row; undefined where there is none. */
export function firstPartner(corpus: Corpus, row: number): string | undefined {
	const { partner, dictionaries } = corpus.table;
	const from = partner.offsets[row] ?? 0;
	const to = partner.offsets[row + 1] ?? from;
	const value = to > from ? partner.values[from] : undefined;
	return value === undefined ? undefined : dictionaries.partner[value];
}

/** Family and status of a row, by name. */
export function familyOf(corpus: Corpus, row: number): Family {
	return FAMILY_OF[KINDS[corpus.table.kind[row] ?? 0] ?? 'visit'];
}

export function statusOf(corpus: Corpus, row: number): EventStatus {
	return STATUSES[corpus.table.status[row] ?? 0] ?? 'took_place';
}

/** Precisions whose extent is wider than what happened. Where only the year is inferred, or nothing known, a question
 * mark or the tray says so, not the glyph. */
const IMPRECISE: readonly Precision[] = ['month', 'year', 'approximate', 'open'];

/** Outline of a precision. */
export function outlineOf(precision: Precision): GlyphOutline {
	return IMPRECISE.includes(precision) ? 'imprecise' : 'exact';
}

/** The glyph of one event, centred on a point. Its outline is that of its own date unless another precision is given. */
export function eventGlyph(
	corpus: Corpus,
	row: number,
	place: GlyphPlace,
	paint: Paint,
	options: { readonly ground?: Paint; readonly precision?: Precision } = {}
): Mark[] {
	const shape = SHAPE_OF[familyOf(corpus, row)];
	const fill = FILL_OF[statusOf(corpus, row)];
	const precision = options.precision ?? PRECISIONS[corpus.table.precision[row] ?? 0] ?? 'day';
	return glyphMarks({ shape, fill, outline: outlineOf(precision), paint, ground: options.ground ?? 'panel' }, place);
}
