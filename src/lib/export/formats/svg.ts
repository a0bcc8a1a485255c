import { fileBytes } from '../figure.ts';
import type { ExportFormat } from './format.ts';

/** The figure as a drawing that other programs open and edit. */
export const svg: ExportFormat = {
	id: 'svg',
	label: 'format.svg',
	group: 'picture',
	extension: 'svg',
	mime: 'image/svg+xml',
	applies: () => true,
	make: async ({ figure, lettering }) => fileBytes(await figure(lettering))
};
