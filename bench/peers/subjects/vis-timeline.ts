// vis-timeline as its examples use it: ranges and points in groups, stacked.
import { DataSet, DataView, Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { DAY_MS, FROM, LANES, TO, type BenchEvent } from '../page/data.ts';
import { HEIGHT, makeRoot, pointsOf } from '../page/subject.ts';

const root = makeRoot();
let timeline: Timeline;
let view: DataView<ReturnType<typeof itemOf>>;
let kept: number | null = null;

function itemOf({ id, lane, start, end, title }: BenchEvent) {
	const isLong = end - start > 2 * DAY_MS;
	return { id, group: lane, start, content: title, type: isLong ? ('range' as const) : ('point' as const), ...(isLong ? { end } : {}) };
}

function changed(): Promise<void> {
	return new Promise((resolve) => {
		const heard = (): void => {
			timeline.off('changed', heard);
			resolve();
		};
		timeline.on('changed', heard);
	});
}

window.subject = {
	async load(events) {
		view = new DataView(new DataSet(events.map(itemOf)), { filter: ({ group }) => kept === null || group === kept });
		const groups = new DataSet(LANES.map((content, id) => ({ id, content })));
		// hidden until the first drawing is complete
		await new Promise<void>((resolve) => {
			const options = { height: HEIGHT, start: FROM, end: TO, verticalScroll: true, stack: true, onInitialDrawComplete: () => resolve() };
			timeline = new Timeline(root, view, groups, options);
		});
	},
	show(_step, _steps, [from, to]) {
		timeline.setWindow(from, to, { animation: false });
	},
	async filter(lane) {
		kept = lane;
		timeline.setWindow(FROM, TO, { animation: false });
		const done = changed();
		view.refresh();
		await done;
	},
	hover(clientX, clientY) {
		const target = document.elementFromPoint(clientX, clientY);
		if (target === null) return null;
		const center = { x: clientX, y: clientY };
		const { item } = timeline.getEventProperties({ target, srcEvent: { target }, clientX, clientY, type: 'mousemove', center });
		return item ?? target.closest('.vis-item');
	},
	probe: (count) => pointsOf(root.querySelectorAll('.vis-item'), count)
};
