import { fileBytes } from '../figure.ts';
import type { ExportFormat } from './format.ts';

/** The figure as points, one to four a px, its letters from their outlines so that no font is needed. */
export const png: ExportFormat = {
	id: 'png',
	label: 'format.png',
	group: 'picture',
	extension: 'png',
	mime: 'image/png',
	applies: () => true,
	make: async ({ figure, rasterise, scale }) => rasterise(fileBytes(await figure('outlines')), scale)
};
