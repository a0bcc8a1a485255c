import { STATUSES } from '#lib/corpus/kinds.ts';
import { fewestSteps, restOf } from '#lib/corpus/rows.ts';
import { UNDATED, type Corpus } from '#lib/corpus/table.ts';
import { isFact } from '#lib/grammar/grammar.ts';
import { placesOf, REACHES, writePlaces, type Reach, type Places } from './codes.ts';

/** Counts of some rows at every place; those of two sets of rows are subtracted place by place. */
export interface Sums {
	readonly events: Uint32Array;
	/** Events that took place or are recalled. */
	readonly facts: Uint32Array;
	/** Events of each link with each domain, link by link. */
	readonly domains: Uint32Array;
	/** Events without a partner, without a link of a partner or a body, without any link. */
	readonly unlinked: Uint32Array;
}

const FACTS = Uint8Array.from(STATUSES, (status) => (isFact(status) ? 1 : 0));

/** First and last row of each place, by first and by last possible day; -1 where none of its events is dated. */
export interface EndRows {
	readonly first: Int32Array;
	readonly last: Int32Array;
}

/** Counts rows at every place, beside what was counted before. O(rows · memberships). */
export function sumRows(corpus: Corpus, rows: Uint32Array, reach: Reach, into = emptySums(corpus, reach)): Sums {
	const { table } = corpus;
	const places = placesOf(corpus);
	const stride = table.dictionaries.domain.length;
	const linksCounted = reach > REACHES.links ? places.links : places.orgLinks;
	const { events, facts, domains, unlinked } = into;
	const { offsets, values } = table.domain;
	const { status } = table;
	const out = new Int32Array(places.size);
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index]!;
		const count = writePlaces(corpus, places, row, reach, out);
		const fact = FACTS[status[row]!]!;
		const [from, to] = [offsets[row]!, offsets[row + 1]!];
		for (let at = 0; at < count; at++) {
			const place = out[at]!;
			events[place]!++;
			facts[place]! += fact;
			if (place < linksCounted) for (let i = from; i < to; i++) domains[place * stride + values[i]!]!++;
		}
		// links come first, those of partners before those of bodies
		if (count === 0 || out[0]! >= places.orgLinks) unlinked[0]!++;
		if (count === 0 || out[0]! >= places.personLinks) unlinked[1]!++;
		if (count === 0 || out[0]! >= places.links) unlinked[2]!++;
	}
	return into;
}

function emptySums(corpus: Corpus, reach: Reach): Sums {
	const places = placesOf(corpus);
	const links = reach > REACHES.links ? places.links : places.orgLinks;
	return { events: new Uint32Array(places.size), facts: new Uint32Array(places.size), domains: new Uint32Array(links * corpus.table.dictionaries.domain.length), unlinked: new Uint32Array(3) };
}

/** Sums of all rows of a corpus, and of the last rows that were counted. */
interface Known {
	whole: Sums | null;
	last: { readonly rows: Uint32Array; readonly sums: Sums } | null;
}

const known = new WeakMap<Corpus, Map<Reach, Known>>();

/** Events below which counting is quicker than remembering. */
const FEW = 1000;

/** The same for rows in ascending order, from what was counted before: no more rows are looked at than have to be. */
export function sumMany(corpus: Corpus, rows: Uint32Array, reach: Reach): Sums {
	const { length } = corpus.table;
	if (length < FEW) return sumRows(corpus, rows, reach);
	const own = knownOf(corpus, reach);
	const { from, added, removed } = fewestSteps(rows, length, own.last?.rows ?? null);
	let sums = sumRows(corpus, added, reach);
	if (from === 'before' && own.last !== null) sums = joinSums(own.last.sums, sums, 1);
	if (from === 'all') sums = joinSums((own.whole ??= sumRows(corpus, restOf(new Uint32Array(0), length), reach)), sums, 1);
	if (removed.length > 0) sums = joinSums(sums, sumRows(corpus, removed, reach), -1);
	own.last = { rows, sums };
	return sums;
}

