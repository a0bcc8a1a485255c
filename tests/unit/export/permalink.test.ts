import { describe, expect, it } from 'vitest';
import { figureSvg } from '#lib/export/figure.ts';

function written(permalink: string): string {
	const svg = figureSvg({
		chart: { width: 400, height: 100, title: 'T', desc: 'D', lang: 'en', name: 'chart', marks: [] },
		text: { title: 'T', subtitle: 'S', count: '1 of 1', source: 'V', permalink, caption: '', page: '' },
		metadata: { view: '', corpus: '', licence: '', generator: '' },
		legend: () => ({ marks: [], height: 0 }),
		base: ''
	});
	const lines = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text.replace(/&amp;/g, '&'));
	return lines.slice(3).join('');
}

describe('the permalink in a figure', () => {
	it('stands on one line where it fits', () => {
		expect(written('View: https://example.org/?lang=en')).toBe('View: https://example.org/?lang=en');
	});

	it('is broken into lines that can be put together again', () => {
		const address = `View: https://example.org/?org=${Array.from({ length: 40 }, (_, i) => `sg.office-${i}`).join('~')}&lang=en`;
		expect(written(address)).toBe(address);
	});

	it('is whole even where one value is longer than a line', () => {
		const address = `View: https://example.org/?q=${'anninh'.repeat(80)}&lang=en`;
		expect(written(address)).toBe(address);
	});
});
