import { encodeView } from '#lib/state/codec.ts';
import type { ArticleHead, CoopEvent, Entity, Place } from '#lib/corpus/schema.ts';
import { readFacts } from './facts.ts';
import type { ExportFormat } from './format.ts';

/** Name and version of the form. */
export const EVENTS_SCHEMA = 'entente-events/1';

/** The events shown as the corpus has them, with the articles, entities and places they name. */
export const eventsJson: ExportFormat = {
	id: 'json',
	label: 'format.json',
	group: 'events',
	extension: 'json',
	mime: 'application/json',
	applies: () => true,
	async make(context) {
		const { corpus, view, selection, words, base, generator } = context;
		const facts = await readFacts(context);
		const query = encodeView({ ...view, lang: words.lang });
		const articles = new Map<string, ArticleHead>();
		const entities = new Map<string, Entity>();
		const places = new Map<string, Place>();
		for (const { event } of facts) {
			for (const id of event.articles) keep(articles, corpus.articles, id);
			for (const { entity, org } of event.participants) for (const id of [entity, org ?? '']) keep(entities, corpus.entities, id);
			for (const id of [...event.partners.orgs, ...event.partners.countries.map((country) => `country:${country}`)]) keep(entities, corpus.entities, id);
			keep(places, corpus.places, event.place ?? '');
		}
		const { id, title, focus, generated, rights } = corpus.manifest;
		const file = {
			schema: EVENTS_SCHEMA,
			generator,
			corpus: { id, title, focus, generated, rights },
			view: query,
			link: `${base}?${query}`,
			counts: { shown: facts.length, total: selection.total },
			events: facts.map(({ event, date, link }) => ({ ...(inOrder(event) as CoopEvent), dateLabel: date, link })),
			articles: [...articles.values()].map(inOrder),
			entities: [...entities.values()].map(inOrder),
			places: [...places.values()].map(inOrder)
		};
		return `${JSON.stringify(file, null, '\t')}\n`;
	}
};

/** Names that stand first in a record, in this order; all others follow by the alphabet. */
const FIRST = ['id', 'kind', 'type', 'status', 'title', 'label', 'short', 'lang', 'date', 'edtf', 'lo', 'hi', 'participants', 'partners', 'place', 'domains', 'evidence', 'articles'];

/** The same value with the names of its records in an order of their own: that of the file which a corpus was read from,
 *  and whether it was checked, must not show. */
function inOrder(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(inOrder);
	if (typeof value !== 'object' || value === null) return value;
	const rank = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
	const sorted = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
	return Object.fromEntries(sorted.map(([name, part]) => [name, inOrder(part)]));
}

function keep<T>(kept: Map<string, T>, all: ReadonlyMap<string, T>, id: string): void {
	const found = all.get(id);
	if (found !== undefined) kept.set(id, found);
}
