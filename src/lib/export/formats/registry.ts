import { eventsCsv } from './events-csv.ts';
import { eventsJson } from './events-json.ts';
import type { ExportFormat } from './format.ts';
import { ics } from './ics.ts';
import { pdf } from './pdf.ts';
import { png } from './png.ts';
import { polecat } from './polecat.ts';
import { svg } from './svg.ts';
import { timelineJs } from './timelinejs.ts';
import { visTimeline } from './vis-timeline.ts';

/** Every format, in the order in which the dialog lists them. Their libraries are loaded when a file is made. */
export const FORMATS: readonly ExportFormat[] = [svg, pdf, png, eventsCsv, eventsJson, ics, timelineJs, visTimeline, polecat];

/** The format of a name; undefined where there is none. */
export function formatOf(id: string): ExportFormat | undefined {
	return FORMATS.find((format) => format.id === id);
}

/** The first format whose files end like a name. */
export function formatOfFile(name: string): ExportFormat | undefined {
	return FORMATS.find(({ extension }) => name.toLowerCase().endsWith(`.${extension}`));
}
