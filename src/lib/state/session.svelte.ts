import { goto } from '$app/navigation';
import { page } from '$app/state';
import { isoOf, spanDays, type Span } from '#lib/corpus/span.ts';
import type { Corpus, FetchText } from '#lib/corpus/table.ts';
import { EMPTY_FILTER, type Filter } from '#lib/query/filter.ts';
import { select, type Selection } from '#lib/query/select.ts';
import { loadWords, wordsOf } from '#lib/words/load.ts';
import { isInterfaceLang, type InterfaceLang, type Words } from '#lib/words/words.ts';
import { hrefOn, queryOf, withQuery } from './address.ts';
import { decodeView, encodeView, knownOf, type Dropped, type Known } from './codec.ts';
import { recall, store } from './kept.ts';
import type { View } from './view.ts';

/** A stretch of time in days, [start, end). */
type Days = readonly [start: number, end: number];

const LANG_KEY = 'entente-lang';

/**
 * What the screen shows, derived from the address and the corpus. The address is the state: a gesture in progress
 * is the only thing kept beside it, until it is committed.
 */
class Session {
	corpus = $state.raw<Corpus | null>(null);
	/** Reads files of the corpus. */
	fetchText = $state.raw<FetchText | null>(null);
	/** Finds the rows that hold a text; null until the index is there. */
	find = $state.raw<((q: string) => ReadonlySet<number>) | null>(null);
	/** Why the index could not be loaded. */
	findFailure = $state.raw<unknown>(null);
	/** Whether there is a step of this visit to go back to. */
	hasPast = $state(false);
	/** Window of a gesture in progress. */
	live = $state.raw<Days | null>(null);
	/** Events under the pointer, in whichever view: one, or all of a link or node. */
	hovered = $state.raw<readonly string[]>([]);
	#preferred = $state.raw<InterfaceLang>(preferredLang());
	/** View of a step that is under way. */
	#next: View | null = null;

	readonly known: Known | undefined = $derived(this.corpus === null ? undefined : knownOf(this.corpus));
	readonly decoded: { view: View; dropped: Dropped[] } = $derived(decodeView(queryOf(page.url), this.known));
	readonly view: View = $derived(this.decoded.view);
	readonly lang: InterfaceLang = $derived(this.view.lang ?? this.#preferred);
	readonly words: Words = $derived(wordsOf(this.lang));
	// Filter and clock are compared by their text, so that a step that changes neither selects nothing anew.
	readonly #question: string = $derived(encodeView({ ...STILL, filter: this.view.filter, clock: this.view.clock }));
	readonly selection: Selection | null = $derived.by(() => {
		if (this.corpus === null) return null;
		const { view } = decodeView(this.#question, this.known);
		const { q } = view.filter;
		return select(this.corpus, view.filter, { clock: view.clock, matches: q === '' ? null : (this.find?.(q) ?? NO_ROWS) });
	});
	/** Whether a text is asked for that cannot be looked for yet: nothing is shown then, rather than too much. */
	readonly isSearching: boolean = $derived(this.view.filter.q !== '' && this.find === null && this.findFailure === null);
	/** Row of the open event. */
	readonly row: number | null = $derived(
		this.view.event === null ? null : (this.corpus?.rowOf.get(this.view.event) ?? null)
	);

	/** Fetches the words of the language an address asks for, else of the reader's own. */
	async learn(asked: readonly string[]): Promise<void> {
		await loadWords(asked.find(isInterfaceLang) ?? this.#preferred);
	}

	/** Takes a corpus, and what reads its files; what was found in another one is forgotten. */
	open(corpus: Corpus, fetchText: FetchText | null = null): void {
		if (this.corpus === corpus) return;
		this.corpus = corpus;
		this.fetchText = fetchText;
		this.find = null;
		this.findFailure = null;
	}

	/** Query string of this view with some parts changed, with "?". */
	href(patch: Partial<View>): string {
		return `?${encodeView({ ...this.view, ...patch })}`;
	}

	/** Address of another page at this view with some parts changed. */
	hrefOf(page: string, patch: Partial<View>): string {
		return withQuery(page, encodeView({ ...this.view, ...patch }));
	}

	/** Goes to this view with some parts changed: one step of the history, or none where it replaces. */
	async go(patch: Partial<View>, options: { readonly replace?: boolean } = {}): Promise<void> {
		// A step taken while another is under way builds on that one, so that neither is lost.
		const view = { ...(this.#next ?? this.view), ...patch };
		const href = `?${encodeView(view)}`;
		if (this.#next === null && this.decoded.dropped.length === 0 && href === this.href({})) return;
		this.#next = view;
		this.hasPast ||= options.replace !== true;
		try {
			await goto(hrefOn(page.url, href.slice(1)), { replaceState: options.replace ?? false, keepFocus: true, noScroll: true });
		} finally {
			if (this.#next === view) this.#next = null;
		}
	}

	/** Goes to this view with clauses of the filter changed. */
	async filter(patch: Partial<Filter>, options: { readonly replace?: boolean } = {}): Promise<void> {
		await this.go({ filter: { ...(this.#next ?? this.view).filter, ...patch } }, options);
	}

	/** Drops every clause but the domestic switch. */
	async clear(): Promise<void> {
		await this.go({ filter: { ...EMPTY_FILTER, domestic: this.view.filter.domestic }, zoom: null });
	}

	/** Chooses the interface's language, for this view and the next visit. */
	async speak(lang: InterfaceLang): Promise<void> {
		await loadWords(lang);
		this.#preferred = lang;
		store(LANG_KEY, lang);
		await this.go({ lang }, { replace: true });
	}
}

const STILL = decodeView('').view;
const NO_ROWS: ReadonlySet<number> = new Set();

export const session = new Session();

/** Days of a span of the address; null where it has none. */
export function daysOf(span: Span | null): Days | null {
	const days = span === null ? null : spanDays(span);
	return days === null ? null : [days.start, days.end];
}

/** The span of the address that says a stretch of days: to the day, or to the month where it is longer than two years. */
export function spanOf([start, end]: Days): Span {
	const length = end - start > 730 ? 7 : 10;
	const from = start === -Infinity ? null : isoOf(Math.floor(start)).slice(0, length);
	const to = end === Infinity ? null : isoOf(Math.max(Math.floor(start), Math.ceil(end) - 1)).slice(0, length);
	return { from, to };
}

function preferredLang(): InterfaceLang {
	const stored = recall(LANG_KEY);
	if (isInterfaceLang(stored)) return stored;
	const wanted = typeof navigator === 'undefined' ? [] : navigator.languages;
	return wanted.map((lang) => lang.slice(0, 2)).find(isInterfaceLang) ?? 'en';
}
