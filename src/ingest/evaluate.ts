import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type * as v from 'valibot';
import { checkValue, parseJson } from '#lib/corpus/check-value.ts';
import { CorpusError } from '#lib/corpus/error.ts';
import { ArticleSchema, ArticlesFileSchema, EntitiesFileSchema, EventsFileSchema } from '#lib/corpus/schema.ts';
import type { Article, CoopEvent, Entity } from '#lib/corpus/schema.ts';
import { ScoredGoldSchema } from './gold-events.ts';
import type { ScoredGold } from './gold-events.ts';
import { troubleOf } from './inputs.ts';
import { acceptedDates, inventedYears, mainRange, pairEvents, personIndex, scoreBlocks, scoreDates, scoreKinds, scoreStatus, scoreValues } from './scores.ts';
import type { Scored, Scores, Share } from './scores.ts';

/** A measure of an evaluation with its value in words: "0.98 (49/50)". */
export interface Measure {
	readonly name: string;
	readonly value: string;
}

const share = ({ hits, of }: Share): string => `${of === 0 ? '–' : (hits / of).toFixed(3)} (${hits}/${of})`;
const both = ({ precision, recall }: Scores): string => `${share(precision)}  ${share(recall)}`;

/** The corpus a folder holds, as far as an evaluation needs it. */
export interface ReadCorpus {
	readonly events: readonly CoopEvent[];
	readonly entities: readonly Entity[];
	readonly articles: readonly Article[];
	readonly raws: ReadonlyMap<string, string>;
}

/** Reads a corpus folder. Throws CorpusError where a file is missing or has another shape. */
export function readCorpus(folder: string): ReadCorpus {
	const read = <const T extends v.GenericSchema>(path: string, schema: T): v.InferOutput<T> => readJson(join(folder, path), schema);
	const { articles: heads } = read('articles.json', ArticlesFileSchema);
	const articles = heads.map(({ id }) => read(`articles/${id}.json`, ArticleSchema));
	const files = [...new Set(articles.map(({ rawFile }) => rawFile))];
	return {
		events: read('events.json', EventsFileSchema).events, entities: read('entities.json', EntitiesFileSchema).entities, articles,
		raws: new Map(files.map((file) => [file, readText(join(folder, file))]))
	};
}

/** Article of a corpus by the article id of the gold: same raw file, same place on the page. */
function articleIds(gold: ScoredGold, articles: readonly Article[]): Map<string, string> {
	return new Map(gold.articles.flatMap(({ id, doc, kind }): [string, string][] => {
		const file = gold.docs.find((d) => d.id === doc)?.file;
		const number = /:t(\d+)$/.exec(id)?.[1];
		const hit = articles.find((a) => a.rawFile === `raw/${file ?? ''}` && a.kind === kind && (kind === 'main' || a.id.endsWith(`-t${number ?? ''}`)));
		return hit ? [[id, hit.id]] : [];
	}));
}

/** Articles of a gold with the events of a corpus beside the hand-made ones. */
export function scoreArticles(gold: ScoredGold, corpus: ReadCorpus): Scored[] {
	const ids = articleIds(gold, corpus.articles);
	return gold.articles.map(({ id }) => {
		const article = ids.get(id) ?? id;
		const own = gold.events.filter((event) => event.article === id);
		const found = corpus.events.filter(({ articles }) => articles.includes(article));
		return { article, gold: own, found, pairs: pairEvents(own, found, article) };
	});
}

/** The measures of an evaluation, in a fixed order. */
export function evaluate(gold: ScoredGold, corpus: ReadCorpus): Measure[] {
	const scored = scoreArticles(gold, corpus);
	const people = personIndex(gold.entities, corpus.entities);
	const quotes = corpus.events.flatMap(({ evidence }) => evidence);
	const rawOf = new Map(corpus.articles.map(({ id, rawFile }) => [id, corpus.raws.get(rawFile) ?? '']));
	const exact = quotes.filter(({ article, utf16, selector: [quote] }) => rawOf.get(article)?.slice(...utf16) === quote.exact);
	const persons = scoreValues(scored,
		({ event }) => event.participants.flatMap(({ entity }) => (entity.startsWith('person:') ? [people.get(entity) ?? entity] : [])),
		({ gold: one }) => [...new Set(one.actors.flatMap(({ person }) => (person === null ? [] : [person])))]);
	return [
		{ name: 'evidence quotes exact', value: share({ hits: exact.length, of: quotes.length }) },
		{ name: 'block classes, by character', value: share(scoreBlocks(gold, corpus.articles, articleIds(gold, corpus.articles), corpus.raws)) },
		{ name: 'sidebar events given to the main article', value: String(strays(corpus).length) },
		{ name: 'invented years', value: String(inventedYears(scored).length) },
		{ name: 'main event date', value: share(scoreDates(scored)) },
		{ name: 'partner country P / R', value: both(scoreValues(scored, ({ event }) => event.partners.countries, ({ gold: one }) => one.partners.countries)) },
		{ name: 'people P / R', value: both(persons) },
		{ name: 'main act P / R', value: both(scoreKinds(scored, true)) },
		{ name: 'all required kinds P / R', value: both(scoreKinds(scored, false)) },
		{ name: 'status, given the kind', value: share(scoreStatus(scored)) },
		{ name: 'domains P / R', value: both(scoreValues(scored, ({ event }) => event.domains, ({ gold: one }) => one.domains)) }
	];
}

