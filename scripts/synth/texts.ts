import { createHash } from 'node:crypto';
import { formatEdtf } from '#lib/corpus/dates.ts';
import {
	FAMILY_OF, type Article, type Block, type CoopEvent, type DateValue, type Entity, type EventKind, type Id, type Participation, type Vocabulary
} from '#lib/corpus/schema.ts';
import { toBounds } from '#lib/corpus/span.ts';
import { textIn } from '#lib/corpus/vocabulary.ts';
import { anchorQuote } from '../../src/ingest/anchor.ts';
import type { Invented, InventedArticle, InventedDate, Plan } from './invent.ts';

/** What texts are written with. */
export interface Scribe {
	readonly plan: Plan;
	readonly vocabulary: Vocabulary;
	readonly entities: ReadonlyMap<Id, Entity>;
	/** Digits of an article's number in its id. */
	readonly digits: number;
}

/** An article as files hold it. */
export interface Written {
	readonly article: Article;
	readonly raw: string;
	/** Events of the article, in text order. */
	readonly events: readonly CoopEvent[];
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const NOTICE = 'This is a synthetic text: nothing in it happened.';
const SHORT_LABEL = 34;

const VERBS: Readonly<Record<ReturnType<typeof verbKey>, string>> = {
	meeting: 'met about', agreement: 'agreed on', proposal: 'discussed a proposal on', assistance: 'arranged help with',
	operation: 'worked together on', statement: 'spoke about', domestic: 'reviewed work on'
};

function verbKey(kind: EventKind) {
	return FAMILY_OF[kind];
}

/** Id of an article by its number. */
export function articleId({ digits }: Pick<Scribe, 'digits'>, number: number): Id {
	return `art-${String(number).padStart(digits, '0')}`;
}

/** Id of an event. */
export function eventId({ id }: Pick<Invented, 'id'>): Id {
	return `ev:${id.toString(16).padStart(8, '0')}`;
}

/** Writes an article: stamp, title, standfirst, one sentence per event, sign-off. Every quote is a sentence of it. */
export function writeArticle(scribe: Scribe, invented: InventedArticle): Written {
	const id = articleId(scribe, invented.number);
	const lead = invented.events[0]!;
	const stamp = invented.published.edtf?.slice(0, 7) ?? null;
	const title = titleOf(scribe, lead, 'en');
	const sentences = invented.events.map((event, i) => ({ event, text: sentenceOf(scribe, event, i) }));
	const parts: [Block['type'], string][] = [
		...(stamp === null ? [] : [['stamp', `date ${stamp}`] as [Block['type'], string]]),
		['title', title], ['standfirst', NOTICE],
		...sentences.map(({ text }): [Block['type'], string] => ['body', text]),
		['agency_signoff', '-SYN']
	];
	const blocks: Block[] = [];
	let raw = '';
	for (const [type, text] of parts) {
		const start = raw === '' ? 0 : raw.length + 2;
		raw += `${raw === '' ? '' : '\n\n'}${text}`;
		blocks.push({ type, start, end: start + text.length });
	}
	const bodies = blocks.filter(({ type }) => type === 'body');
	const from = blocks.find(({ type }) => type === 'title')!.start;
	const to = bodies.at(-1)!.end;
	const article: Article = {
		id, kind: 'main', lang: 'en', title, standfirst: NOTICE, source: { agency: 'Synthetic' }, stamp,
		published: dateValue(invented.published), rawFile: `raw/${id}.txt`,
		rawSha256: createHash('sha256').update(raw).digest('hex'),
		text: raw.slice(from, to), map: [[0, from, to - from]], blocks, repairs: []
	};
	return { article, raw, events: sentences.map(({ event }, i) => writeEvent(scribe, event, lead, id, raw, bodies[i]!)) };
}

function writeEvent(scribe: Scribe, event: Invented, lead: Invented, article: Id, raw: string, block: Block): CoopEvent {
	const id = eventId(event);
	const isDated = event.date.docEdtf !== null;
	const sides = event.partners.map((side) => side.id);
	return {
		id, kind: event.kind, status: event.status,
		title: { en: titleOf(scribe, event, 'en'), fr: titleOf(scribe, event, 'fr') },
		short: { en: shortOf(scribe, event, 'en'), fr: shortOf(scribe, event, 'fr') },
		lang: 'en',
		date: { ...dateValue(event.date), ...(isDated ? { phrase: phraseOf(event.date) } : {}) },
		participants: participantsOf(scribe, event),
		partners: { countries: sides.filter((side) => !side.includes(':')), orgs: sides.filter((side) => side.includes(':')) },
		place: event.place,
		domains: [...event.domains],
		evidence: [{
			id: `q:${id.slice(3)}-1`, article, block: 'body',
			supports: isDated ? ['event', 'actor', 'domain', 'date'] : ['event', 'actor', 'domain'],
			...anchorQuote(raw, block.start, block.end)
		}],
		articles: [article],
		...(event.isOutcome ? { parent: eventId(lead) } : {}),
		certainty: { score: 0.9, level: 'high', reasons: ['synthetic'] },
		review: { state: 'auto' },
		extractor: { name: 'import', version: '1' }
	};
}

function dateValue({ edtf, docEdtf, precision, resolution }: InventedDate): DateValue {
	return { edtf, docEdtf, ...toBounds(edtf), precision, resolution: [...resolution] };
}

/** Words of a date as the sentence has them. */
function phraseOf({ edtf, docEdtf }: InventedDate): string {
	const [, month, day] = /^XXXX-(\d\d)-(\d\d)$/.exec(docEdtf ?? '') ?? [];
	return month === undefined ? formatEdtf(edtf, 'en', 'long') : `${Number(day)} ${MONTHS[Number(month) - 1]}`;
}

/** Who met whom about what, and when: "Ada Aran (National Police of Vietnam) and … met about Extradition (9 May 2019)." */
function sentenceOf(scribe: Scribe, event: Invented, index: number): string {
	const who = event.orgs.map((org, i) => {
		const person = event.people[i];
		return person === undefined ? `the ${nameOf(scribe, org)}` : `${nameOf(scribe, person)} (${nameOf(scribe, org)})`;
	});
	const domains = event.domains.map((domain) => scribe.vocabulary.domains[domain]?.en ?? domain).join(' and ');
	const when = event.date.docEdtf === null ? 'at a time that is not given' : phraseOf(event.date);
	const kind = scribe.vocabulary.kinds[event.kind]?.en ?? event.kind;
	const sentence = `${who.join(' and ')} ${VERBS[verbKey(event.kind)]} ${domains} (${when}; ${kind.toLowerCase()}, item ${index + 1}).`;
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function nameOf({ entities }: Scribe, id: Id): string {
	return textIn(entities.get(id)?.name ?? id, 'en').text;
}

function participantsOf(scribe: Scribe, { orgs, people }: Invented): Participation[] {
	return orgs.map((org, i) => {
		const country = scribe.entities.get(org)?.country ?? null;
		const person = people[i];
		const role = i === 0 ? 'host' : 'visitor';
		if (person === undefined) return { entity: org, role, country, surface: nameOf(scribe, org) };
		return { entity: person, role, org, country, surface: nameOf(scribe, person) };
	});
}

function titleOf({ vocabulary }: Scribe, event: Invented, lang: 'en' | 'fr'): string {
	const kind = vocabulary.kinds[event.kind]?.[lang] ?? event.kind;
	const domain = vocabulary.domains[event.domains[0] ?? '']?.[lang] ?? '';
	const sides = event.partners.map((side) => side[lang]).join(', ');
	const colon = lang === 'fr' ? '\u00a0: ' : ': ';
	return `${kind}${sides === '' ? '' : ` · ${sides}`}${colon}${domain}`;
}

function shortOf({ vocabulary }: Scribe, event: Invented, lang: 'en' | 'fr'): string {
	const domain = vocabulary.domains[event.domains[0] ?? '']?.[lang] ?? '';
	const kind = (vocabulary.kinds[event.kind]?.[lang] ?? event.kind).split(/ [/(]/)[0]!;
	const text = `${kind}, ${domain.charAt(0).toLowerCase()}${domain.slice(1)}`;
	return text.length <= SHORT_LABEL ? text : `${text.slice(0, SHORT_LABEL - 1).trimEnd()}…`;
}
