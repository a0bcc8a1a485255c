import * as echarts from 'echarts';
import { FROM, LANES, TO, type BenchEvent } from '../page/data.ts';
import { HEIGHT, LEFT, SUBROWS, TOP, WIDTH, makeRoot, sample, type Subject } from '../page/subject.ts';
import { BAND, COLOURS } from './rows.ts';

/** ECharts with durations (a custom series) or with points alone (its fast scatter of large data). */
export function echartsSubject(series: 'custom' | 'scatter'): Subject {
	const root = makeRoot();
	const chart = echarts.init(root, null, { renderer: 'canvas', width: WIDTH, height: HEIGHT });
	let all: readonly BenchEvent[] = [];
	let rows: number[][] = [];
	let pending: Promise<void> | null = null;
	const rowOf = ({ start, lane, end, type, id }: BenchEvent): number[] => [start, lane, end, type, id];
	const finished = (): Promise<void> => new Promise((resolve) => {
		const heard = (): void => {
			chart.off('finished', heard);
			resolve();
		};
		chart.on('finished', heard);
	});
	const dimensions = ['start', 'lane', 'end', 'type', 'id'];
	const seriesOf = (data: number[][]): object => series === 'scatter'
		? { type: 'scatter', large: true, symbolSize: 3, dimensions, encode: { x: 0, y: 1 }, data }
		: { type: 'custom', renderItem, dimensions, encode: { x: [0, 2], y: 1, tooltip: [0, 2] }, data };
	return {
		async load(events) {
			all = events;
			rows = events.map(rowOf);
			const done = finished();
			chart.setOption({
				animation: false,
				grid: { left: LEFT, right: 0, top: TOP, bottom: 0, containLabel: false },
				xAxis: { type: 'time', position: 'top', min: FROM, max: TO },
				yAxis: { type: 'category', data: LANES, inverse: true },
				dataZoom: [{ type: 'inside', filterMode: series === 'scatter' ? 'filter' : 'weakFilter', throttle: 0, minValueSpan: 1 }],
				tooltip: {},
				series: [seriesOf(rows)]
			});
			await done;
		},
		show(_step, _steps, [startValue, endValue]) {
			pending ??= finished().then(() => {
				pending = null;
			});
			chart.dispatchAction({ type: 'dataZoom', startValue, endValue });
		},
		settle: () => pending ?? Promise.resolve(),
		async filter(lane) {
			const done = finished();
			chart.setOption({ series: [{ data: lane === null ? rows : all.filter((event) => event.lane === lane).map(rowOf) }] });
			await done;
		},
		hover(left, top) {
			const box = root.getBoundingClientRect();
			return chart.getZr().handler.findHover(left - box.left, top - box.top)?.target ?? null;
		},
		probe(count) {
			const box = root.getBoundingClientRect();
			return sample(all, count).map(({ start, lane, id }) => {
				const [x, y] = chart.convertToPixel({ gridIndex: 0 }, [start, lane]);
				const dy = series === 'scatter' ? 0 : 2 - BAND / 2 + (((id % SUBROWS) + 0.5) * (BAND - 4)) / SUBROWS;
				return [box.left + x + 1, box.top + y + dy];
			});
		}
	};
}

interface Api {
	value(dimension: number): number;
	coord(point: readonly number[]): [x: number, y: number];
	size(extent: readonly number[]): [width: number, height: number];
}

function renderItem({ coordSys }: { coordSys: { x: number; y: number; width: number; height: number } }, api: Api): object | undefined {
	const [x, y] = api.coord([api.value(0), api.value(1)]);
	const [end] = api.coord([api.value(2), api.value(1)]);
	const band = api.size([0, 1])[1];
	const height = (band - 4) / SUBROWS;
	const top = y - band / 2 + 2 + (api.value(4) % SUBROWS) * height;
	const { x: left, y: above, width, height: tall } = coordSys;
	const shape = echarts.graphic.clipRectByRect({ x, y: top, width: Math.max(2, end - x), height }, { x: left, y: above, width, height: tall });
	return shape && { type: 'rect', shape, style: { fill: COLOURS[api.value(3)] } };
}
