import { beforeAll, describe, expect, it } from 'vitest';
import type { ChartName } from '#lib/charts/charts.ts';
import { FIGURE_SIZES, figureFile, figureTitle, type FigureSize } from '#lib/charts/figure.ts';
import { sceneOf } from '#lib/charts/scene.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { countMarks } from '#lib/scene/marks.ts';
import { createWords } from '#lib/words/every.ts';
import { loadBuilt, viewed } from '../fixtures/built-corpus.ts';
import { seriesCorpus } from '../fixtures/series-corpus.ts';
import { lintFigure, lintSvg } from './profile.ts';

interface Golden {
	readonly name: string;
	readonly chart: ChartName;
	readonly query: string;
	readonly size?: FigureSize;
	/** Events the view selects, counted by hand in the corpus. */
	readonly count: number;
	/** Events that the chart shows of them, where it is not all. */
	readonly shown?: number;
}

const GOLDEN: readonly Golden[] = [
	{ name: 'timeline', chart: 'timeline', query: '', count: 58 },
	{ name: 'timeline-slide', chart: 'timeline', query: '', size: FIGURE_SIZES.slide, count: 58 },
	{ name: 'timeline-fr', chart: 'timeline', query: 'lang=fr', size: FIGURE_SIZES.a4, count: 58 },
	{ name: 'timeline-korea', chart: 'timeline', query: 'partner=KR', count: 8 },
	{ name: 'timeline-korea-dim', chart: 'timeline', query: 'partner=KR&outside=dim', count: 8 },
	{ name: 'timeline-domestic', chart: 'timeline', query: 'domestic=1', count: 64 },
	{ name: 'timeline-whole', chart: 'timeline', query: 'zoom=1972-01-01..2026-12-31', count: 58 },
	{ name: 'timeline-days', chart: 'timeline', query: 'zoom=2023-11-10..2023-11-22', count: 58 },
	{ name: 'timeline-reported', chart: 'timeline', query: 'clock=reported', count: 58 },
	{ name: 'timeline-wishes', chart: 'timeline', query: 'status=proposed~under_negotiation&span=2023..2024', count: 15 },
	{ name: 'timeline-domains', chart: 'timeline', query: 'lanes=domain&open=facet:crime', count: 58 },
	{ name: 'timeline-offices-fr', chart: 'timeline', query: 'lanes=office&lang=fr', count: 58 },
	{ name: 'timeline-organisations', chart: 'timeline', query: 'open=SG', count: 58 },
	{ name: 'timeline-gaps', chart: 'timeline', query: 'gaps=1&today=2026-01-31', count: 58 },
	{ name: 'timeline-notes', chart: 'timeline', query: 'zoom=2022-07-01..2024-06-30&note=ev:b8bbbd3a00c36259~First%20mention%20of%20extradition%20in%20the%20corpus&note=lane:FR~%3Cb%3ENo%20contact%3C/b%3E%20in%20this%20window&note=2023-03-01..2023-10-31~Eight%20months%20without%20an%20article%20in%20the%20corpus%2C%20which%20says%20nothing%20of%20the%20contacts%20themselves', count: 58 },
	{ name: 'timeline-threads', chart: 'timeline', query: 'threads=1&zoom=2022-07-01..2024-06-30', count: 58 },
	{ name: 'network', chart: 'network', query: '', count: 58 },
	{ name: 'network-slide', chart: 'network', query: '', size: FIGURE_SIZES.slide, count: 58 },
	{ name: 'network-organisations', chart: 'network', query: 'level=organisations', count: 58 },
	{ name: 'network-people-fr', chart: 'network', query: 'level=people&lang=fr', count: 58 },
	{ name: 'network-korea', chart: 'network', query: 'partner=KR', count: 8 },
	{ name: 'network-unfolded', chart: 'network', query: 'unfold=VN~SG~org:sg.pmo', count: 58 },
	{ name: 'network-changed', chart: 'network', query: 'level=organisations&change=2018..2022~2023..2026', count: 58, shown: 55 },
	{ name: 'network-path', chart: 'network', query: 'level=people&path=person:min-gab-ryong~person:kao-kim-hourn', count: 58 },
	{ name: 'network-then', chart: 'network', query: 'at=ev:76f18ae8f7e88bf7', count: 58, shown: 29 },
	{ name: 'network-link', chart: 'network', query: 'link=link:VN~SG&outside=dim&status=took_place', count: 25 },
	{ name: 'matrix', chart: 'matrix', query: '', count: 58 },
	{ name: 'matrix-slide', chart: 'matrix', query: 'rows=fields', size: FIGURE_SIZES.slide, count: 58 },
	{ name: 'matrix-all-fr', chart: 'matrix', query: 'rows=all&lang=fr', size: FIGURE_SIZES.portrait, count: 58 },
	{ name: 'matrix-domestic', chart: 'matrix', query: 'domestic=1&link=cell:SG~cybersecurity', count: 64 },
	{ name: 'matrix-korea-dim', chart: 'matrix', query: 'partner=KR&outside=dim', count: 8 }
];

