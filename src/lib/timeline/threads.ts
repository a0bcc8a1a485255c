import type { DateValue, Id } from '#lib/corpus/schema.ts';
import { STATUSES } from '#lib/corpus/kinds.ts';
import { eventAt, idAt, UNDATED, type Corpus } from '#lib/corpus/table.ts';

/** Steps of one commitment: what was proposed, negotiated, promised and signed in one matter. */
export interface Thread {
	/** Id of its first event. */
	readonly id: Id;
	/** Rows of its steps by time, undated ones last. */
	readonly rows: readonly number[];
	/** What followed what, as rows; none in a thread of one step. */
	readonly links: readonly (readonly [from: number, to: number])[];
	/** Whether no step has kept it yet. */
	readonly isOpen: boolean;
}

/** Statuses that promise, ask or negotiate. */
const WISHES: readonly number[] = (['announced', 'under_negotiation', 'proposed'] as const).map((status) => STATUSES.indexOf(status));

/** Threads of two steps and more, in the order of their first rows: events that follow-ups tie together. */
export function buildThreads(corpus: Corpus): readonly Thread[] {
	const known = built.get(corpus) ?? tieThreads(corpus);
	built.set(corpus, known);
	return known;
}

// Threads belong to the corpus, whatever a view shows of it.
const built = new WeakMap<Corpus, readonly Thread[]>();

function tieThreads(corpus: Corpus): readonly Thread[] {
	const links = corpus.relations.flatMap(({ type, source, target }): [number, number][] => {
		const from = corpus.rowOf.get(source);
		const to = corpus.rowOf.get(target);
		const isTie = (type === 'follow_up' || type === 'implements') && from !== undefined && to !== undefined && from !== to;
		return isTie ? [[from, to]] : [];
	});
	const head = new Map<number, number>();
	const top = (row: number): number => {
		let at = row;
		for (let above = head.get(at); above !== undefined && above !== at; above = head.get(at)) at = above;
		return at;
	};
	for (const [from, to] of links) {
		const [a, b] = [top(from), top(to)];
		head.set(Math.max(a, b), Math.min(a, b));
		if (!head.has(from)) head.set(from, top(from));
		if (!head.has(to)) head.set(to, top(to));
	}
	const groups = new Map<number, [number, number][]>();
	for (const link of links) groups.set(top(link[0]), [...(groups.get(top(link[0])) ?? []), link]);
	return [...groups.values()]
		.map((own): Thread => {
			const rows = [...new Set(own.flat())].sort((a, b) => dayOf(corpus, a) - dayOf(corpus, b) || a - b);
			const kept = new Set(own.map(([, to]) => to));
			return { id: idAt(corpus, rows[0] ?? 0), rows, links: own, isOpen: !rows.some((row) => kept.has(row) && isKept(corpus, row)) };
		})
		.sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}

function dayOf({ table }: Corpus, row: number): number {
	const day = table.start[row] ?? UNDATED;
	return day === UNDATED ? Infinity : day;
}

/** A step keeps what an earlier one promised where it is a fact that is more than talk of the matter. */
function isKept(corpus: Corpus, row: number): boolean {
	const event = eventAt(corpus, row);
	if (event === undefined || (event.status !== 'took_place' && event.status !== 'recalled_past')) return false;
	return KEEPS.includes(event.kind);
}

const KEEPS: readonly string[] = ['agreement_signed', 'assistance', 'training', 'delegation_exchange', 'operational_cooperation', 'deployment', 'exhibition'];

/** The thread of a row; null where nothing precedes or follows it. */
export function threadOf(corpus: Corpus, row: number): Thread | null {
	return buildThreads(corpus).find(({ rows }) => rows.includes(row)) ?? null;
}

/**
 * Commitments with a step among the given rows, that no step has kept: threads first, then every promise, proposal
 * and negotiation that nothing followed, each by its first day, undated ones last.
 */
export function openCommitments(corpus: Corpus, rows: ArrayLike<number>): readonly Thread[] {
	const shown = new Set<number>();
	for (let index = 0; index < rows.length; index++) shown.add(rows[index] ?? 0);
	const threads = buildThreads(corpus);
	const tied = new Set(threads.flatMap((thread) => thread.rows));
	const open = threads.filter((thread) => thread.isOpen && thread.rows.some((row) => shown.has(row)));
	const single = [...shown]
		.filter((row) => !tied.has(row) && WISHES.includes(corpus.table.status[row] ?? 0) && corpus.table.domestic[row] !== 1)
		.sort((a, b) => dayOf(corpus, a) - dayOf(corpus, b) || a - b)
		.map((row): Thread => ({ id: idAt(corpus, row), rows: [row], links: [], isOpen: true }));
	return [...open, ...single];
}

/** First day of a thread, and the date of the last article that reports one of its steps; null where not known. */
export function threadDays(corpus: Corpus, thread: Thread): { readonly first: number | null; readonly mentioned: DateValue | null } {
	const first = thread.rows.map((row) => corpus.table.start[row] ?? UNDATED).filter((day) => day !== UNDATED);
	const dates = thread.rows
		.flatMap((row) => eventAt(corpus, row)?.articles ?? [])
		.flatMap((id) => corpus.articles.get(id)?.published ?? [])
		.filter(({ hi }) => hi !== null);
	const last = dates.reduce<DateValue | null>((latest, date) => (latest === null || (date.hi ?? '') > (latest.hi ?? '') ? date : latest), null);
	return { first: first.length === 0 ? null : Math.min(...first), mentioned: last };
}

/** The last day on which something in the corpus is known to have happened, in days since 1970-01-01; null without dates. */
export function lastEventDay({ table }: Corpus): number | null {
	let last: number | null = null;
	for (let row = 0; row < table.length; row++) {
		const start = table.start[row] ?? UNDATED;
		// A promise may lie ahead, and a wide date may not have come yet.
		if (start === UNDATED || WISHES.includes(table.status[row] ?? 0)) continue;
		if (last === null || start > last) last = start;
	}
	return last;
}
