import { CorpusError, dottedPath, quoteValue, type TroubleCode } from './error.ts';
import type { ArticleHead, CoopEvent, Entity, Id } from './schema.ts';
import { edtfExtent } from './span.ts';
import type { CorpusFiles } from './table.ts';

type Path = readonly (string | number)[];

/** Throws CorpusError at the first thing in which the files of a corpus do not agree with each other: ids that
 *  occur twice or lead nowhere, days that no calendar has, empty ranges, counts that differ from the manifest. */
export function checkFiles(files: CorpusFiles): void {
	const { events } = files.events;
	const { entities, places, relations } = files.entities;
	const { articles } = files.articles;
	const ids = {
		events: uniqueIds('events.json', 'events', events),
		entities: uniqueIds('entities.json', 'entities', entities),
		places: uniqueIds('entities.json', 'places', places),
		articles: uniqueIds('articles.json', 'articles', articles)
	};
	uniqueIds('entities.json', 'relations', relations);
	for (const [i, event] of events.entries()) checkEvent(event, i, ids, files);
	for (const [i, article] of articles.entries()) checkArticle(article, i, ids);
	for (const [i, entity] of entities.entries()) checkEntity(entity, i, ids);
	const known = new Set([...ids.events, ...ids.entities, ...ids.articles]);
	for (const [i, { source, target }] of relations.entries())
		for (const [key, id] of Object.entries({ source, target }))
			if (!known.has(id)) dangling('entities.json', ['relations', i, key], id, 'an event, entity or article');
	checkCounts(files);
}

interface KnownIds {
	readonly events: ReadonlySet<Id>;
	readonly entities: ReadonlySet<Id>;
	readonly places: ReadonlySet<Id>;
	readonly articles: ReadonlySet<Id>;
}

function fail(code: TroubleCode, file: string, path: Path, problem: string, remedy: string): never {
	throw new CorpusError({ code, file, path: dottedPath(path), problem, remedy });
}

function uniqueIds(file: string, list: string, records: readonly { id: Id }[]): Set<Id> {
	const seen = new Map<Id, number>();
	for (const [i, { id }] of records.entries()) {
		const first = seen.get(id);
		if (first !== undefined) {
			const problem = `${quoteValue(id)} is already the id of ${list}[${first}]`;
			fail('duplicate', file, [list, i, 'id'], problem, 'give each record an id of its own');
		}
		seen.set(id, i);
	}
	return new Set(seen.keys());
}

function dangling(file: string, path: Path, id: string, what: string): never {
	const remedy = 'correct the id, or add what it names and rebuild the corpus';
	fail('dangling', file, path, `${quoteValue(id)} is not ${what} of the corpus`, remedy);
}

function checkEvent(event: CoopEvent, i: number, ids: KnownIds, files: CorpusFiles): void {
	const at = (...path: Path): Path => ['events', i, ...path];
	const need = (set: ReadonlySet<Id>, id: Id | null | undefined, what: string, ...path: Path): void => {
		if (id !== null && id !== undefined && !set.has(id)) dangling('events.json', at(...path), id, what);
	};
	for (const [p, { entity, org }] of event.participants.entries()) {
		need(ids.entities, entity, 'an entity', 'participants', p, 'entity');
		need(ids.entities, org, 'an entity', 'participants', p, 'org');
	}
	for (const [p, country] of event.partners.countries.entries())
		if (!ids.entities.has(`country:${country}`))
			dangling('events.json', at('partners', 'countries', p), country, 'a country');
	for (const [p, org] of event.partners.orgs.entries())
		need(ids.entities, org, 'an entity', 'partners', 'orgs', p);
	need(ids.places, event.place, 'a place', 'place');
	need(ids.events, event.parent, 'an event', 'parent');
	need(ids.events, event.date.anchor, 'an event', 'date', 'anchor');
	for (const [a, id] of event.articles.entries()) need(ids.articles, id, 'an article', 'articles', a);
	for (const [q, { article, utf16 }] of event.evidence.entries()) {
		need(ids.articles, article, 'an article', 'evidence', q, 'article');
		if (utf16[0] >= utf16[1]) emptyRange(at('evidence', q, 'utf16'), utf16);
	}
	checkTerms(event, at, files);
	checkDate(event, at);
}

function emptyRange(path: Path, [start, end]: readonly [number, number]): never {
	const problem = `start ${start} is not before end ${end}`;
	fail('bad-range', 'events.json', path, problem, 'anchor the quote again and rebuild the corpus');
}

function checkTerms(event: CoopEvent, at: (...path: Path) => Path, { vocabulary }: CorpusFiles): void {
	const need = (list: 'kinds' | 'status' | 'domains', id: string, ...path: Path): void => {
		if (Object.hasOwn(vocabulary[list], id)) return;
		const remedy = 'correct the term, or add it with its labels to vocabulary.json';
		fail('dangling', 'events.json', at(...path), `${quoteValue(id)} is not in the ${list} of vocabulary.json`, remedy);
	};
	need('kinds', event.kind, 'kind');
	need('status', event.status, 'status');
	for (const [d, domain] of event.domains.entries()) need('domains', domain, 'domains', d);
}

function checkDate({ date }: CoopEvent, at: (...path: Path) => Path): void {
	const isOffAxis = date.precision === 'unknown' || date.precision === 'day_no_year';
	if (date.edtf === null || isOffAxis || edtfExtent(date.edtf)) return;
	const problem = `${quoteValue(date.edtf)} has no place in the calendar`;
	fail('bad-date', 'events.json', at('date', 'edtf'), problem, 'correct the date, or set its precision to unknown');
}

function checkArticle(article: ArticleHead, i: number, ids: KnownIds): void {
	const { parent, events } = article;
	if (parent !== undefined && !ids.articles.has(parent))
		dangling('articles.json', ['articles', i, 'parent'], parent, 'an article');
	for (const [e, id] of events.entries())
		if (!ids.events.has(id)) dangling('articles.json', ['articles', i, 'events', e], id, 'an event');
}

function checkEntity(entity: Entity, i: number, ids: KnownIds): void {
	for (const list of ['parents', 'offices'] as const)
		for (const [p, { org }] of (entity[list] ?? []).entries())
			if (!ids.entities.has(org)) dangling('entities.json', ['entities', i, list, p, 'org'], org, 'an entity');
}

function checkCounts({ manifest, events, entities, articles }: CorpusFiles): void {
	const found = {
		documents: manifest.files.filter(({ role }) => role === 'raw').length,
		articles: articles.articles.length,
		main: articles.articles.filter(({ kind }) => kind === 'main').length,
		teasers: articles.articles.filter(({ kind }) => kind === 'teaser').length,
		events: events.events.length,
		domestic: events.events.filter(({ kind }) => kind === 'domestic').length,
		entities: entities.entities.length,
		places: entities.places.length
	};
	for (const [key, count] of Object.entries(found)) {
		const promised = manifest.counts[key as keyof typeof found];
		if (promised === count) continue;
		const problem = `the manifest says ${promised}, the files hold ${count}`;
		const remedy = 'rebuild the corpus, or copy all of its files from the same build';
		fail('count', 'manifest.json', ['counts', key], problem, remedy);
	}
}
