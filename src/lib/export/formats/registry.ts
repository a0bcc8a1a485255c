import type { ExportFormat } from './format.ts';
import { svg } from './svg.ts';

/** Every format, in the order in which the dialog lists them. Their libraries are loaded when a file is made. */
export const FORMATS: readonly ExportFormat[] = [svg];

/** The format of a name; undefined where there is none. */
export function formatOf(id: string): ExportFormat | undefined {
	return FORMATS.find((format) => format.id === id);
}

/** The first format whose files end like a name. */
export function formatOfFile(name: string): ExportFormat | undefined {
	return FORMATS.find(({ extension }) => name.toLowerCase().endsWith(`.${extension}`));
}
