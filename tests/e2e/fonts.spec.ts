import { advance } from '#lib/scene/font-widths.ts';
import { expect, test } from './fixtures.ts';

const sample = [...'AaĐđƯứếộẵyœÇ0179.,:;%–—«»“”…()/+−×°↑', '\u00a0', '\u202f'];

for (const weight of [400, 600, 700] as const) {
	test(`text of weight ${weight} is as wide in the browser as our metrics say`, async ({ page }) => {
		await page.goto('/');
		const widths = await page.evaluate(
			async ([chars, bold]) => {
				const faces = ['vietnamese', 'latin-ext', 'latin'].map((subset) =>
					new FontFace(subset, `url(/fonts/source-sans-3-${subset}.woff2)`, { weight: '200 900' }).load()
				);
				for (const face of await Promise.all(faces)) document.fonts.add(face);
				const pen = document.createElement('canvas').getContext('2d');
				if (!pen) throw new Error('no canvas');
				pen.font = `${bold} 1000px latin, vietnamese, latin-ext`;
				return chars.map((char) => pen.measureText(char).width);
			},
			[sample, weight] as const
		);
		const off = sample.filter(
			(char, at) => Math.abs((widths[at] ?? 0) - (advance(char.codePointAt(0) ?? 0, weight) ?? 0)) > 2
		);
		expect(
			off.map((char) => [char, widths[sample.indexOf(char)], advance(char.codePointAt(0) ?? 0, weight)])
		).toEqual([]);
	});
}
