import { describe, expect, it } from 'vitest';
import { lintFigure, lintSvg, readWords } from './profile.ts';

const head =
	'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="50" ' +
	'viewBox="0 0 100 50" role="img" aria-labelledby="fig-title fig-desc" lang="en" font-family="Source Sans 3">' +
	'<title id="fig-title">Timeline</title><desc id="fig-desc">3 events</desc>';
const figure = (marks: string) => `${head}<rect width="100" height="50" fill="#ffffff"/>${marks}</svg>`;
const rulesOf = (svg: string) => [...new Set(lintSvg(svg).map((line) => line.split(' ')[0]))];

const mark =
	'<a href="/?event=ev:1" xlink:href="/?event=ev:1" data-event-id="ev:1"><circle cx="1.5" cy="2" r="3"/></a>';

describe('a figure that keeps the profile', () => {
	it.each([
		['a linked mark', mark],
		[
			'Vietnamese text with a tspan at its start',
			'<text x="1" y="2">Tô Lâm <tspan font-weight="700">thăm</tspan></text>'
		],
		['escaped signs', '<text x="1" y="2">A &amp; B &lt; &quot;C&quot; ]]&gt;</text>'],
		[
			'a clip path of its own',
			'<defs><clipPath id="fig-clip"><path d="M0,0L1.25-3z"/></clipPath></defs><g clip-path="url(#fig-clip)"/>'
		],
		['a moved group', '<g transform="translate(12.5 -3)" data-key="lane:SG"/>'],
		['metadata of any kind', '<metadata>{"view":"partner=SG","n":0.123456}</metadata>']
	])('passes with %s', (_, marks) => {
		expect(lintSvg(figure(marks))).toEqual([]);
	});
});

const samples: readonly (readonly [string, string, string])[] = [
	['R2', 'a style sheet', '<style>rect{}</style>'],
	['R2', 'a style attribute', '<rect style="fill:#fff"/>'],
	['R2', 'a class', '<rect class="mark"/>'],
	['R2', 'a custom property', '<rect fill="var(--ink)"/>'],
	['R2', 'the current colour', '<rect stroke="currentColor"/>'],
	['R3', 'a named colour', '<rect fill="red"/>'],
	['R3', 'a colour with alpha', '<rect fill="#11223344"/>'],
	['R3', 'rgba()', '<rect stroke="rgba(0,0,0,.5)"/>'],
	['R3', 'oklch()', '<rect fill="oklch(60% 0.1 20)"/>'],
	['R3', 'a paint from another file', '<rect fill="url(http://example.org/#a)"/>'],
	['R4', 'text without a place', '<text x="1">a</text>'],
	['R4', 'text with a list of places', '<text x="1 2" y="3">ab</text>'],
	['R4', 'text of two lines', '<text x="1" y="3">a\nb</text>'],
	['R4', 'dy', '<text x="1" y="3" dy="4">a</text>'],
	['R4', 'a placed tspan', '<text x="1" y="3"><tspan dy="4">a</tspan></text>'],
	['R4', 'dominant-baseline', '<text x="1" y="3" dominant-baseline="middle">a</text>'],
	['R4', 'letter-spacing', '<text x="1" y="3" letter-spacing="1">a</text>'],
	['R4', 'textLength', '<text x="1" y="3" textLength="9">a</text>'],
	['R4', 'a text path', '<text x="1" y="3"><textPath>a</textPath></text>'],
	[
		'R4',
		'mixed weights in the middle',
		'<g text-anchor="middle"><text x="1" y="3">a<tspan font-weight="700">b</tspan></text></g>'
	],
	['R5', 'paint-order', '<text x="1" y="3" paint-order="stroke">a</text>'],
	['R6', 'a generic font first', '<text x="1" y="3" font-family="sans-serif, Arial">a</text>'],
	['R7', 'a sign the font lacks', '<text x="1" y="3">→</text>'],
	['R7', 'decomposed letters', '<text x="1" y="3">e\u0301</text>'],
	['R9', 'a foreign object', '<foreignObject/>'],
	['R9', 'a filter', '<filter id="fig-f"/>'],
	['R9', 'a marker', '<marker id="fig-m"/>'],
	['R9', 'a script', '<script>1</script>'],
	['R9', 'an animation', '<animate/>'],
	['R9', 'an event handler', '<rect onclick="f()"/>'],
	['R9', 'a picture', '<image xlink:href="a.png"/>'],
	['R9', 'a use by plain href', '<g id="fig-g"/><use href="#fig-g"/>'],
	['R9', 'a link to code', '<a href="javascript:f()" xlink:href="javascript:f()"/>'],
	['R9', 'a mask', '<g mask="url(#fig-title)"/>'],
	['R13', 'an id twice', '<g id="fig-a"/><g id="fig-a"/>'],
	['R13', 'an id without the prefix', '<g id="lanes"/>'],
	['R13', 'a reference to nowhere', '<g clip-path="url(#fig-none)"/>'],
	['R14', 'an event without a link', '<g data-event-id="ev:1"/>'],
	['R14', 'a link for new programs alone', '<a href="/?event=ev:1" data-event-id="ev:1"/>'],
	['R14', 'two different addresses', '<a href="/a" xlink:href="/b"/>'],
	['R15', 'three decimals', '<rect x="1.234"/>'],
	['R15', 'three decimals in a path', '<path d="M0 0L1.234 5"/>'],
	['R15', 'an exponent', '<path d="M0 0L1e-7 5"/>'],
	['R15', 'no number at all', '<path d="MNaN 0"/>'],
	['R15', 'an undefined width', '<rect width="undefined"/>'],
	['R15', 'a long translation', '<g transform="translate(0.33333,1)"/>']
];

