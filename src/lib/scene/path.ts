/** A point in the units of the drawing. */
export type Point = readonly [x: number, y: number];

/** A piece of a path: a move, a line, a cubic curve by its two controls and its end, or the way back to the start. */
export type Piece =
	| { readonly type: 'move' | 'line'; readonly to: Point }
	| { readonly type: 'curve'; readonly c1: Point; readonly c2: Point; readonly to: Point }
	| { readonly type: 'close' };

const ARGUMENTS: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, q: 4, a: 7, z: 0 };

/** Pieces of SVG path data, places absolute. Knows M L H V C Q A Z in both cases; throws SyntaxError for others. */
export function readPath(d: string): Piece[] {
	const pieces: Piece[] = [];
	let [x, y, startX, startY] = [0, 0, 0, 0];
	for (const [, letter = '', body = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
		const command = letter.toLowerCase();
		const count = ARGUMENTS[command];
		if (count === undefined) throw new SyntaxError(`path command ${letter} is not known: ${d.slice(0, 60)}`);
		const numbers = (body.match(/[+-]?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
		const isRelative = letter === command;
		for (let at = 0; at === 0 || at < numbers.length; at += Math.max(1, count)) {
			const [ox, oy] = isRelative ? [x, y] : [0, 0];
			const n = numbers.slice(at, at + count);
			const point = (i: number): Point => [(n[i] ?? 0) + ox, (n[i + 1] ?? 0) + oy];
			if (command === 'z') {
				pieces.push({ type: 'close' });
				[x, y] = [startX, startY];
				break;
			}
			const from: Point = [x, y];
			const to: Point = command === 'h' ? [(n[0] ?? 0) + ox, y] : command === 'v' ? [x, (n[0] ?? 0) + oy] : point(count - 2);
			if (command === 'm' && at === 0) {
				pieces.push({ type: 'move', to });
				[startX, startY] = to;
			} else if (command === 'c') pieces.push({ type: 'curve', c1: point(0), c2: point(2), to });
			else if (command === 'q') pieces.push(quadratic(from, point(0), to));
			else if (command === 'a') pieces.push(...arc(from, n, to));
			else pieces.push({ type: 'line', to });
			[x, y] = to;
		}
	}
	return pieces;
}

function quadratic([x0, y0]: Point, [cx, cy]: Point, [x, y]: Point): Piece {
	return { type: 'curve', c1: [x0 + (2 * (cx - x0)) / 3, y0 + (2 * (cy - y0)) / 3], c2: [x + (2 * (cx - x)) / 3, y + (2 * (cy - y)) / 3], to: [x, y] };
}

/** Share of the radius at which the controls of a quarter circle stand. */
export const QUARTER = 0.5522847498;

/** Curves of an elliptical arc, at most a quarter each (SVG 1.1, F.6.5). */
function arc(from: Point, [rx0 = 0, ry0 = 0, degrees = 0, large = 0, sweep = 0]: readonly number[], to: Point): Piece[] {
	if (rx0 === 0 || ry0 === 0) return [{ type: 'line', to }];
	const turn = (degrees * Math.PI) / 180;
	const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
	const [dx, dy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
	const [px, py] = [cos * dx + sin * dy, -sin * dx + cos * dy];
	const grow = Math.max(1, Math.sqrt((px / rx0) ** 2 + (py / ry0) ** 2));
	const [rx, ry] = [Math.abs(rx0) * grow, Math.abs(ry0) * grow];
	const rest = (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2;
	const factor = Math.sqrt(Math.max(0, rest) / ((rx * py) ** 2 + (ry * px) ** 2)) * (large === sweep ? -1 : 1);
	const [qx, qy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx];
	const [cx, cy] = [cos * qx - sin * qy + (from[0] + to[0]) / 2, sin * qx + cos * qy + (from[1] + to[1]) / 2];
	const start = Math.atan2((py - qy) / ry, (px - qx) / rx);
	let sweepAngle = Math.atan2((-py - qy) / ry, (-px - qx) / rx) - start;
	if (sweep === 1 && sweepAngle < 0) sweepAngle += 2 * Math.PI;
	if (sweep === 0 && sweepAngle > 0) sweepAngle -= 2 * Math.PI;
	const steps = Math.max(1, Math.ceil(Math.abs(sweepAngle) / (Math.PI / 2) - 1e-9));
	const step = sweepAngle / steps;
	const reach = (4 / 3) * Math.tan(step / 4);
	const place = (x: number, y: number): Point => [cx + cos * rx * x - sin * ry * y, cy + sin * rx * x + cos * ry * y];
	return Array.from({ length: steps }, (_, i): Piece => {
		const [a, b] = [start + i * step, start + (i + 1) * step];
		return {
			type: 'curve',
			c1: place(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a)),
			c2: place(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b)),
			to: i === steps - 1 ? to : place(Math.cos(b), Math.sin(b))
		};
	});
}
