import type { FigureMetadata } from './figure.ts';

/** Largest file that is looked into, bytes, and longest view, as the file of a briefing has it. */
const MOST_BYTES = 64e6;
const MOST_LETTERS = 8000;

/** What a file says of itself as readFigure has it; null also for a file that can't be read, such as a folder. */
export async function openFigure(file: Pick<File, 'size' | 'text'>): Promise<ReturnType<typeof readFigure>> {
	if (file.size > MOST_BYTES) return null;
	return readFigure(await file.text().catch(() => ''));
}

/**
 * What an exported figure says of itself: the view it shows and the corpus it was drawn from; null where the text is
 * not a figure of ours. Reads the text alone and builds no document of it.
 */
export function readFigure(svg: string): Pick<FigureMetadata, 'view' | 'corpus'> | null {
	const found = /<metadata>([^<]*)<\/metadata>/.exec(svg)?.[1];
	if (found === undefined) return null;
	const json = found.replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
	try {
		const data: unknown = JSON.parse(json);
		if (typeof data !== 'object' || data === null || !('view' in data) || !('corpus' in data)) return null;
		const { view, corpus } = data;
		if (typeof view === 'string' && view.length > MOST_LETTERS) return null;
		return typeof view === 'string' && typeof corpus === 'string' ? { view, corpus } : null;
	} catch {
		return null;
	}
}
