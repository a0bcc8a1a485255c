import type { CoopEvent, Id, Lang } from '#lib/corpus/schema.ts';
import { idsAt, type Corpus } from '#lib/corpus/table.ts';
import { nameOf, termLabel } from '#lib/corpus/vocabulary.ts';

/** The event an id names; null where the corpus has none. */
export function eventOf(corpus: Corpus, id: Id | null): CoopEvent | null {
	const row = id === null ? undefined : corpus.rowOf.get(id);
	return row === undefined ? null : (corpus.events[row] ?? null);
}

/** Events by their ids, in the order given; ids the corpus does not have are left out. */
export function eventsOf(corpus: Corpus, ids: readonly Id[]): CoopEvent[] {
	return ids.map((id) => eventOf(corpus, id)).filter((event) => event !== null);
}

/** What an event's encounter holds, in corpus order. */
export interface Encounter {
	/** The visit or talks the event was part of; null where it stands for itself. */
	readonly root: CoopEvent | null;
	/** The steps between the root and the event, nearest last. */
	readonly path: readonly CoopEvent[];
	/** What came directly out of the event. */
	readonly outcomes: readonly CoopEvent[];
	/** The rest of the encounter. */
	readonly others: readonly CoopEvent[];
}

/** The encounter of an event: its root, the way to it, what came out of the event, and the rest. */
export function encounterOf(corpus: Corpus, event: CoopEvent): Encounter {
	const { root } = corpus.table;
	const row = corpus.rowOf.get(event.id) ?? -1;
	const top = root[row] ?? row;
	const members = corpus.events.filter((other, i) => root[i] === top && other.id !== event.id);
	const head = top === row ? null : (corpus.events[top] ?? null);
	const path: CoopEvent[] = [];
	let above = head && eventOf(corpus, event.parent ?? null);
	while (above && above !== head && above.id !== event.id && !path.includes(above)) {
		path.unshift(above);
		above = eventOf(corpus, above.parent ?? null);
	}
	const way = new Set([head, ...path]);
	const outcomes = members.filter((other) => other.parent === event.id && !way.has(other));
	const others = members.filter((other) => !way.has(other) && !outcomes.includes(other));
	return { root: head, path, outcomes, others };
}

/** Events tied to an event as an earlier or later step of the same matter, in corpus order. */
export function followUps(corpus: Corpus, event: CoopEvent): { earlier: CoopEvent[]; later: CoopEvent[] } {
	const row = corpus.rowOf.get(event.id) ?? -1;
	const ids = corpus.relations
		.filter(({ type }) => type === 'follow_up' || type === 'implements')
		.flatMap(({ source, target }) => (source === event.id ? [target] : target === event.id ? [source] : []));
	const rows = [...new Set(ids)].flatMap((id) => corpus.rowOf.get(id) ?? []).sort((a, b) => a - b);
	const events = (wanted: (other: number) => boolean): CoopEvent[] =>
		rows.filter(wanted).flatMap((other) => corpus.events[other] ?? []);
	return { earlier: events((other) => other < row), later: events((other) => other > row) };
}

/** Partner ids of an event, in the order of the record; the first gives its colour. */
export function partnersOf(corpus: Corpus, event: CoopEvent): string[] {
	return idsAt(corpus.table, 'partner', corpus.rowOf.get(event.id) ?? -1);
}

/** "Singapore, ASEAN · agreement signed · recalled": partners, kind and status of an event, in `lang`. */
export function kickerOf(corpus: Corpus, event: CoopEvent, lang: Lang): string {
	const partners = partnersOf(corpus, event).map((id) => nameOf(corpus, id, lang));
	const kind = lowerFirst(termLabel(corpus.vocabulary, 'kinds', event.kind, lang));
	const status = lowerFirst(termLabel(corpus.vocabulary, 'status', event.status, lang));
	return [partners.join(', '), kind, status].filter((part) => part !== '').join(' · ');
}

// An acronym in front keeps its capitals.
function lowerFirst(text: string): string {
	return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
