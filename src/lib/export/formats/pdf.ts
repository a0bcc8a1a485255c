import type { ExportFormat } from './format.ts';

/** The figure as a page of vectors, its text searchable, its marks linked. */
export const pdf: ExportFormat = {
	id: 'pdf',
	label: 'format.pdf',
	group: 'picture',
	extension: 'pdf',
	mime: 'application/pdf',
	applies: () => true,
	async make({ figure, outlines, text, words, generator }) {
		const [drawing, font, { writePdf }] = await Promise.all([figure('text'), outlines(), import('../pdf/write.ts')]);
		return writePdf([drawing], font, { title: text.title, subject: `${text.count} · ${text.subtitle}`, lang: words.lang, generator });
	}
};