/** Events of a main article with a quote in a block of its sidebar. */
function strays({ events, articles }: ReadCorpus): string[] {
	return events.flatMap((event) => event.evidence.flatMap(({ article: id, utf16: [start] }) => {
		const article = articles.find((one) => one.id === id);
		const isOwn = article?.blocks.some((block) => block.start <= start && start < block.end) === true;
		return isOwn ? [] : [event.id];
	}));
}

/** What differs, one line each: events missed, events too many, and fields that are wrong. */
export function findDifferences(gold: ScoredGold, corpus: ReadCorpus): string[] {
	const people = personIndex(gold.entities, corpus.entities);
	return scoreArticles(gold, corpus).flatMap(({ article, gold: own, found, pairs }) => [
		...own.filter((one) => one.required && !pairs.some((pair) => pair.gold === one)).map((one) => `${one.id} missed: ${one.kind}: ${one.evidence[0]?.quote.slice(0, 90) ?? ''}`),
		...found.filter((event) => !pairs.some((pair) => pair.event === event)).map((event) => `${article} too many: ${event.kind} [${event.extractor.rule ?? ''}]: ${quoteAt(event, article)}`),
		...pairs.filter((pair) => pair.gold.required).flatMap(({ gold: one, event }) => {
			const differ = (name: string, want: readonly string[], got: readonly string[]): string[] =>
				want.toSorted().join() === got.toSorted().join() ? [] : [`${one.id} ${name}: want ${want.join(', ') || '–'}; got ${got.join(', ') || '–'}`];
			return [
				...differ('partners', one.partners.countries, event.partners.countries),
				...differ('people', [...new Set(one.actors.flatMap(({ person }) => person ?? []))], event.participants.flatMap(({ entity }) => (entity.startsWith('person:') ? [people.get(entity) ?? entity] : []))),
				...differ('domains', one.domains, event.domains),
				...([one.status, ...(one.acceptStatus ?? [])].includes(event.status) ? [] : [`${one.id} status: want ${one.status}; got ${event.status}`]),
				...(acceptedDates(one).includes(event.date.edtf) ? [] : [`${one.id} date: want ${one.date.edtf ?? '–'}; got ${event.date.edtf ?? '–'}`])
			];
		})
	]);
}

function quoteAt(event: CoopEvent, article: string): string {
	const range = mainRange(event, article);
	return event.evidence.find(({ utf16 }) => utf16 === range)?.selector[0].exact.slice(0, 90) ?? '';
}

/** Reads hand-made events. Throws CorpusError where the file is missing or has another shape. */
export function readGold(path: string): ScoredGold {
	return readJson(path, ScoredGoldSchema);
}

/** Value of a JSON file. Throws CorpusError where it is missing or does not fit. */
function readJson<const T extends v.GenericSchema>(path: string, schema: T): v.InferOutput<T> {
	return checkValue(parseJson(readText(path), path), schema, path);
}

function readText(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		throw new CorpusError({ code: 'unreadable', file: path, path: '', problem: existsSync(path) ? troubleOf(error) : 'no such file', remedy: 'give --gold a file of hand-made events, and --corpus a folder that ingest wrote' });
	}
}

/** Evaluates a corpus by the arguments of the command line. Returns the exit code: 2 where something can't be read. */
export function runEvaluate(args: readonly string[]): number {
	const asked = readArguments(args);
	if (typeof asked === 'string') {
		console.error(`${asked}\nusage: npm run evaluate -- --gold FILE --corpus DIR [--differences]`);
		return 2;
	}
	try {
		const [gold, corpus] = [readGold(asked.gold), readCorpus(asked.corpus)];
		const missing = gold.docs.filter(({ file }) => !corpus.raws.has(`raw/${file}`)).map(({ file }) => file);
		if (missing.length > 0) console.error(`${asked.corpus} has no document ${missing.join(', ')}, of which ${asked.gold} has events: they count as missed; ingest them too`);
		for (const { name, value } of evaluate(gold, corpus)) console.log(`${name.padEnd(42)} ${value}`);
		if (asked.differences) for (const line of findDifferences(gold, corpus)) console.log(line);
		return 0;
	} catch (error) {
		if (!(error instanceof CorpusError)) throw error;
		console.error(error.message);
		return 2;
	}
}

/** What is to be evaluated, or what is wrong with the arguments. */
function readArguments(args: readonly string[]): { readonly gold: string; readonly corpus: string; readonly differences: boolean } | string {
	try {
		const { values: { gold, corpus, differences = false } } = parseArgs({ args: [...args], options: { gold: { type: 'string' }, corpus: { type: 'string' }, differences: { type: 'boolean' } } });
		return gold === undefined || corpus === undefined ? '--gold FILE and --corpus DIR are needed' : { gold, corpus, differences };
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

if (process.argv[1]?.endsWith('evaluate.ts') === true) process.exitCode = runEvaluate(process.argv.slice(2));