describe('the profile', () => {
	it.each(samples)('%s refuses %s', (rule, _, marks) => {
		expect(rulesOf(figure(marks))).toContain(rule);
	});

	it.each([
		['R11', 'role="img" ', ''],
		['R11', ' lang="en"', ''],
		['R11', ' aria-labelledby="fig-title fig-desc"', ''],
		['R11', '<desc id="fig-desc">3 events</desc>', ''],
		['R11', '3 events', ' '],
		['R15', ' viewBox="0 0 100 50"', ''],
		['R15', 'width="100" height="50" viewBox', 'width="100%" height="50" viewBox'],
		['R16', ' xmlns:xlink="http://www.w3.org/1999/xlink"', ''],
		['R16', ' xmlns="http://www.w3.org/2000/svg"', '']
	])('%s misses %s', (rule, part, instead) => {
		expect(rulesOf(figure('').replace(part, instead))).toContain(rule);
	});

	it.each([
		['a named entity', '<text x="1" y="2">a&nbsp;b</text>'],
		['a bare ampersand', '<text x="1" y="2">a & b</text>'],
		['an open element', '<g>'],
		['a control character', '<text x="1" y="2">\u0008</text>'],
		['an attribute twice', '<g id="fig-a" id="fig-a"/>'],
		['the end of a character section', '<text x="1" y="2">]]></text>'],
		['an undeclared prefix', '<foo:bar/>']
	])('R16 refuses %s', (_, marks) => {
		expect(rulesOf(figure(marks))).toEqual(['R16']);
	});

	it('R16 refuses a document type', () => {
		expect(rulesOf(`<!DOCTYPE svg [<!ENTITY a "b">]>${figure('')}`)).toEqual(['R16']);
	});
});

describe('an exported figure', () => {
	const page = figure('<text x="1" y="2">Timeline</text><text x="1" y="9">58 of 58 events</text>');

	it('holds a background and the phrases that are asked for', () => {
		expect(lintFigure(page, ['Timeline', '58 of 58'])).toEqual([]);
		expect(readWords(page)).toEqual(['Timeline', '58 of 58 events']);
	});

	it('R10 misses a phrase', () => {
		expect(lintFigure(page, ['57 of 58'])).toEqual(['R10 "57 of 58" does not stand in the figure']);
	});

	it('R10 misses the background', () => {
		expect(lintFigure(page.replace('fill="#ffffff"', 'fill="none"'), [])).toEqual(['R10 no background']);
		expect(lintFigure(page.replace('<rect width="100"', '<rect width="90"'), [])).toEqual([
			'R10 no background'
		]);
	});
});
