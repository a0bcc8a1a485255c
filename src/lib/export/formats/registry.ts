import { eventsCsv } from './events-csv.ts';
import { eventsJson } from './events-json.ts';
import type { ExportFormat } from './format.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { ics } from './ics.ts';
import { edgesCsv, nodesCsv } from './network-csv.ts';
import { pdf } from './pdf.ts';
import { png } from './png.ts';
import { polecat } from './polecat.ts';
import { svg } from './svg.ts';
import { timelineJs } from './timelinejs.ts';
import { visTimeline } from './vis-timeline.ts';

/** Every format, in the order in which the dialog lists them. Their libraries are loaded when a file is made. */
export const FORMATS: readonly ExportFormat[] = [svg, pdf, png, eventsCsv, eventsJson, ics, timelineJs, visTimeline, polecat, gexf, graphml, nodesCsv, edgesCsv];

/** The format of a name; undefined where there is none. */
export function formatOf(id: string): ExportFormat | undefined {
	return FORMATS.find((format) => format.id === id);
}

/** The format whose files end like a name: the one with the longest ending, then the first. */
export function formatOfFile(name: string): ExportFormat | undefined {
	const fitting = FORMATS.filter(({ extension }) => name.toLowerCase().endsWith(`.${extension}`));
	return fitting.reduce<ExportFormat | undefined>((best, format) => (best !== undefined && best.extension.length >= format.extension.length ? best : format), undefined);
}
