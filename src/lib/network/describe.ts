import { formatDate } from '#lib/corpus/dates.ts';
import { civilFromDays } from '#lib/corpus/span.ts';
import { eventAt, UNDATED, valuesAt, type Corpus } from '#lib/corpus/table.ts';
import { termLabel } from '#lib/corpus/vocabulary.ts';
import type { Drawing, NetworkInput } from './drawing.ts';
import type { Contents, CountedLink, CountedNode } from './counted.ts';
import { linkKey, nodeKey, type Counts } from './graph.ts';
import { nameOf } from './names.ts';
import type { Change } from './periods.ts';
import { treeOf } from './tree.ts';
import { countTrips } from './trips.ts';

/** Domains that the label of a link names, at most. */
const MOST_DOMAINS = 3;

/** "Vietnam – Singapore: 40 events, 17 facts, 23 wishes and negotiations, 1973 to 2026". */
export function labelOf({ input }: Pick<Drawing, 'input'>, tally: CountedNode | CountedLink): string {
	return input.words('network.label', { name: subjectOf(input, tally), ...countsOf(tally) });
}

function subjectOf({ corpus, words }: NetworkInput, tally: CountedNode | CountedLink): string {
	const name = (id: string): string => nameOf(corpus, id, words.lang);
	return 'source' in tally ? `${name(tally.source)} – ${name(tally.target)}` : name(tally.id);
}

/** The label of a link with its details. */
export function linkLabel({ input }: Pick<Drawing, 'input'>, link: CountedLink): string {
	return `${labelOf({ input }, link)}. ${linkDetails(input, link.target, link.contents())}`.trim();
}

/** What a link holds: first and last event, main domains, journeys, bodies and people; '' where it has none of these. */
export function linkDetails({ corpus, words }: Pick<NetworkInput, 'corpus' | 'words'>, target: string, contents: Contents): string {
	const domains = contents.domains.slice(0, MOST_DOMAINS);
	const focus = nameOf(corpus, corpus.manifest.focus, words.lang);
	return words('network.details', {
		...datesOf(corpus, contents, words.lang),
		domains: domains.map(([id, count]) => `${termLabel(corpus.vocabulary, 'domains', id, words.lang)} ${count}`).join(', '),
		hasDomains: domains.length > 0 ? 'yes' : 'no',
		...contents.trips, focus, partner: nameOf(corpus, target, words.lang),
		orgs: contents.orgs, people: contents.people
	}).trim();
}

/** What a link holds, row by row. */
export function contentsOf(corpus: Corpus, rows: readonly number[], target: string): Contents {
	const isPartner = corpus.partners.some(({ id }) => id === target);
	return {
		domains: countDomains(corpus, rows),
		...endRows(corpus, rows),
		trips: isPartner ? countTrips(corpus, rows, target) : { out: 0, in: 0 },
		...holdsOf(corpus, rows, target)
	};
}

/** The label of a link between two periods. */
export function changeLabel({ input }: Drawing, link: CountedLink, change: Change, before: number, after: number): string {
	return input.words('network.changed', { name: subjectOf(input, link), change, before, after });
}

/** Domains of events with their counts, the most frequent first. */
export function countDomains(corpus: Corpus, rows: readonly number[]): [id: string, count: number][] {
	const { dictionaries, domain } = corpus.table;
	const tally = new Uint32Array(dictionaries.domain.length);
	for (const row of rows) for (const code of valuesAt(domain, row)) tally[code]!++;
	const counts = dictionaries.domain.flatMap((id, code): [string, number][] => (tally[code]! > 0 ? [[id, tally[code]!]] : []));
	return counts.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/** Dates of the first and the last dated event, as exactly as they are known. */
function datesOf(corpus: Corpus, { first, last }: Contents, lang: 'en' | 'fr'): { first: string; last: string; ends: string } {
	const label = (row: number | null): string => {
		const event = row === null ? undefined : eventAt(corpus, row);
		return event === undefined ? '' : formatDate(event.date, lang, 'short');
	};
	return { first: label(first), last: label(last), ends: first === null ? 'none' : first === last ? 'one' : 'two' };
}

/** Dated rows that may have begun first and ended last, the lower one of two. */
function endRows({ table: { start, end } }: Corpus, rows: readonly number[]): Pick<Contents, 'first' | 'last'> {
	let [first, last]: [number | null, number | null] = [null, null];
	for (const row of rows) {
		if (start[row] === UNDATED) continue;
		if (first === null || start[row]! < start[first]! || (start[row] === start[first] && row < first)) first = row;
		if (last === null || end[row]! > end[last]! || (end[row] === end[last] && row < last)) last = row;
	}
	return { first, last };
}

/** Bodies and people of a node in some events: the links that are merged into the one that leads to it. */
export function holdsOf(corpus: Corpus, rows: readonly number[], target: string): { orgs: number; people: number } {
	const { parentOf } = treeOf(corpus);
	const isUnder = (id: string): boolean => {
		for (let above = parentOf.get(id); above !== undefined; above = parentOf.get(above)) if (above === target) return true;
		return false;
	};
	const count = (list: 'org' | 'person'): number => {
		const ids = corpus.table.dictionaries[list];
		/** 1 for what was looked at. */
		const seen = new Uint8Array(ids.length);
		let held = 0;
		for (const row of rows) {
			for (const code of valuesAt(corpus.table[list], row)) {
				if (seen[code] === 1) continue;
				seen[code] = 1;
				if (isUnder(ids[code] ?? '')) held++;
			}
		}
		return held;
	};
	return { orgs: count('org'), people: count('person') };
}

function countsOf(tally: Counts): Record<string, string | number> {
	const years = [tally.first, tally.last].map((day) => (day === null ? '' : String(civilFromDays(day).year)));
	const [first = '', last = ''] = years;
	const span = first === '' ? 'none' : first === last ? 'one' : 'two';
	return { events: tally.events, facts: tally.facts, wishes: tally.wishes, span, first, last };
}

/** The picture in words, with the real numbers. */
export function describe({ input, shown, seats }: Drawing): string {
	const { corpus, words } = input;
	const events = shown.nodes.get(nodeKey(corpus.manifest.focus))?.events ?? 0;
	const partners = corpus.partners.flatMap(({ id }) => {
		const link = shown.links.get(linkKey(corpus.manifest.focus, id));
		return link === undefined ? [] : [labelledCounts(input, link)];
	});
	const parts = [words('network.desc', { events, partners: partners.length })];
	if (partners.length > 0) parts.push(`${partners.join('; ')}.`);
	if (shown.unlinked > 0) parts.push(words('network.unlinked', { events: shown.unlinked }));
	if (seats.folded > 0) parts.push(words('network.folded', { nodes: seats.folded }));
	return parts.join(' ');
}

function labelledCounts({ corpus, words }: NetworkInput, link: CountedLink): string {
	return words('network.label', { name: nameOf(corpus, link.target, words.lang), ...countsOf(link) });
}
