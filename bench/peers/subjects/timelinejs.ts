// TimelineJS shows no time that it is told: a step is one of its 11 levels of zoom or its next slide, a filter builds it anew.
import { Timeline } from '@knight-lab/timelinejs/src/js/index.js';
import '@knight-lab/timelinejs/dist/css/timeline.css';
import { LANES, type BenchEvent } from '../page/data.ts';
import { HEIGHT, WIDTH, makeRoot, pointsOf } from '../page/subject.ts';

const root = makeRoot();
let timeline: Timeline;
let all: readonly BenchEvent[] = [];

function dateOf(time: number): object {
	const date = new Date(time);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function build(events: readonly BenchEvent[]): Promise<void> {
	root.replaceChildren();
	const data = events.map(({ id, start, end, lane, title }) => ({
		unique_id: `e${id}`, start_date: dateOf(start), end_date: dateOf(end), group: LANES[lane], text: { headline: title, text: title }
	}));
	const options = {
		font: null, width: WIDTH, height: HEIGHT, timenav_height: 420, hash_bookmark: false, duration: 0, lang: 'en', initial_zoom: 0,
		script_path: `${location.origin}/timelinejs/`
	};
	return new Promise((resolve) => {
		timeline = new Timeline(root, { events: data }, options);
		timeline.on('ready', resolve);
		timeline.on('loaded', resolve);
	});
}

window.subject = {
	load: (events) => build((all = events)),
	show(step, steps) {
		const third = steps / 3;
		if (step < third) timeline.setZoom(Math.min(10, Math.floor((step * 11) / third)));
		else if (step < 2 * third) timeline.goToNext();
		else timeline.setZoom(Math.max(0, 10 - Math.floor(((step - 2 * third) * 11) / third)));
	},
	filter: (lane) => build(lane === null ? all : all.filter((event) => event.lane === lane)),
	hover: (x, y) => document.elementFromPoint(x, y)?.closest('.tl-timemarker') ?? null,
	probe: (count) => pointsOf(root.querySelectorAll('.tl-timemarker'), count)
};
