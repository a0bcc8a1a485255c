/**
 * npm run bench:seats -- [--corpus DIR]
 * Measures how far seats of the network move: under filters, in other orders of the same events, and with one article
 * more (each article left out in turn). Prints the largest displacement in px per level; exits with 1 where it is not 0
 * where it must be.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadCorpus, type FetchText } from '#lib/corpus/load.ts';
import { buildCorpus, idsAt, type Corpus } from '#lib/corpus/table.ts';
import { measureDisplacement, sectorsOfRows } from '#lib/network/displacement.ts';
import { NETWORK_LEVELS, type NetworkLevel } from '#lib/network/graph.ts';
import { networkScene } from '#lib/network/scene.ts';
import { heightFor } from '#lib/network/seats.ts';
import type { Mark } from '#lib/scene/marks.ts';
import { createWords } from '#lib/words/every.ts';

const WIDTH = 1000;
const { values } = parseArgs({ options: { corpus: { type: 'string', default: 'static/corpus' } } });
const fetchText: FetchText = (path) => readFile(`${values.corpus}/${path}`, 'utf8');
const corpus = await loadCorpus(fetchText);

/** The same corpus with other events, or the same ones in another order. */
function rebuild(events: Corpus['events'], isTurned = false): Corpus {
	const turn = <T>(list: T[]): T[] => (isTurned ? list.reverse() : list);
	const schema = 'entente-corpus/1';
	return buildCorpus({
		manifest: corpus.manifest,
		events: { schema, events: turn([...events]) },
		entities: { schema, entities: turn([...corpus.entities.values()]), places: [...corpus.places.values()], relations: [] },
		articles: { schema, articles: turn([...corpus.articles.values()]) },
		vocabulary: corpus.vocabulary
	});
}

/** Centres of discs and first letters of names, by key of the node. */
function placesOf(level: NetworkLevel, rows: readonly number[]): Map<string, readonly [number, number]> {
	const input = { corpus, rows, outside: [], level, selected: null, event: null, words: createWords('en'), link: (key: string) => key };
	const places = new Map<string, readonly [number, number]>();
	const walk = (marks: readonly Mark[], path: string): void => {
		for (const [index, mark] of marks.entries()) {
			if (mark.type === 'group') walk(mark.marks, mark.key === 'name' || mark.key === 'quiet' ? path : mark.key);
			else if (!path.startsWith('node:')) continue;
			else if (mark.type === 'dot') places.set(`${path} disc`, [mark.cx, mark.cy]);
			else if (mark.type === 'text' && !/^\d+ ?$/.test(mark.text)) places.set(`${path} ${index > 0 ? mark.text : ''}`, [mark.x, mark.y]);
		}
	};
	walk(networkScene(input, { width: WIDTH, height: heightFor(level, WIDTH) }).marks, '');
	return places;
}

function farthest(before: Map<string, readonly [number, number]>, after: Map<string, readonly [number, number]>): number {
	let most = 0;
	for (const [key, [x, y]] of before) {
		const next = after.get(key);
		if (next !== undefined) most = Math.max(most, Math.hypot(next[0] - x, next[1] - y));
	}
	return most;
}

const all = Array.from({ length: corpus.table.length }, (_, row) => row);
const articles = [...corpus.articles.keys()].filter((id) => corpus.events.some((event) => event.articles[0] === id)).slice(0, 200);
let worst = 0;
console.log(`${corpus.table.length} events, ${corpus.partners.length} partners; largest displacement in px at ${WIDTH} px\n`);
console.log('level          filters  orders  one article more: outside its sectors  inside them');
for (const level of NETWORK_LEVELS) {
	const frame = { width: WIDTH, height: heightFor(level, WIDTH) };
	const depth = { level, unfold: [] };
	const whole = placesOf(level, all);
	const filters = [
		...corpus.partners.map(({ id }) => all.filter((row) => idsAt(corpus.table, 'partner', row).includes(id))),
		...[2, 3, 7].map((step) => all.filter((row) => row % step === 0)),
		all.slice(0, all.length >> 1),
		[]
	];
	const filtered = Math.max(...filters.map((rows) => farthest(whole, placesOf(level, rows))));
	const turned = measureDisplacement(corpus, rebuild(corpus.events, true), depth, frame).outside;
	let [outside, inside] = [0, 0];
	for (const id of articles) {
		const less = rebuild(corpus.events.filter((event) => event.articles[0] !== id));
		const rows = all.filter((row) => corpus.events[row]?.articles[0] === id);
		const moved = measureDisplacement(less, corpus, depth, frame, sectorsOfRows(corpus, rows));
		outside = Math.max(outside, moved.outside);
		inside = Math.max(inside, moved.inside);
	}
	worst = Math.max(worst, filtered, turned, outside);
	const cell = (value: number, width: number): string => String(Math.round(value * 100) / 100).padStart(width);
	console.log(`${level.padEnd(14)}${cell(filtered, 8)}${cell(turned, 8)}${cell(outside, 39)}${cell(inside, 13)}`);
}
console.log(`\n${worst === 0 ? 'Target met' : 'Target missed'}: nothing moves under filters, orders, and outside the sectors of an added article.`);
process.exitCode = worst === 0 ? 0 : 1;
