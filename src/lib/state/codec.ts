import { FAMILIES, KINDS, STATUSES } from '#lib/corpus/kinds.ts';
import type { Id } from '#lib/corpus/schema.ts';
import { OFFICES } from '#lib/corpus/offices.ts';
import { dayOf, isoOf, spanDays, type Span } from '#lib/corpus/span.ts';
import { wholeId, type Corpus } from '#lib/corpus/table.ts';
import { LEVELS } from '#lib/query/edges.ts';
import { DIMENSIONS, type Dimension, type Filter } from '#lib/query/filter.ts';
import { encodeNote, readNote } from './notes.ts';
import { DEFAULT_VIEW, LANE_KINDS, LANE_ORDERS, MATRIX_ROWS, MOST_NOTES, PANELS, VIEW_LANGS, type Note, type View } from './view.ts';

/** Ids that a corpus has; a link that names others drops them. */
export interface Known {
	readonly partner: ReadonlySet<string>;
	readonly domain: ReadonlySet<string>;
	readonly org: ReadonlySet<string>;
	readonly person: ReadonlySet<string>;
	/** The whole id of an event that a link names, perhaps by its first eight digits. */
	readonly event: (id: Id) => Id | undefined;
	readonly article: Pick<ReadonlySet<Id>, 'has'>;
	/** Ids of the nodes of the network. */
	readonly node: ReadonlySet<string>;
	/** Ids of lanes of the timeline, whatever they stand for. */
	readonly lane: ReadonlySet<string>;
}

/** A part of a link that was left out, and why. */
export interface Dropped {
	readonly name: string;
	readonly value: string;
	readonly reason: 'unknown-parameter' | 'unknown-value' | 'malformed';
}

/** Ids of a corpus that links may name. */
export function knownOf(corpus: Corpus): Known {
	const { partner, org, person } = corpus.table.dictionaries;
	return {
		partner: new Set(partner),
		domain: new Set(Object.keys(corpus.vocabulary.domains)),
		org: new Set(org),
		person: new Set(person),
		// a corpus of columns knows its ids without a list of them
		event: (id) => wholeId(corpus, id),
		article: { has: (id) => corpus.articles.has(id) },
		node: new Set([corpus.manifest.focus, ...partner, ...org, ...person]),
		lane: new Set([
			'domestic', 'none', 'others', ...partner, ...org, ...KINDS, ...Object.keys(corpus.vocabulary.domains),
			...FAMILIES.map((family) => `family:${family}`), ...OFFICES.map((office) => `office:${office}`),
			...Object.keys(corpus.vocabulary.facets).map((facet) => `facet:${facet}`)
		])
	};
}

/** Query string of a view, without "?"; '' for the default view. Parameters stand in one order, defaults are
 *  left out, values are sorted and joined by "~", and no character needs quoting in a mail: two views are equal
 *  where their strings are. The parameter `v` is kept for later versions. */
