import { loadEvents } from '#lib/corpus/load.ts';
import type { CoopEvent } from '#lib/corpus/schema.ts';
import { eventAt, type Corpus, type FetchText } from '#lib/corpus/table.ts';
import type { ExportContext, ExportFormat, Lettering } from '#lib/export/formats/format.ts';
import type { GlyphOutlines } from '#lib/export/outlines.ts';
import { networkData } from '#lib/network/data.ts';
import type { Rasterise } from '#lib/export/raster.ts';
import { MOST_PROVED } from './annex.ts';
import { figureNode, figurePages, figureParts, figureText, type FigureRequest } from './figure.ts';
import { networkInput } from './network.ts';

/** What to export of a view, and where the parts of a file that are not code come from. */
export interface ExportRequest extends Omit<FigureRequest, 'outlines'> {
	readonly lettering: Lettering;
	/** Reads files of the corpus. */
	readonly fetchText: FetchText;
	/** Reads static/fonts/outlines.json. */
	readonly loadOutlines: () => Promise<GlyphOutlines>;
	/** Points a px of a PNG, 1 to 4. */
	readonly scale: number;
	readonly rasterise: Rasterise;
}

/** A file that is ready to be saved. */
export interface ExportedFile {
	readonly name: string;
	readonly mime: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The file of a view in a format: the same call in the dialog and on the command line. */
export async function exportFile(format: ExportFormat, request: ExportRequest): Promise<ExportedFile> {
	const made = await format.make(exportContext(request));
	const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : Uint8Array.from(made);
	return { name: `entente-${request.chart}.${format.extension}`, mime: format.mime, bytes };
}

/** What a format is given of a request. */
export function exportContext(request: ExportRequest): ExportContext {
	const { corpus, view, selection, words, chart, lettering, base, generator } = request;
	return {
		corpus,
		view,
		selection,
		words,
		chart,
		lettering,
		base,
		generator,
		text: figureText(request),
		scale: request.scale,
		rasterise: request.rasterise,
		outlines: request.loadOutlines,
		async parts(wanted) {
			await readProofs(request);
			return figureParts(wanted === 'text' ? request : { ...request, outlines: await request.loadOutlines() });
		},
		async pages() {
			await readProofs(request);
			return figurePages(request);
		},
		events: () => readEvents(request.fetchText, corpus, selection.rows),
		network: () => networkData(corpus, networkInput(request).rows, { level: view.level, unfold: view.unfold, lang: words.lang }),
		async figure(wanted) {
			await readProofs(request);
			return figureNode(wanted === 'text' ? request : { ...request, outlines: await request.loadOutlines() });
		}
	};
}

/** A list of quotes needs the texts of its events. */
async function readProofs({ hasAnnex, fetchText, corpus, selection }: ExportRequest): Promise<void> {
	if (hasAnnex === true) await loadEvents(fetchText, corpus, selection.rows.subarray(0, MOST_PROVED));
}

/** Rows whose texts are asked for at once: a columnar corpus keeps those of a few files only. */
const BATCH = 2048;

async function readEvents(fetchText: FetchText, corpus: Corpus, rows: Uint32Array): Promise<CoopEvent[]> {
	const events: CoopEvent[] = [];
	for (let at = 0; at < rows.length; at += BATCH) {
		const batch = rows.subarray(at, at + BATCH);
		await loadEvents(fetchText, corpus, batch);
		for (const row of batch) {
			const event = eventAt(corpus, row);
			if (event !== undefined) events.push(event);
		}
	}
	return events;
}
