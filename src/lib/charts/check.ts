import { textIn } from '#lib/corpus/vocabulary.ts';
import { checkEvents, checkScene, type Finding } from '#lib/export/check.ts';
import type { ExportFormat } from '#lib/export/formats/format.ts';
import { loadEvents } from '#lib/corpus/load.ts';
import { eventAt } from '#lib/corpus/table.ts';
import { MOST_PROVED } from './annex.ts';
import type { ExportRequest } from './export.ts';
import { figureDrawing } from './figure.ts';

/** Formats whose readers need a day: what has none is kept apart in them. */
const NEED_DAYS = new Set(['ics', 'timelinejs', 'vis-timeline', 'polecat']);

/** What would not come out as meant if a view left in a format; said before the download. Empty: nothing. */
export async function checkExport(format: ExportFormat, request: ExportRequest): Promise<Finding[]> {
	const { corpus, selection, words, fetchText } = request;
	const rows = selection.rows.subarray(0, MOST_PROVED);
	await loadEvents(fetchText, corpus, rows);
	const events = Array.from(rows, (row) => eventAt(corpus, row)).filter((event) => event !== undefined);
	const proofs = checkEvents(events, ({ short, title }) => textIn(short, words.lang).text || textIn(title, words.lang).text, NEED_DAYS.has(format.id));
	if (format.group !== 'picture') return proofs;
	const drawn = checkScene(figureDrawing(request), request.size?.isSlide === true);
	const isFixed = format.id !== 'svg' || request.lettering === 'outlines';
	// Outlines, PDF and PNG bring their letters along: no wider font can take their place.
	return [...drawn.filter(({ code }) => code !== 'overflow' || !isFixed), ...proofs];
}