export function encodeView(view: View): string {
	const { filter } = view;
	const parts: string[] = [];
	const add = (name: string, value: string | null): void => {
		if (value !== null && value !== '') parts.push(`${name}=${escapeValue(value)}`);
	};
	add('corpus', view.corpus);
	for (const dimension of DIMENSIONS) add(dimension, sortedValues(filter[dimension]).join('~'));
	add('span', filter.span && encodeSpan(filter.span));
	add('q', filter.q.trim());
	add('domestic', filter.domestic ? '1' : null);
	for (const name of ['clock', 'level', 'rows', 'outside', 'panel', 'lanes', 'order', 'count'] as const)
		add(name, view[name] === DEFAULT_VIEW[name] ? null : view[name]);
	add('unfold', sortedValues(view.unfold).join('~'));
	add('tall', view.tall ? '1' : null);
	add('at', view.at);
	add('change', view.change && view.change.map(encodeSpan).join('~'));
	add('path', view.path);
	add('table', view.table ? '1' : null);
	add('open', sortedValues(view.open).join('~'));
	for (const name of ['threads', 'gaps'] as const) add(name, view[name] ? '1' : null);
	add('today', view.today);
	add('zoom', view.zoom && encodeSpan(view.zoom));
	add('event', view.event);
	add('link', view.link);
	add('article', view.article);
	add('raw', view.raw ? '1' : null);
	for (const note of view.notes) add('note', encodeNote(note));
	add('lang', view.lang);
	// Mail programs leave a last full stop or comma out of a link.
	return parts.join('&').replace(/[.,:~]$/, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function sortedValues(values: readonly string[]): string[] {
	return [...new Set(values)].sort();
}

function encodeSpan({ from, to }: Span): string {
	return `${from ?? ''}..${to ?? ''}`;
}

/** Percent-encodes all but letters, digits and `-_.~:,`. */
function escapeValue(value: string): string {
	return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\uFFFD'))
		.replace(/%3A/g, ':')
		.replace(/%2C/g, ',')
		.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Reads one value; null where it is not one, with the reason. */
export type Reading<T> = { readonly value: T } | { readonly reason: Dropped['reason'] };

const UNKNOWN = { reason: 'unknown-value' } as const;
const MALFORMED = { reason: 'malformed' } as const;
const ID = /^[A-Za-z0-9][A-Za-z0-9.:_-]*$/;

/** View of a query string, with or without "?". Whatever it cannot use is left out and listed in `dropped`; the
 *  rest holds. Without `known`, ids are taken on trust. Never throws. */
export function decodeView(
	search: URLSearchParams | string,
	known?: Known
): { view: View; dropped: Dropped[] } {
	const params = typeof search === 'string' ? new URLSearchParams(search) : search;
	const dropped: Dropped[] = [];
	const lists: Lists = {};
	const unfold: string[] = [];
	const notes: Note[] = [];
	const found = new Map<string, unknown>();
	for (const [name, value] of params) {
		if (value.trim() === '') continue;
		if (name === 'unfold') {
			unfold.push(...readNodes(value, known, dropped));
			continue;
		}
		if (isDimension(name)) {
			lists[name] = [...(lists[name] ?? []), ...readValues(name, value, known, dropped)];
			continue;
		}
		if (name === 'note') {
			const reading = readNote(value, known);
			if ('value' in reading && notes.length < MOST_NOTES) notes.push(reading.value);
			else dropped.push({ name, value, reason: 'reason' in reading ? reading.reason : 'malformed' });
			continue;
		}
		if (name === 'open') {
			lists.open = [...(lists.open ?? []), ...readValues(name, value, known, dropped)];
			continue;
		}
		const reader = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
		const reading = !reader ? { reason: 'unknown-parameter' as const } : found.has(name) ? MALFORMED : reader(value, known);
		if ('reason' in reading) dropped.push({ name, value, reason: reading.reason });
		else found.set(name, reading.value);
	}
	return { view: { ...assemble(lists, Object.fromEntries(found)), unfold: sortedValues(unfold), notes }, dropped };
}

type Lists = Partial<Record<Dimension | 'open', string[]>>;

function isDimension(name: string): name is Dimension {
	return DIMENSIONS.some((dimension) => dimension === name);
}

function readValues(name: Dimension | 'open', joined: string, known: Known | undefined, dropped: Dropped[]): string[] {
	const values: string[] = [];
	for (const part of joined.split('~')) {
		const value = name === 'partner' && /^[a-z]{2}$/.test(part) ? part.toUpperCase() : part;
		const reason = !ID.test(value) ? 'malformed' : isKnown(name, value, known) ? null : 'unknown-value';
		if (reason === null) values.push(value);
		else if (part !== '') dropped.push({ name, value: part, reason });
	}
	return values;
}

function readNodes(joined: string, known: Known | undefined, dropped: Dropped[]): string[] {
	return joined.split('~').filter((value) => {
		const reason = !ID.test(value) ? 'malformed' : (known?.node.has(value) ?? true) ? null : 'unknown-value';
		if (reason !== null && value !== '') dropped.push({ name: 'unfold', value, reason });
		return reason === null;
	});
}

function isKnown(name: Dimension | 'open', value: string, known: Known | undefined): boolean {
	if (name === 'open') return known?.lane.has(value) ?? true;
	if (name === 'kind') return KINDS.some((kind) => kind === value);
	if (name === 'status') return STATUSES.some((status) => status === value);
	return known?.[name].has(value) ?? true;
}

type Reader = (value: string, known: Known | undefined) => Reading<unknown>;

const READERS: Readonly<Record<string, Reader>> = {
	v: (value) => (value === '1' ? { value } : UNKNOWN),
	corpus: (value) => ({ value }),
	span: readSpan,
	q: (value) => ({ value: value.trim() }),
	domestic: readFlag,
	clock: oneOf(['happened', 'reported']),
	level: oneOf(LEVELS),
	tall: readFlag,
	at: readEvent,
	change: readChange,
	path: readPath,
	rows: oneOf(MATRIX_ROWS),
	outside: oneOf(['hide', 'dim']),
	panel: oneOf(PANELS),
	table: readFlag,
	lanes: oneOf(LANE_KINDS),
	order: oneOf(LANE_ORDERS),
	count: oneOf(['events', 'reports']),
	threads: readFlag,
	gaps: readFlag,
	today: (value) => (dayOf(value) === null ? MALFORMED : { value }),
	zoom: readZoom,
	event: readEvent,
	link: readLink,
	article: (value, known) => (!ID.test(value) ? MALFORMED : known?.article.has(value) === false ? UNKNOWN : { value }),
	raw: readFlag,
	lang: oneOf(VIEW_LANGS)
};

function oneOf(values: readonly string[]): Reader {
	return (value) => (values.includes(value) ? { value } : UNKNOWN);
}

function readEvent(id: string, known: Known | undefined): Reading<Id> {
	const value = known ? known.event(id) : id;
	return !ID.test(id) ? MALFORMED : value === undefined ? UNKNOWN : { value };
}

function readFlag(value: string): Reading<boolean> {
	return value === '1' ? { value: true } : value === '0' ? { value: false } : UNKNOWN;
}

/** "2019-05..2024", "2019..", "..2024"; one unit alone stands for both sides. */
function readSpan(value: string): Reading<Span> {
	const sides = value.split('..');
	if (sides.length > 2) return MALFORMED;
	const [from = '', to = from] = sides;
	const span = { from: from === '' ? null : from, to: to === '' ? null : to };
	return (span.from ?? span.to) === null || !spanDays(span) ? MALFORMED : { value: span };
}

/** A span closed on both sides, as days. */
function readZoom(value: string): Reading<Span> {
	const reading = readSpan(value);
	if ('reason' in reading) return reading;
	const days = spanDays(reading.value);
	if (!days || !Number.isFinite(days.end - days.start)) return MALFORMED;
	return { value: { from: isoOf(days.start), to: isoOf(days.end - 1) } };
}

/** Two spans, `2018..2021~2022..`. */
function readChange(value: string): Reading<readonly [Span, Span]> {
	const sides = value.split('~').map(readSpan);
	const [before, after] = sides;
	if (sides.length !== 2 || before === undefined || after === undefined || 'reason' in before || 'reason' in after) return MALFORMED;
	return { value: [before.value, after.value] };
}

/** Two ids of nodes, `a~b`. */
function readPath(value: string, known: Known | undefined): Reading<string> {
	const ids = value.split('~');
	if (ids.length !== 2 || ids[0] === ids[1] || !ids.every((id) => ID.test(id))) return MALFORMED;
	return known && !ids.every((id) => known.node.has(id)) ? UNKNOWN : { value };
}

/** `node:<id>`, `link:<id>~<id>` or `cell:<partner>~<domain>`. */
function readLink(value: string, known: Known | undefined): Reading<string> {
	if (value.startsWith('cell:')) return readCell(value, known);
	const match = /^(?:node:([^~]+)|link:([^~]+)~([^~]+))$/.exec(value);
	const ids = (match ?? []).slice(1).filter((id) => id !== undefined);
	if (!match || !ids.every((id) => ID.test(id))) return MALFORMED;
	return known && !ids.every((id) => known.node.has(id)) ? UNKNOWN : { value };
}

/** The sides of a cell of the matrix: an id, all, none, the rest from a place on, or the domains of a field. */
function readCell(value: string, known: Known | undefined): Reading<string> {
	const [partner, domain, ...more] = value.slice('cell:'.length).split('~');
	if (partner === undefined || domain === undefined || more.length > 0 || !ID.test(partner) || !ID.test(domain)) return MALFORMED;
	const gathers = /^(?:all|none|rest:\d+|field:\w*)$/;
	const hasSide = (list: 'partner' | 'domain', side: string): boolean => gathers.test(side) || (known?.[list].has(side) ?? true);
	return hasSide('partner', partner) && hasSide('domain', domain) ? { value } : UNKNOWN;
}

function assemble(lists: Lists, found: Record<string, unknown>): View {
	const { span = null, q = '', domestic = false, ...rest } = found;
	delete rest['v'];
	const values = Object.fromEntries(DIMENSIONS.map((name) => [name, sortedValues(lists[name] ?? [])]));
	const filter = { ...values, span, q, domestic } as Filter;
	return { ...DEFAULT_VIEW, ...rest, filter, open: sortedValues(lists.open ?? []) };
}