function knownOf(corpus: Corpus, reach: Reach): Known {
	const reaches = known.get(corpus) ?? new Map<Reach, Known>();
	known.set(corpus, reaches);
	const own = reaches.get(reach) ?? { whole: null, last: null };
	reaches.set(reach, own);
	return own;
}

/** Counts all rows of a corpus in slices, so that a first picture does not have to. */
export async function prepareSums(corpus: Corpus, reach: Reach, inSlices: (length: number, work: (from: number, to: number) => void) => Promise<void>): Promise<void> {
	const own = knownOf(corpus, reach);
	if (own.whole !== null) return;
	const sums = emptySums(corpus, reach);
	await inSlices(corpus.table.length, (from, to) => sumRows(corpus, Uint32Array.from({ length: to - from }, (_, index) => from + index), reach, sums));
	own.whole = sums;
}

function joinSums(a: Sums, b: Sums, sign: 1 | -1): Sums {
	const join = (some: Uint32Array, others: Uint32Array): Uint32Array => some.map((count, index) => count + sign * others[index]!);
	return { events: join(a.events, b.events), facts: join(a.facts, b.facts), domains: join(a.domains, b.domains), unlinked: join(a.unlinked, b.unlinked) };
}

/** First and last rows of the places within a reach that have events. Rows ascend, and with them their first days: each scan
 *  ends where nothing can be found any more. */
export function findEnds(corpus: Corpus, rows: Uint32Array, sums: Sums, reach: Reach): EndRows {
	const { start, end } = corpus.table;
	const places = placesOf(corpus);
	const first = new Int32Array(places.size).fill(-1);
	const last = new Int32Array(places.size).fill(-1);
	const out = new Int32Array(places.size);
	const wanted = placesWanted(places, sums, reach);
	let dated = rows.length;
	while (dated > 0 && start[rows[dated - 1]!] === UNDATED) dated--;
	let missing = wanted.length;
	for (let index = 0; index < dated && missing > 0; index++) {
		const count = writePlaces(corpus, places, rows[index]!, reach, out);
		for (let at = 0; at < count; at++) {
			if (first[out[at]!]! >= 0) continue;
			first[out[at]!] = rows[index]!;
			if (isWanted(places, out[at]!, reach)) missing--;
		}
	}
	const latest = latestEnds(corpus);
	for (let index = dated - 1; index >= 0; index--) {
		const row = rows[index]!;
		if ((dated - 1 - index) % BLOCK === 0) {
			const bound = latest[Math.floor(row / BLOCK)]!;
			if (wanted.every((place) => last[place]! >= 0 && end[last[place]!]! > bound)) break;
		}
		const count = writePlaces(corpus, places, row, reach, out);
		for (let at = 0; at < count; at++) {
			const known = last[out[at]!]!;
			if (known < 0 || end[row]! >= end[known]!) last[out[at]!] = row;
		}
	}
	return { first, last };
}

/** Rows between two looks whether the search can end. */
const BLOCK = 512;

function isWanted(places: Places, place: number, reach: Reach): boolean {
	return place < (reach > REACHES.links ? places.underPartner : places.orgLinks) || place === places.focusNode;
}

function placesWanted(places: Places, { events }: Sums, reach: Reach): number[] {
	const wanted: number[] = [];
	for (let place = 0; place < events.length; place++) if (events[place]! > 0 && isWanted(places, place, reach)) wanted.push(place);
	return wanted;
}

const latests = new WeakMap<Corpus, Int32Array>();

/** Latest end of the dated rows up to and with each block. */
function latestEnds(corpus: Corpus): Int32Array {
	const known = latests.get(corpus);
	if (known !== undefined) return known;
	const { end, length } = corpus.table;
	const latest = new Int32Array(Math.floor(length / BLOCK) + 1).fill(UNDATED);
	let most = UNDATED;
	for (let row = 0; row < length; row++) {
		if (end[row]! > most) most = end[row]!;
		latest[Math.floor(row / BLOCK)] = most;
	}
	latests.set(corpus, latest);
	return latest;
}
