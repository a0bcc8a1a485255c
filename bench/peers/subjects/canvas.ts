// The plain canvas timeline: an array of objects, a loop over all of them at each step and for each hit test.
import * as d3 from 'd3';
import { FROM, LANES, TO, type BenchEvent } from '../page/data.ts';
import { HEIGHT, LEFT, TOP, WIDTH, makeRoot, sample } from '../page/subject.ts';
import { BAND, COLOURS, ROW, rowTop } from './rows.ts';

const root = makeRoot();
const canvas = document.createElement('canvas');
[canvas.width, canvas.height] = [WIDTH, HEIGHT];
root.append(canvas);
const context = canvas.getContext('2d')!;
let all: readonly BenchEvent[] = [];
let shown: readonly BenchEvent[] = [];
let window_: readonly [from: number, to: number] = [FROM, TO];

const x = (time: number): number => LEFT + ((time - window_[0]) / (window_[1] - window_[0])) * (WIDTH - LEFT);

function draw(): void {
	context.clearRect(0, 0, WIDTH, HEIGHT);
	const scale = (WIDTH - LEFT) / (window_[1] - window_[0]);
	for (const { start, end, lane, id, type } of shown) {
		if (end < window_[0] || start > window_[1]) continue;
		context.fillStyle = COLOURS[type]!;
		context.fillRect(LEFT + (start - window_[0]) * scale, rowTop(lane, id), Math.max(2, (end - start) * scale), ROW);
	}
	context.clearRect(0, 0, LEFT, HEIGHT);
	context.fillStyle = '#222';
	context.font = '11px sans-serif';
	for (const [i, lane] of LANES.entries()) context.fillText(lane, 4, TOP + (i + 0.6) * BAND);
	const time = d3.scaleUtc(window_, [LEFT, WIDTH]);
	const label = time.tickFormat();
	for (const tick of time.ticks(8)) {
		context.fillRect(time(tick), 0, 1, 5);
		context.fillText(label(tick), time(tick) + 2, 12);
	}
}

window.subject = {
	load(events) {
		all = shown = events;
		draw();
	},
	show(_step, _steps, next) {
		window_ = next;
		draw();
	},
	filter(lane) {
		window_ = [FROM, TO];
		shown = lane === null ? all : all.filter((event) => event.lane === lane);
		draw();
	},
	hover(left, top) {
		const box = root.getBoundingClientRect();
		const [px, py] = [left - box.left, top - box.top];
		for (let i = shown.length - 1; i >= 0; i--) {
			const { start, end, lane, id } = shown[i]!;
			const y = rowTop(lane, id);
			if (py < y || py > y + ROW) continue;
			const from = x(start);
			if (px >= from && px <= from + Math.max(2, x(end) - from)) return id;
		}
		return null;
	},
	probe(count) {
		const box = root.getBoundingClientRect();
		return sample(all, count).map(({ start, lane, id }) => [box.left + x(start) + 1, box.top + rowTop(lane, id) + ROW / 2]);
	}
};
