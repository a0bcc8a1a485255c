import type { CoopEvent, Participation } from '#lib/corpus/schema.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { nameOf, textIn } from '#lib/corpus/vocabulary.ts';
import { writeTsv, type Cell } from './cells.ts';
import { countryOf, partnersOf, readFacts, type EventFacts } from './facts.ts';
import type { ExportContext, ExportFormat } from './format.ts';

/** Columns of the POLECAT data set's yearly files, then one of ours: the date as it is known. */
export const POLECAT_COLUMNS = [
	'Event ID', 'Event Date', 'Event Type', 'Event Mode', 'Intensity', 'Quad Code', 'Contexts', 'Actor Name',
	'Actor Country', 'Actor COW', 'Primary Actor Sector', 'Actor Sectors', 'Actor Title', 'Actor Name Raw',
	'Wikipedia Actor ID', 'Recipient Name', 'Recipient Country', 'Recipient COW', 'Primary Recipient Sector',
	'Recipient Sectors', 'Recipient Title', 'Recipient Name Raw', 'Wikipedia Recipient ID', 'Placename', 'City',
	'District', 'Province', 'Country', 'Latitude', 'Longitude', 'GeoNames ID', 'Raw Placename', 'Feature Type', 'Source',
	'Publication Date', 'Story People', 'Story Organizations', 'Story Locations', 'Language', 'Version', 'Entente EDTF'
] as const;

type Row = Partial<Record<(typeof POLECAT_COLUMNS)[number], Cell>>;

/** Quad code of the PLOVER event types that cooperation has. */
const QUADS: Readonly<Record<string, string>> = {
	AGREE: 'VERBAL COOPERATION', CONSULT: 'VERBAL COOPERATION', SUPPORT: 'VERBAL COOPERATION', CONCEDE: 'VERBAL COOPERATION',
	COOPERATE: 'MATERIAL COOPERATION', AID: 'MATERIAL COOPERATION', RETREAT: 'MATERIAL COOPERATION', REQUEST: 'VERBAL CONFLICT'
};

/** Dates of which the day is known: all others stand in the last column alone, and never as a day that nobody stated. */
const EXACT = new Set(['day', 'interval']);

/**
 * The events shown as rows of POLECAT (PLOVER 2.0). One row an event, several names joined by ";". Intensity, country
 * codes of the Correlates of War project and Wikipedia's ids are empty: the corpus does not have them.
 */
export const polecat: ExportFormat = {
	id: 'polecat',
	label: 'format.polecat',
	group: 'events',
	extension: 'tsv',
	mime: 'text/tab-separated-values;charset=utf-8',
	applies: () => true,
	async make(context) {
		const rows = (await readFacts(context)).map((facts) => rowOf(context, facts));
		return writeTsv([POLECAT_COLUMNS, ...rows.map((row) => POLECAT_COLUMNS.map((name) => row[name]))]);
	}
};

function rowOf({ corpus, generator }: ExportContext, { event, article, quote }: EventFacts): Row {
	const { date, plover } = event;
	const [actors, recipients] = sidesOf(corpus, event);
	const place = corpus.places.get(event.place ?? '');
	const named = (type: RegExp) => names(corpus, event.participants.filter(({ entity }) => type.test(corpus.entities.get(entity)?.type ?? '')));
	return {
		'Event ID': event.id,
		'Event Date': EXACT.has(date.precision) ? date.lo : null,
		'Event Type': plover?.event,
		'Event Mode': plover?.mode,
		'Quad Code': QUADS[plover?.event ?? ''],
		Contexts: plover?.context.join(';'),
		...prefixed('Actor', corpus, actors),
		...prefixed('Recipient', corpus, recipients),
		Placename: place && textIn(place.name, 'en').text,
		City: place !== undefined && /^city/.test(place.kind) ? textIn(place.name, 'en').text : null,
		Country: iso3(corpus, place?.country ?? null),
		Latitude: place?.lat,
		Longitude: place?.lon,
		'GeoNames ID': place?.geonames,
		'Feature Type': place?.kind,
		Source: article?.source.agency ?? article?.source.outlet,
		'Publication Date': article !== undefined && EXACT.has(article.published.precision) ? article.published.lo : null,
		'Story People': named(/^person$/),
		'Story Organizations': named(/^(org|igo)$/),
		'Story Locations': named(/^country$/),
		'Raw Placename': quote === '' ? null : place?.aliases?.find(({ text }) => quote.includes(text))?.text,
		Language: event.lang,
		Version: `${generator} ${corpus.manifest.id}`,
		'Entente EDTF': date.edtf ?? date.docEdtf
	};
}

type Part = Pick<Participation, 'entity' | 'role' | 'surface' | 'office' | 'org' | 'country'>;

/**
 * Who acts and who is acted on: by role; where the roles don't say, the country at the centre acts. A side that nobody
 * is named on stands for its country, without raw words.
 */
function sidesOf(corpus: Corpus, event: CoopEvent): readonly [readonly Part[], readonly Part[]] {
	const { participants } = event;
	const isOurs = (part: Part): boolean => countryOf(corpus, part) === corpus.manifest.focus;
	const stand = (id: string): Part => ({ entity: corpus.entities.has(id) ? id : `country:${id}`, role: 'participant', surface: '' });
	const opposite = (side: readonly Part[]): Part[] =>
		side.every(isOurs) ? partnersOf(corpus, event).map(stand) : [stand(corpus.manifest.focus)];
	const acting = participants.filter(({ role }) => /^(initiator|visitor|leader)$/.test(role));
	const acted = participants.filter(({ role }) => /^(recipient|host)$/.test(role));
	const hasRoles = acting.length + acted.length > 0;
	const others = participants.filter((part) => !acting.includes(part) && !acted.includes(part));
	const actors = acting.length > 0 ? acting : hasRoles ? others : participants.filter(isOurs);
	const recipients = acted.length > 0 ? acted : hasRoles ? others : participants.filter((part) => !isOurs(part));
	return [actors.length > 0 ? actors : opposite(recipients), recipients.length > 0 ? recipients : opposite(actors)];
}

function prefixed(side: 'Actor' | 'Recipient', corpus: Corpus, parts: readonly Part[]): Row {
	const sectors = distinct(parts.map(({ entity, org }) => corpus.entities.get(entity)?.ploverSector ?? corpus.entities.get(org ?? '')?.ploverSector ?? ''));
	return {
		[`${side} Name`]: names(corpus, parts),
		[`${side} Country`]: distinct(parts.map((part) => iso3(corpus, countryOf(corpus, part)) ?? '')).join(';'),
		[`Primary ${side} Sector`]: sectors[0],
		[`${side} Sectors`]: sectors.join(';'),
		[`${side} Title`]: distinct(parts.map(({ office }) => office ?? '')).join(';'),
		[`${side} Name Raw`]: distinct(parts.map(({ surface }) => surface)).join(';')
	};
}

function names(corpus: Corpus, parts: readonly Part[]): string {
	return distinct(parts.map(({ entity }) => nameOf(corpus, entity, 'en'))).join(';');
}

function distinct(values: readonly string[]): string[] {
	return [...new Set(values.filter((value) => value !== ''))];
}

function iso3(corpus: Corpus, iso2: string | null): string | null {
	return iso2 === null ? null : (corpus.entities.get(`country:${iso2}`)?.iso3 ?? iso2);
}
