import { render } from 'svelte/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '#lib/corpus/table.ts';
import { CHARTS } from '#lib/charts/charts.ts';
import { sceneOf } from '#lib/charts/scene.ts';
import { chartMarkup, figureSvg } from '#lib/export/figure.ts';
import SceneView from '#lib/scene/SceneView.svelte';
import { serializeSvg, toSvg } from '#lib/scene/svg.ts';
import { filePaint, screenPaint, THEMES } from '#lib/scene/theme.ts';
import { createWords } from '#lib/words/every.ts';
import { loadBuilt, viewed } from '../fixtures/built-corpus.ts';

let corpus: Corpus;
beforeAll(async () => {
	corpus = await loadBuilt();
});

/** What the server sends, without the comments that mark places for hydration. */
function markup(html: string): string {
	return html.replace(/<!--.*?-->/g, '');
}

/** Where two texts part, with a little of both; null where they are one. */
function firstDifference(a: string, b: string): string | null {
	if (a === b) return null;
	let at = 0;
	while (a[at] === b[at]) at++;
	return `${at}: ${a.slice(at, at + 60)} | ${b.slice(at, at + 60)}`;
}

describe.each(CHARTS)('the %s on the screen', (chart) => {
	const views = ['', 'partner=KR', 'outside=dim&partner=SG&status=proposed', 'domestic=1&level=people', 'clock=reported&lang=fr'];

	it.each(views)('is the file, character for character: ?%s', (query) => {
		const { view, selection } = viewed(corpus, query);
		const scene = sceneOf(chart, { corpus, view, selection, words: createWords(view.lang ?? 'en') }, 800);
		const file = { resolve: filePaint, base: 'https://example.org/' };
		const seen = markup(render(SceneView, { props: { scene, options: file } }).body);
		expect(firstDifference(seen, serializeSvg(toSvg(scene, file)))).toBeNull();
	});

	it('differs from the file in its paints and nothing else', () => {
		const { view, selection } = viewed(corpus, '');
		const scene = sceneOf(chart, { corpus, view, selection, words: createWords('en') }, 800);
		const seen = markup(render(SceneView, { props: { scene, options: { resolve: screenPaint, base: '' } } }).body);
		const inked = Object.entries(THEMES.light).reduce((svg, [paint, hex]) => svg.replaceAll(`"var(--${paint})"`, `"${hex}"`), seen);
		expect(firstDifference(inked, serializeSvg(toSvg(scene, { resolve: filePaint, base: '' })))).toBeNull();
	});

	it('stands unchanged inside its figure', () => {
		const { view, selection } = viewed(corpus, 'partner=SG');
		const scene = sceneOf(chart, { corpus, view, selection, words: createWords('en') }, 800);
		const svg = figureSvg({
			chart: scene,
			base: '',
			text: { title: 'T', subtitle: 'S', count: '1', source: 'V', permalink: 'P', caption: '', page: '' },
			metadata: { view: '', corpus: '', licence: '', generator: '' },
			legend: () => ({ marks: [], height: 0 })
		});
		const marks = chartMarkup(scene, '');
		expect(marks.length).toBeGreaterThan(1000);
		expect(svg.includes(marks)).toBe(true);
	});
});
