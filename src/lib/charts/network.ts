import { findPath } from '#lib/network/path.ts';
import { playOrder, rowsWithin } from '#lib/network/periods.ts';
import { networkScene, type NetworkInput } from '#lib/network/scene.ts';
import { heightFor } from '#lib/network/seats.ts';
import type { Scene } from '#lib/scene/marks.ts';
import type { Window } from '#lib/timeline/axis.ts';
import { daysOf, keepCorpus, linkLink, type Charted, type ChartName } from './charts.ts';

const NOTHING = new Uint32Array(0);

/** The scene of the network in a width, as high as it asks for unless a height is given. */
export function networkChart(charted: Charted, width: number, height?: number): Scene {
	const { level, tall } = charted.view;
	return networkScene(networkInput(charted), { width, height: height ?? heightFor(level, width, tall) });
}

/** What the network of a view shows: as it is, as it was at a moment, compared over two periods, or with a path. */
export function networkInput({ corpus, view, selection, words }: Charted): NetworkInput {
	const { level, unfold, clock } = view;
	const outside = view.outside === 'dim' ? selection.outside : NOTHING;
	const event = view.event === null ? null : (corpus.rowOf.get(view.event) ?? null);
	const base = { corpus, level, unfold, selected: view.link, event, words, link: (key: string) => keepCorpus(linkLink(key), view) };
	const now = view.at === null ? undefined : corpus.rowOf.get(view.at);
	const [before, after] = view.change?.map((span) => daysOf(span)) ?? [];
	if (before != null && after != null) {
		const within = (days: Window): number[] => rowsWithin(corpus, selection.rows, days, clock);
		return { ...base, rows: within(after), outside: NOTHING, before: within(before) };
	}
	const order = now === undefined ? [] : playOrder(corpus, selection.rows, clock);
	const at = now === undefined ? -1 : order.indexOf(now);
	const isPast = now !== undefined && at >= 0;
	const rows = isPast ? order.slice(0, at + 1) : selection.rows;
	const [from = '', to = ''] = view.path?.split('~') ?? [];
	return { ...base, rows, outside: isPast ? NOTHING : outside, now: isPast ? now : null, path: view.path === null ? null : findPath(corpus, rows, from, to) };
}

/** How many events a chart of a view shows: those of the selection, or those up to its moment or of its periods. */
export function countShown(chart: ChartName, charted: Charted): number {
	if (chart !== 'network' || (charted.view.at === null && charted.view.change === null)) return charted.selection.rows.length;
	const { rows, before } = networkInput(charted);
	return new Set([...rows, ...(before ?? [])]).size;
}
