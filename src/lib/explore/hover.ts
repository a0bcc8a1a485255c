import type { Corpus } from '#lib/corpus/table.ts';
import { buildGraph, type NetworkLevel } from '#lib/network/graph.ts';

/** Marks with `data-hovered` all that stands for the events, in whichever view; for one event its links too. Returns
 *  the cleanup. */
export function markHovered(page: Document, corpus: Corpus, events: readonly string[], level: NetworkLevel): () => void {
	const keys = events.length === 1 ? linksOf(corpus, events[0] ?? '', level) : [];
	const selectors = [...events.map((id) => `[data-event-id="${CSS.escape(id)}"]`), ...keys.map((key) => `[data-key="${CSS.escape(key)}"]`)];
	const marked = selectors.flatMap((selector) => [...page.querySelectorAll(selector)]);
	for (const element of marked) element.setAttribute('data-hovered', '');
	return () => {
		for (const element of marked) element.removeAttribute('data-hovered');
	};
}

function linksOf(corpus: Corpus, id: string, level: NetworkLevel): string[] {
	const row = corpus.rowOf.get(id);
	return row === undefined ? [] : [...buildGraph(corpus, [row], level).links.keys()];
}
