import type { ExportFormat } from './format.ts';

/** The figure as a page of vectors, its text searchable, its marks linked. */
export const pdf: ExportFormat = {
	id: 'pdf',
	label: 'format.pdf',
	group: 'picture',
	extension: 'pdf',
	mime: 'application/pdf',
	applies: () => true,
	async make({ pages, outlines, text, words, generator }) {
		const [drawings, font, { writePdf }] = await Promise.all([pages(), outlines(), import('../pdf/write.ts')]);
		return writePdf(drawings, font, { title: text.title, subject: `${text.count} · ${text.subtitle}`, lang: words.lang, generator });
	}
};