let corpus: Corpus;
beforeAll(async () => {
	corpus = await loadBuilt();
});

function drawn({ chart, query, size }: Golden) {
	const { view, selection } = viewed(corpus, query);
	const words = createWords(view.lang ?? 'en');
	const charted = { corpus, view, selection, words };
	const svg = figureFile({ ...charted, chart, chartWidth: 756, ...(size === undefined ? {} : { size }), base: 'https://entente.example/', generator: 'entente' });
	return { svg, selection, words, scene: sceneOf(chart, charted, 756), view };
}

describe.each(GOLDEN)('figure $name', (golden) => {
	it('is the picture somebody looked at', async () => {
		await expect(drawn(golden).svg).toMatchFileSnapshot(`figures/${golden.name}.svg`);
	});

	it('keeps every rule of the portable profile and says what it shows', () => {
		const { svg, words, selection, view } = drawn(golden);
		expect(selection.rows.length).toBe(golden.count);
		const phrases = [figureTitle(golden.chart, view, words), String(golden.shown ?? golden.count), corpus.manifest.generated, corpus.manifest.id, 'https://entente.example/?'];
		expect(lintSvg(svg)).toEqual([]);
		expect(lintFigure(svg, phrases)).toEqual([]);
	});

	it('stays within six hundred marks', () => {
		expect(countMarks(drawn(golden).scene.marks)).toBeLessThanOrEqual(600);
	});
});

describe('figure timeline-series', () => {
	it('is the picture somebody looked at: a beat from edition to edition, and a hollow slot for each that is missing', async () => {
		const series = seriesCorpus();
		const { view, selection } = viewed(series, 'zoom=2016-01-01..2024-12-31');
		const svg = figureFile({ corpus: series, view, selection, words: createWords('en'), chart: 'timeline', chartWidth: 756, base: 'https://entente.example/', generator: 'entente' });
		expect(lintSvg(svg)).toEqual([]);
		await expect(svg).toMatchFileSnapshot('figures/timeline-series.svg');
	});
});

describe('marks and links', () => {
	it('stand for every shown event, each with its evidence', () => {
		const { svg, selection } = drawn({ name: '', chart: 'timeline', query: 'zoom=1972-01-01..2026-12-31', count: 58 });
		const links = [...svg.matchAll(/<a href="([^"]*)"[^>]*data-event-id="([^"]*)"/g)].map(([, href, id]) => ({ href, id }));
		expect(new Set(links.map(({ id }) => id))).toEqual(new Set(Array.from(selection.rows, (row) => corpus.events[row]?.id)));
		for (const { href, id } of links) expect(href).toBe(`https://entente.example/?event=${id}`);
	});

	it('do not follow the theme of the interface: a figure names no custom property', () => {
		expect(drawn({ name: '', chart: 'network', query: '', count: 58 }).svg).not.toContain('var(');
	});
});
