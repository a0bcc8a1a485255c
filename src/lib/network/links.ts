import type { Mark } from '#lib/scene/marks.ts';
import { pathData } from '#lib/scene/svg.ts';
import { bandsOf, type Band } from './bands.ts';
import { badgeMarks } from './badge.ts';
import { changeLabel, linkLabel } from './describe.ts';
import { paintOf, type Drawing } from './drawing.ts';
import type { CountedLink } from './counted.ts';
import { linkKey } from './graph.ts';
import { changeOf } from './periods.ts';
import { pointAt, routePath, type Route } from './route.ts';
import type { Seat } from './seats.ts';

/** Opacity of links beside what is chosen, and of links that a filter hides. */
const QUIET_LINK = 0.24;
const SHADOW = 0.15;
const HIT_WIDTH = 14;

/** Links of dimmed rows: the bands they would have with every row shown. */
export function shadowMarks(drawing: Drawing, seat: Seat): Mark[] {
	if (seat.route === null || seat.parent === null || drawing.all === null || drawing.before !== null) return [];
	const key = linkKey(seat.parent, seat.id);
	const link = drawing.all.links.get(key);
	const events = drawing.shown.links.get(key)?.events ?? 0;
	if (link === undefined || link.events === events || (seat.r === 0 && events > 0)) return [];
	return [{ type: 'group', key: `shadow:${key}`, marks: bandMarks(drawing, seat, seat.route, link, SHADOW) }];
}

/** The link to a seat: its hit area, then its bands, then the arrows of journeys or the sign of its change. */
export function linkMarks(drawing: Drawing, seat: Seat): Mark[] {
	if (seat.route === null || seat.parent === null) return [];
	const key = linkKey(seat.parent, seat.id);
	const link = drawing.shown.links.get(key);
	const was = drawing.before?.links.get(key);
	const change = drawing.before === null ? null : changeOf(was?.events ?? 0, link?.events ?? 0);
	const any = link ?? was;
	if (any === undefined) return [];
	const { route } = seat;
	const hit = seat.r === 0 ? [] : [hitMark(route)];
	const door = { key, link: drawing.input.link(key) };
	if (change === null) {
		const bands = bandMarks(drawing, seat, route, any, bandOpacity(drawing, key, seat));
		return [{ type: 'group', ...door, label: linkLabel(drawing, any), marks: [...hit, ...bands, ...arrowMarks(drawing, seat, route, any)] }];
	}
	const opacity = change === 'new' ? 0.95 : 0.4;
	const silent = { stroke: 'muted', strokeWidth: 1.6, strokeOpacity: 0.8, dash: [1.5, 4], cap: 'round' } as const;
	const bands: Mark[] = link === undefined ? [{ type: 'path', d: routePath(route, 0), ...silent }] : bandMarks(drawing, seat, route, link, opacity);
	const sign = change === 'new' ? '+' : '–';
	const badge =
		seat.kind !== 'partner' || change === 'renewed' ? [] : badgeMarks(sign, pointAt(route, 0.5), change === 'new' ? paintOf(drawing, seat) : 'muted');
	return [{ type: 'group', ...door, label: changeLabel(drawing, any, change, was?.events ?? 0, link?.events ?? 0), marks: [...hit, ...bands, ...badge] }];
}

function bandMarks(drawing: Drawing, seat: Seat, route: Route, link: CountedLink, opacity: number): Mark[] {
	return drawnBands(drawing, seat, link).map((band) => ({
		type: 'path',
		d: routePath(route, band.offset),
		stroke: paintOf(drawing, seat),
		strokeWidth: band.width,
		strokeOpacity: opacity,
		...(band.dash === null ? {} : { dash: band.dash })
	}));
}

/** Bands as they are drawn: where a leaf is a line of text its link is one line, solid as soon as there is a fact; no
 *  band is wider than the small disc it leads to. */
function drawnBands(drawing: Drawing, seat: Seat, link: CountedLink): Band[] {
	const bands = bandsOf(link, drawing.scale, seat.kind, seat.isTrunk);
	if (seat.r === 0) return bands.slice(0, 1).map((band) => ({ ...band, width: 1.5, offset: 0 }));
	const share = seat.kind === 'partner' && seat.lines[0]?.tone === 'dense' ? 0.5 : 1;
	return bands.map((band) => ({ ...band, width: Math.max(1.5, band.width * share), offset: band.offset * share }));
}

function bandOpacity({ strong, input }: Drawing, key: string, seat: Seat): number {
	if (strong !== null) return strong.has(key) ? 0.95 : QUIET_LINK;
	if (input.now != null && seat.kind === 'partner') return 0.45;
	return seat.kind === 'partner' ? 0.55 : 0.7;
}

function hitMark(route: Route): Mark {
	const stroke = { stroke: 'ink', strokeOpacity: 0, strokeWidth: HIT_WIDTH } as const;
	return { type: 'path', key: 'hit', d: routePath(route, 0), ...stroke };
}

/** Where somebody travelled: an arrowhead before the end where they arrived. */
function arrowMarks(drawing: Drawing, seat: Seat, route: Route, link: CountedLink): Mark[] {
	if (seat.kind !== 'partner') return [];
	const { trips } = link.contents();
	const fill = paintOf(drawing, seat);
	const opacity = drawing.strong === null || drawing.strong.has(link.key) ? 1 : QUIET_LINK * 1.6;
	const solid = drawnBands(drawing, seat, link).find(({ dash }) => dash === null);
	const half = Math.max(4.2, (solid?.width ?? 0) / 2 + 2.6);
	const arrow = (key: string, t: number, sense: 1 | -1): Mark => {
		return { type: 'path', key, d: arrowPath(route, t, solid?.offset ?? 0, sense, half), fill, fillOpacity: opacity };
	};
	return [...(trips.out > 0 ? [arrow('out', 0.8, 1)] : []), ...(trips.in > 0 ? [arrow('in', 0.3, -1)] : [])];
}

/** A triangle on the way, its tip in the sense of the way (1) or against it. */
function arrowPath(route: Route, t: number, offset: number, sense: 1 | -1, half: number): string {
	const { x, y, along } = pointAt(route, t, offset);
	const [dx, dy] = [along.x * sense, along.y * sense];
	const length = half * 1.9;
	const [bx, by] = [x - dx * length * 0.4, y - dy * length * 0.4];
	return `${pathData('M', x + dx * length * 0.6, y + dy * length * 0.6, 'L', bx - dy * half, by + dx * half, 'L', bx + dy * half, by - dx * half)}Z`;
}
