import { advance } from '#lib/scene/font-widths.ts';
import { closest, listElements, parseXml, readText, type Element } from './xml.ts';

// The rules of the portable SVG profile that a file shows by itself. Measured on librsvg, Inkscape and LibreOffice.

const namespaces = { xmlns: 'http://www.w3.org/2000/svg', 'xmlns:xlink': 'http://www.w3.org/1999/xlink' };

const paint = ['fill', 'stroke', 'stop-color'];
const presentation = [
	...paint,
	...['opacity', 'fill-opacity', 'stroke-opacity', 'stop-opacity', 'fill-rule', 'clip-rule', 'clip-path'],
	...[
		'stroke-width',
		'stroke-linecap',
		'stroke-linejoin',
		'stroke-dasharray',
		'stroke-dashoffset',
		'stroke-miterlimit'
	],
	...['font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'text-rendering', 'transform']
];
const common = ['id', 'lang', 'xml:lang', 'role', 'tabindex', ...presentation];

/** Elements that every program draws alike, with the attributes of each besides the common ones. */
const elements: Readonly<Record<string, readonly string[]>> = {
	svg: ['xmlns', 'xmlns:xlink', 'width', 'height', 'viewBox', 'version', 'x', 'y'],
	title: [],
	desc: [],
	metadata: [],
	defs: [],
	g: [],
	a: ['href', 'xlink:href', 'target', 'rel'],
	use: ['xlink:href', 'x', 'y', 'width', 'height'],
	clipPath: ['clipPathUnits'],
	linearGradient: ['x1', 'y1', 'x2', 'y2', 'gradientUnits'],
	stop: ['offset'],
	rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
	circle: ['cx', 'cy', 'r'],
	ellipse: ['cx', 'cy', 'rx', 'ry'],
	line: ['x1', 'y1', 'x2', 'y2'],
	polyline: ['points'],
	polygon: ['points'],
	path: ['d'],
	text: ['x', 'y', 'xml:space'],
	tspan: []
};

const geometry = new Set([
	...[
		'x',
		'y',
		'width',
		'height',
		'rx',
		'ry',
		'cx',
		'cy',
		'r',
		'x1',
		'y1',
		'x2',
		'y2',
		'points',
		'd',
		'offset'
	],
	...[
		'viewBox',
		'transform',
		'opacity',
		'fill-opacity',
		'stroke-opacity',
		'stroke-width',
		'stroke-dasharray',
		'font-size'
	]
]);

const plainNumber = /^-?\d+(\.\d{1,2})?$/;
const generic = /^(serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-.*|inherit|initial)$/;

/** Elements whose look and place count: metadata may hold what it likes. */
const drawn = (root: Element) =>
	listElements(root).filter((one) => one.name === 'metadata' || !closest(one, 'metadata'));

type Lint = (root: Element) => string[];

const each =
	(check: (one: Element) => string[]): Lint =>
	(root) =>
		drawn(root).flatMap((one) => check(one).map((trouble) => `<${one.name}> ${trouble}`));

const eachAttribute = (
	check: (name: string, value: string, one: Element) => boolean,
	trouble: string
): Lint =>
	each((one) =>
		Object.entries(one.attributes)
			.filter(([name, value]) => check(name, value, one))
			.map(([name, value]) => `${name}="${value}": ${trouble}`)
	);

const hasOwnLook: Lint = (root) => [
	...each(({ name }) => (name === 'style' ? ['is not allowed'] : []))(root),
	...eachAttribute((name) => name === 'style' || name === 'class', 'use presentation attributes')(root),
	...eachAttribute((_, value) => /var\(|currentColor/i.test(value), 'use a literal colour')(root)
];

const hasPlainColours = eachAttribute(
	(name, value) => paint.includes(name) && !/^(none|#[0-9a-f]{6}|url\(#[^)]+\))$/.test(value),
	'use #rrggbb in lower case, none or url(#id)'
);

const isPlaced = each((one) => {
	if (one.name === 'tspan') {
		const isMixed =
			'font-weight' in one.attributes && /middle|end/.test(closestValue(one, 'text-anchor') ?? '');
		return isMixed ? ['mixes weights in text that is not anchored at its start'] : [];
	}
	if (one.name !== 'text') return [];
	const { x = '', y = '' } = one.attributes;
	return [
		...(plainNumber.test(x) && plainNumber.test(y) ? [] : ['needs one number for x and one for y']),
		...(readText(one).includes('\n') ? ['holds more than one line'] : [])
	];
});

function closestValue(one: Element | undefined, name: string): string | undefined {
	return one && (one.attributes[name] ?? closestValue(one.parent, name));
}

const unportable =
	/^(dx|dy|rotate|textLength|lengthAdjust|(letter|word)-spacing|(dominant|alignment)-baseline|baseline-shift)$/;
const hasPlainText: Lint = (root) => [
	...isPlaced(root),
	...each(({ name }) => (name === 'textPath' ? ['is not allowed'] : []))(root),
	...eachAttribute((name) => unportable.test(name), 'is not drawn alike everywhere')(root)
];

const hasNoPaintOrder = eachAttribute((name) => name === 'paint-order', 'the text vanishes in LibreOffice');

const namesOneFont = eachAttribute(
	(name, value) => name === 'font-family' && generic.test(value.split(',')[0]?.trim() ?? ''),
	'name a real font first'
);

const isCovered = each((one) => {
	if (one.name !== 'text') return [];
	const text = readText(one);
	const missing = [...new Set(text)].filter((char) => advance(char.codePointAt(0) ?? 0, 400) === undefined);
	return [
		...(text === text.normalize('NFC') ? [] : [`"${text}" is not in NFC`]),
		...(missing.length === 0 ? [] : [`"${text}" has what the font lacks: ${missing.join(' ')}`])
	];
});

const usesKnownParts = each((one) => {
	const own = elements[one.name];
	if (!own) return ['is not allowed'];
	const isKnown = (name: string) => own.includes(name) || common.includes(name) || /^(data|aria)-/.test(name);
	const addresses = [one.attributes['href'], one.attributes['xlink:href']];
	return [
		...Object.keys(one.attributes)
			.filter((name) => !isKnown(name))
			.map((name) => `${name} is not allowed`),
		...addresses
			.filter((href) => href && /^\s*(javascript|data|vbscript):/i.test(href))
			.map(() => 'leads to code'),
		...(one.name === 'use' && !one.attributes['xlink:href']?.startsWith('#') ? ['needs xlink:href="#…"'] : [])
	];
});

const tellsItself: Lint = (root) => {
	const ids = new Map(listElements(root).map((one) => [one.attributes['id'], one]));
	const names = (root.attributes['aria-labelledby'] ?? '').split(' ').map((id) => ids.get(id)?.name);
	const texts = ['title', 'desc'].map((name) =>
		root.children.find((child) => typeof child !== 'string' && child.name === name)
	);
	return [
		...(root.attributes['role'] === 'img' ? [] : ['role is not "img"']),
		...(root.attributes['lang'] ? [] : ['lang is missing']),
		...(names.includes('title') && names.every((name) => name === 'title' || name === 'desc')
			? []
			: ['aria-labelledby does not name title and desc']),
		...(texts.every((one) => typeof one === 'object' && readText(one).trim() !== '')
			? []
			: ['title or desc is missing'])
	];
};

const hasOwnIds: Lint = (root) => {
	const ids = listElements(root).flatMap((one) => one.attributes['id'] ?? []);
	const prefix = /^[A-Za-z]\w*-/.exec(ids[0] ?? '')?.[0];
	const references = listElements(root).flatMap((one) => [
		...Object.values(one.attributes).flatMap((value) => /^url\(#([^)]+)\)$/.exec(value)?.[1] ?? []),
		...(one.name === 'use' ? [one.attributes['xlink:href']?.slice(1) ?? ''] : []),
		...(one.attributes['aria-labelledby']?.split(' ') ?? [])
	]);
	return [
		...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id ${id} stands twice`),
		...ids
			.filter((id) => !prefix || !id.startsWith(prefix) || id === prefix)
			.map((id) => `id ${id} lacks the common prefix`),
		...references.filter((id) => !ids.includes(id)).map((id) => `id ${id} is nowhere`)
	];
};

const leadsToEvidence = each((one) => {
	const door = closest(one, 'a');
	const isDoor = (link: Element | undefined) =>
		Boolean(link?.attributes['href']) && link?.attributes['href'] === link?.attributes['xlink:href'];
	return [
		...('data-event-id' in one.attributes && !isDoor(door) ? ['stands for an event but leads nowhere'] : []),
		...(one.name === 'a' && !isDoor(one) ? ['needs the same address in href and xlink:href'] : [])
	];
});

const isRounded = eachAttribute((name, value) => {
	if (!geometry.has(name)) return false;
	const words = value.replace(/\b(translate|rotate|scale|matrix)\(|\)/g, ' ').match(/[^\s,()]+/g) ?? [];
	const numbers = name === 'd' ? value.match(/-?[\d.]+(e[-+]?\d+)?|NaN|Infinity|undefined/gi) : words;
	return !numbers?.every((number) => plainNumber.test(number.replace(/%$/, '')));
}, 'needs numbers of at most 2 decimals');

const hasSize: Lint = ({ attributes: { width = '', height = '', viewBox = '' } }) => [
	...(plainNumber.test(width) && plainNumber.test(height) ? [] : ['width and height are not numbers']),
	...(/^(\S+ ){3}\S+$/.test(viewBox) ? [] : ['viewBox is not four numbers'])
];

const declaresNames: Lint = ({ name, attributes }) => [
	...(name === 'svg' ? [] : ['the root is not svg']),
	...Object.entries(namespaces)
		.filter(([key, value]) => attributes[key] !== value)
		.map(([key]) => `${key} is missing`)
];

const rules: readonly (readonly [string, Lint])[] = [
	['R2', hasOwnLook],
	['R3', hasPlainColours],
	['R4', hasPlainText],
	['R5', hasNoPaintOrder],
	['R6', namesOneFont],
	['R7', isCovered],
	['R9', usesKnownParts],
	['R11', tellsItself],
	['R13', hasOwnIds],
	['R14', leadsToEvidence],
	['R15', (root) => [...isRounded(root), ...hasSize(root)]],
	['R16', declaresNames]
];

function tryParse(svg: string): Element | string {
	try {
		return parseXml(svg);
	} catch (error) {
		return `R16 ${error instanceof Error ? error.message : String(error)}`;
	}
}

/** Breaches of the profile, one line each, the rule first: `R3 <rect> fill="red": use #rrggbb …`. */
export function lintSvg(svg: string): string[] {
	const root = tryParse(svg);
	if (typeof root === 'string') return [root];
	return rules.flatMap(([rule, lint]) => lint(root).map((trouble) => `${rule} ${trouble}`));
}

/** Contents of the text elements, in order: the words that stand in the picture. */
export function readWords(svg: string): string[] {
	return listElements(parseXml(svg))
		.filter(({ name }) => name === 'text')
		.map(readText);
}

/**
 * Breaches of R10 in an exported figure: no background over the whole picture before all else, or one of the
 * expected phrases (title, filters, source, date, "n of N", permalink) in no line of text.
 */
export function lintFigure(svg: string, phrases: readonly string[]): string[] {
	const root = parseXml(svg);
	const shapes = ['rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'path', 'text', 'use'];
	const first = listElements(root).find(({ name }) => shapes.includes(name));
	const { width, height, fill = 'none' } = first?.attributes ?? {};
	const isGround =
		first?.name === 'rect' &&
		fill !== 'none' &&
		width === root.attributes['width'] &&
		height === root.attributes['height'];
	const words = readWords(svg).join(' ');
	return [
		...(isGround ? [] : ['R10 no background']),
		...phrases
			.filter((phrase) => !words.includes(phrase))
			.map((phrase) => `R10 "${phrase}" does not stand in the figure`)
	];
}
