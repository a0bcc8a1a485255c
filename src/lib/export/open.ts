import type { FigureMetadata } from './figure.ts';

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
		return typeof view === 'string' && typeof corpus === 'string' ? { view, corpus } : null;
	} catch {
		return null;
	}
}
