import { writeCsv, type Cell } from './cells.ts';
import { furtherQuotes, readFacts, type EventFacts } from './facts.ts';
import type { ExportContext, ExportFormat } from './format.ts';

/** Between the values of one cell. */
const AND = '; ';

/** Columns of the table, in order, and what each holds. */
export const EVENT_COLUMNS: Readonly<Record<string, (facts: EventFacts, context: ExportContext) => Cell>> = {
	id: ({ event }) => event.id,
	title: ({ title }) => title,
	kind: ({ event }) => event.kind,
	kind_label: ({ kind }) => kind,
	family: ({ family }) => family,
	status: ({ event }) => event.status,
	status_label: ({ status }) => status,
	date: ({ date }) => date,
	date_edtf: ({ event }) => event.date.edtf,
	date_edtf_document: ({ event }) => event.date.docEdtf,
	earliest: ({ event }) => event.date.lo,
	latest: ({ event }) => event.date.hi,
	date_precision: ({ event }) => event.date.precision,
	date_basis: ({ event }) => event.date.resolution.join(AND),
	target_period: ({ event }) => event.targetPeriod,
	partners: ({ partners }) => partners.join(AND),
	participants: ({ participants }) => participants.join(AND),
	place: ({ place }) => place,
	latitude: ({ event }, { corpus }) => corpus.places.get(event.place ?? '')?.lat,
	longitude: ({ event }, { corpus }) => corpus.places.get(event.place ?? '')?.lon,
	domains: ({ domains }) => domains.join(AND),
	instrument: ({ event }) => event.instrument?.title,
	instrument_signed: ({ event }) => event.instrument?.signedOn,
	part_of: ({ event }) => event.parent,
	quote: ({ quote }) => quote,
	quote_id: ({ event }) => event.evidence[0]?.id,
	quote_language: ({ event }) => event.lang,
	further_quotes: ({ event }) => furtherQuotes(event).join(' | '),
	article: ({ article }) => article?.id,
	article_title: ({ article }) => article?.title,
	agency: ({ article }) => article?.source.agency ?? article?.source.outlet,
	published_edtf: ({ article }) => article?.published.edtf,
	article_url: ({ article }) => article?.source.url,
	all_articles: ({ event }) => event.articles.join(AND),
	certainty: ({ event }) => event.certainty.level,
	certainty_score: ({ event }) => event.certainty.score,
	certainty_reasons: ({ event }) => event.certainty.reasons.join(AND),
	review: ({ event }) => event.review.state,
	plover: ({ event }) => event.plover?.event,
	cameo: ({ event }) => event.cameo,
	corpus: (_, { corpus }) => corpus.manifest.id,
	link: ({ link }) => link
};

/** The events shown as a table for a spreadsheet: one row an event, with its date as EDTF and its proof. */
export const eventsCsv: ExportFormat = {
	id: 'csv',
	label: 'format.csv',
	group: 'events',
	extension: 'csv',
	mime: 'text/csv;charset=utf-8',
	applies: () => true,
	async make(context) {
		const facts = await readFacts(context);
		const rows = facts.map((each) => Object.values(EVENT_COLUMNS).map((read) => read(each, context)));
		// Without the mark, Excel takes UTF-8 for its own code page and breaks every Vietnamese name.
		return `\uFEFF${writeCsv([Object.keys(EVENT_COLUMNS), ...rows])}`;
	}
};
