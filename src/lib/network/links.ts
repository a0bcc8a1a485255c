import type { Mark } from '#lib/scene/marks.ts';
import { bandsOf } from './bands.ts';
import { labelOf } from './describe.ts';
import { paintOf, type Drawing } from './drawing.ts';
import { linkKey, type Link } from './graph.ts';
import { routePath, type Route } from './route.ts';
import type { Seat } from './seats.ts';

/** Opacity of links beside what is chosen, and of links that a filter hides. */
const QUIET_LINK = 0.24;
const SHADOW = 0.15;
const HIT_WIDTH = 14;

/** Links of dimmed rows: the bands they would have with every row shown. */
export function shadowMarks(drawing: Drawing, seat: Seat): Mark[] {
	if (seat.route === null || seat.parent === null || drawing.all === null) return [];
	const key = linkKey(seat.parent, seat.id);
	const link = drawing.all.links.get(key);
	const rows = drawing.shown.links.get(key)?.rows.length ?? 0;
	if (link === undefined || link.rows.length === rows || (seat.r === 0 && rows > 0)) return [];
	return [{ type: 'group', key: `shadow:${key}`, marks: bandMarks(drawing, seat, seat.route, link, SHADOW) }];
}

/** The link to a seat: its hit area, then its bands. */
export function linkMarks(drawing: Drawing, seat: Seat): Mark[] {
	if (seat.route === null || seat.parent === null) return [];
	const link = drawing.shown.links.get(linkKey(seat.parent, seat.id));
	if (link === undefined) return [];
	const bands = bandMarks(drawing, seat, seat.route, link, bandOpacity(drawing, link.key, seat));
	const hit = seat.r === 0 ? [] : [hitMark(seat.route)];
	return [{ type: 'group', key: link.key, label: labelOf(drawing, link), link: drawing.input.link(link.key), marks: [...hit, ...bands] }];
}

function bandMarks(drawing: Drawing, seat: Seat, route: Route, link: Link, opacity: number): Mark[] {
	const bands = bandsOf(link, drawing.scale, seat.kind, seat.isTrunk);
	// Where a leaf is a line of text its link is one line: solid as soon as there is a fact.
	const drawn = seat.r === 0 ? bands.slice(0, 1).map((band) => ({ ...band, width: 1.5, offset: 0 })) : bands;
	// Nor may bands be wider than the small disc they lead to.
	const share = seat.kind === 'partner' && seat.lines[0]?.tone === 'dense' ? 0.5 : 1;
	return drawn.map((band) => ({
		type: 'path',
		d: routePath(route, band.offset * share),
		stroke: paintOf(drawing, seat),
		strokeWidth: Math.max(1.5, band.width * share),
		strokeOpacity: opacity,
		...(band.dash === null ? {} : { dash: band.dash })
	}));
}

function bandOpacity({ strong }: Drawing, key: string, seat: Seat): number {
	if (strong !== null) return strong.has(key) ? 0.95 : QUIET_LINK;
	return seat.kind === 'partner' ? 0.55 : 0.7;
}

function hitMark(route: Route): Mark {
	const stroke = { stroke: 'ink', strokeOpacity: 0, strokeWidth: HIT_WIDTH } as const;
	return { type: 'path', key: 'hit', d: routePath(route, 0), ...stroke };
}
