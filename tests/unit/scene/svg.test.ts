import { describe, expect, it } from 'vitest';
import type { Mark, Scene } from '#lib/scene/marks.ts';
import { escapeXml, formatNumber, pathData, serializeSvg, toSvg } from '#lib/scene/svg.ts';
import { filePaint } from '#lib/scene/theme.ts';

function draw(...marks: Mark[]): string {
	const scene: Scene = { name: 'test', width: 10, height: 10, title: 'T', desc: 'D', lang: 'en', marks };
	return serializeSvg(toSvg(scene, { resolve: filePaint, base: 'https://example.org/' })).replace(/^.*<\/desc>/, '');
}

describe('numbers', () => {
	it('have at most two decimals and no negative zero', () => {
		expect([1.005, -0.001, 12.3456, 3].map(formatNumber)).toEqual(['1', '0', '12.35', '3']);
		expect(pathData('M', 1, 2.5, 'L', -3, 4)).toBe('M1 2.5L-3 4');
	});
});

describe('escapeXml', () => {
	it('escapes markup and quotes, and drops what XML forbids', () => {
		expect(escapeXml('<b> & "q" ]]>\u0000\u0008', true)).toBe('&lt;b&gt; &amp; &quot;q&quot; ]]&gt;');
		expect(escapeXml('📝 ok', false)).toBe('📝 ok');
		expect(escapeXml('\ud800', false)).toBe('\ufffd');
	});
});

describe('toSvg', () => {
	it('draws each mark with presentation attributes alone', () => {
		expect(draw({ type: 'rule', x1: 0, y1: 1, x2: 2, y2: 3, stroke: 'ink', dash: [2, 1] })).toBe(
			'<line x1="0" y1="1" x2="2" y2="3" stroke="#1d2430" stroke-dasharray="2 1"></line></svg>'
		);
		expect(draw({ type: 'dot', cx: 1, cy: 2, r: 3, fill: 'focus', fillOpacity: 0.5 })).toBe(
			'<circle cx="1" cy="2" r="3" fill="#b3261e" fill-opacity="0.5"></circle></svg>'
		);
	});

	it('makes a group with a link an anchor with both kinds of address', () => {
		const svg = draw({ type: 'group', key: 'ev:1', data: { 'event-id': 'ev:1' }, label: 'A & B', link: '?event=ev:1', marks: [] });
		expect(svg).toBe(
			'<a href="https://example.org/?event=ev:1" xlink:href="https://example.org/?event=ev:1" data-key="ev:1" data-event-id="ev:1"><title>A &amp; B</title></a></svg>'
		);
	});

	it('shows hostile text as text', () => {
		expect(draw({ type: 'text', x: 0, y: 0, text: '<script>alert(1)</script>', size: 12, fill: 'ink' })).toContain('&lt;script&gt;');
	});
});
