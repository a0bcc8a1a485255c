// The plain D3 timeline of a typical notebook: one <rect> with a <title> per event, all of them placed anew at each step.
import * as d3 from 'd3';
import { FROM, LANES, TO, type BenchEvent } from '../page/data.ts';
import { HEIGHT, LEFT, TOP, WIDTH, makeRoot, sample } from '../page/subject.ts';
import { BAND, COLOURS, ROW, rowTop } from './rows.ts';

const root = makeRoot();
const svg = d3.select(root).append('svg').attr('width', WIDTH).attr('height', HEIGHT);
svg.append('clipPath').attr('id', 'plot').append('rect').attr('x', LEFT).attr('width', WIDTH - LEFT).attr('height', HEIGHT);
svg.append('g').selectAll('text').data(LANES).join('text').attr('x', 4).attr('y', (_, i) => TOP + (i + 0.6) * BAND).attr('font-size', 11).text((lane) => lane);
const plot = svg.append('g').attr('clip-path', 'url(#plot)');
const axis = svg.append('g').attr('transform', `translate(0,${TOP})`);
const whole = d3.scaleUtc([FROM, TO], [LEFT, WIDTH]);
let x = whole;
let all: readonly BenchEvent[] = [];

function draw(events: readonly BenchEvent[]): void {
	plot.selectAll<SVGRectElement, BenchEvent>('rect').data(events, ({ id }) => id).join((enter) => {
		const rect = enter.append('rect').attr('y', ({ lane, id }) => rowTop(lane, id)).attr('height', ROW)
			.attr('fill', ({ type }) => COLOURS[type]!).attr('opacity', 0.8);
		rect.append('title').text(({ title }) => title);
		return rect;
	});
	place();
}

function place(): void {
	plot.selectAll<SVGRectElement, BenchEvent>('rect').attr('x', ({ start }) => x(start)).attr('width', ({ start, end }) => Math.max(2, x(end) - x(start)));
	axis.call(d3.axisTop(x).ticks(8));
}

window.subject = {
	load(events) {
		draw((all = events));
	},
	show(_step, _steps, window) {
		x = d3.scaleUtc(window, [LEFT, WIDTH]);
		place();
	},
	filter(lane) {
		x = whole;
		draw(lane === null ? all : all.filter((event) => event.lane === lane));
	},
	hover(left, top) {
		const target = document.elementFromPoint(left, top);
		return target === null ? null : (d3.select<Element, BenchEvent | undefined>(target).datum()?.id ?? null);
	},
	probe(count) {
		const box = root.getBoundingClientRect();
		return sample(all, count).map(({ start, lane, id }) => [box.left + x(start) + 1, box.top + rowTop(lane, id) + ROW / 2]);
	}
};
