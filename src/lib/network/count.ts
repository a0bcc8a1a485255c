import { STATUSES } from '#lib/corpus/kinds.ts';
import { BLOCK, latestEnds } from '#lib/corpus/latest-ends.ts';
import { listedRows } from '#lib/corpus/row-lists.ts';
import { RunningCount, type InSlices } from '#lib/corpus/running-count.ts';
import { UNDATED, type Corpus, type Lists } from '#lib/corpus/table.ts';
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

const running = new WeakMap<Corpus, Map<Reach, RunningCount<Sums>>>();

/** Counts of rows in ascending order at every place, from what was counted before: no more rows are looked at than have to be. */
export function sumMany(corpus: Corpus, rows: Uint32Array, reach: Reach): Sums {
	return runningSums(corpus, reach).of(rows);
}

/** Counts all rows of a corpus, domestic ones apart, in slices, so that a first picture does not have to. */
export async function prepareSums(corpus: Corpus, reach: Reach, inSlices: InSlices): Promise<void> {
	await runningSums(corpus, reach).prepare(listedRows(corpus.table, false), inSlices);
}

function runningSums(corpus: Corpus, reach: Reach): RunningCount<Sums> {
	const reaches = running.get(corpus) ?? new Map<Reach, RunningCount<Sums>>();
	running.set(corpus, reaches);
	const addRows = reach === REACHES.links ? addLinks : addPlaces;
	const own = reaches.get(reach) ?? new RunningCount<Sums>(corpus.table.length, {
		count(added, removed) {
			const sums = emptySums(corpus, reach);
			addRows(corpus, added, 1, sums);
			if (removed.length > 0) addRows(corpus, removed, -1, sums);
			return sums;
		},
		onto: (sums, change) => (sums === null ? change : joinSums(sums, change))
	});
	reaches.set(reach, own);
	return own;
}

function emptySums(corpus: Corpus, reach: Reach): Sums {
	const places = placesOf(corpus);
	const links = reach > REACHES.links ? places.links : places.orgLinks;
	return { events: new Uint32Array(places.size), facts: new Uint32Array(places.size), domains: new Uint32Array(links * corpus.table.dictionaries.domain.length), unlinked: new Uint32Array(3) };
}

function joinSums(a: Sums, b: Sums): Sums {
	const join = (some: Uint32Array, others: Uint32Array): Uint32Array => some.map((count, index) => count + others[index]!);
	return { events: join(a.events, b.events), facts: join(a.facts, b.facts), domains: join(a.domains, b.domains), unlinked: join(a.unlinked, b.unlinked) };
}

/** Adds rows at all of their places, or takes them away. O(rows · memberships). */
function addPlaces(corpus: Corpus, rows: Uint32Array, sign: 1 | -1, { events, facts, domains, unlinked }: Sums): void {
	const { table } = corpus;
	const places = placesOf(corpus);
	const stride = table.dictionaries.domain.length;
	const { offsets, values } = table.domain;
	const { status } = table;
	const out = new Int32Array(places.size);
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index]!;
		const count = writePlaces(corpus, places, row, REACHES.all, out);
		const fact = sign * FACTS[status[row]!]!;
		const [from, to] = [offsets[row]!, offsets[row + 1]!];
		for (let at = 0; at < count; at++) {
			const place = out[at]!;
			events[place]! += sign;
			facts[place]! += fact;
			if (place < places.links) for (let i = from; i < to; i++) domains[place * stride + values[i]!]! += sign;
		}
		// links come first, those of partners before those of bodies
		if (count === 0 || out[0]! >= places.orgLinks) unlinked[0]! += sign;
		if (count === 0 || out[0]! >= places.personLinks) unlinked[1]! += sign;
		if (count === 0 || out[0]! >= places.links) unlinked[2]! += sign;
	}
}

/** The same at the places of partners and of what their links hold, all that a picture of countries asks: a picture of a million
 *  events waits for this loop. */
function addLinks(corpus: Corpus, rows: Uint32Array, sign: 1 | -1, { events, facts, domains, unlinked }: Sums): void {
	const { partner, org, person, domain, status, dictionaries } = corpus.table;
	const { ends, orgLinks, focusNode, underPartner, isOrgPlaced, personTop } = placesOf(corpus);
	const { focus, orgCountry } = ends;
	const stride = dictionaries.domain.length;
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index]!;
		const fact = sign * FACTS[status[row]!]!;
		const [from, to] = [partner.offsets[row]!, partner.offsets[row + 1]!];
		if (from === to) unlinked[0]! += sign;
		else {
			events[focusNode]! += sign;
			facts[focusNode]! += fact;
		}
		for (let at = from; at < to; at++) {
			const place = partner.values[at]!;
			events[place]! += sign;
			facts[place]! += fact;
			for (let i = domain.offsets[row]!, last = domain.offsets[row + 1]!; i < last; i++) domains[place * stride + domain.values[i]!]! += sign;
		}
		for (let i = org.offsets[row]!, last = org.offsets[row + 1]!; i < last; i++) {
			const code = org.values[i]!;
			if (isOrgPlaced[code] === 1 && isSide(partner, from, to, focus, orgCountry[code]!)) events[orgLinks + code]! += sign;
		}
		for (let i = person.offsets[row]!, last = person.offsets[row + 1]!; i < last; i++) {
			const code = person.values[i]!;
			if (isSide(partner, from, to, focus, personTop[code]!)) events[underPartner + code]! += sign;
		}
	}
}

/** Whether a country is the focus country, or one of the partners of an event. */
function isSide({ values }: Lists, from: number, to: number, focus: number, code: number): boolean {
	if (code === focus) return true;
	for (let at = from; at < to; at++) if (values[at] === code) return true;
	return false;
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
	const { upTo } = latestEnds(corpus.table);
	for (let index = dated - 1; index >= 0; index--) {
		const row = rows[index]!;
		if ((dated - 1 - index) % BLOCK === 0) {
			const bound = upTo[Math.floor(row / BLOCK)]!;
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

function isWanted(places: Places, place: number, reach: Reach): boolean {
	return place < (reach > REACHES.links ? places.underPartner : places.orgLinks) || place === places.focusNode;
}

function placesWanted(places: Places, { events }: Sums, reach: Reach): number[] {
	const wanted: number[] = [];
	for (let place = 0; place < events.length; place++) if (events[place]! > 0 && isWanted(places, place, reach)) wanted.push(place);
	return wanted;
}
