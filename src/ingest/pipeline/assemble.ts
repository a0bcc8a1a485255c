import { createHash } from 'node:crypto';
import type { Article, CoopEvent, Entity, EventKind, Evidence, I18n, Participation, Place, Relation } from '#lib/corpus/schema.ts';
import { SUPPORTS } from '#lib/corpus/schema.ts';
import { anchorQuote } from '../anchor.ts';
import { isKept } from '../articles.ts';
import { dateValue } from '../dates.ts';
import { eventId } from '../events.ts';
import type { GoldVocabulary } from '../gold.ts';
import type { Told } from './documents.ts';
import { lettersOf } from './documents.ts';
import { domainsOfEncounter, findDomains } from './domains.ts';
import type { Finder, Mention } from './entities.ts';
import { targetPeriodOf } from './phrases.ts';
import type { Person } from './people.ts';
import { rawRangeOf } from './reading.ts';
import type { Resolved } from './resolve.ts';
import type { ToldAct } from './story.ts';
import type { Timed } from './timing.ts';

/** Version written as that of the extractor. */
export const RULES_VERSION = '1';

/** One act of one article as an event, before reports are merged. */
export interface Report {
	readonly told: Pick<Told, 'id' | 'cluster' | 'isCanonical'>;
	readonly index: number;
	readonly event: CoopEvent;
	/** Letters of the main quote, for finding the same report in a near duplicate. */
	readonly letters: string;
}

const GROUPED: readonly EventKind[] = ['visit', 'courtesy_call', 'talks', 'online_talks', 'dialogue', 'agreement_signed', 'multilateral_meeting'];

/** Events of one article. A meeting in which no foreign side takes part is a domestic event. Acts of which no part is
 *  dated by another article keep the ids they have when other articles change. */
export function reportsOf(finder: Finder, vocabulary: GoldVocabulary, told: Told): Report[] {
	const { story } = told;
	if (!story) return [];
	const ids = story.acts.map((act) => idOf(told, act));
	return story.acts.flatMap((act, index): Report[] => {
		const id = ids[index]!;
		if (ids.indexOf(id) !== index) return [];
		const event = eventOf(finder, vocabulary, told, act, index, ids);
		return event === null ? [] : [{ told: { id: told.id, cluster: told.cluster, isCanonical: told.isCanonical }, index, event, letters: lettersOf(event.evidence[0]?.selector[0].exact ?? '') }];
	});
}

function kindOf(act: ToldAct): EventKind {
	const isForeign = act.countries.length > 0 || act.orgs.some(({ country }) => country === null);
	const isHome = ['dialogue', 'exhibition', 'statement', 'training', 'assistance', 'deployment', 'decoration'].includes(act.kind) && act.rule !== 'statement.alone';
	if (!isForeign && isHome) return 'domestic';
	return act.kind;
}

function idOf(told: Told, act: ToldAct): string {
	const [start, end] = quoteRange(told, act);
	return eventId(told.document.sha256, start, end, kindOf(act));
}

/** Raw range of a quote without a trailing "…" and, within a sentence, a trailing comma. */
function quoteRange(told: Told, { start, end }: { start: number; end: number }): [number, number] {
	const { text: raw } = told.document;
	const [from, to] = rawRangeOf(raw, told.story!.reading, start, end);
	const tail = /(?:\.{2,}|…)+\.?$/u.exec(raw.slice(from, to))?.[0].length ?? 0;
	return [from, to - tail];
}

function eventOf(
	finder: Finder, vocabulary: GoldVocabulary, told: Told, act: ToldAct, index: number, ids: readonly string[]
): CoopEvent | null {
	const timed = told.timed[index];
	if (!timed || !told.story) return null;
	const kind = kindOf(act);
	const id = ids[index]!;
	const text = told.story.reading.text.slice(act.start, act.end);
	const domains = domainsFor(finder, told, act);
	const participants = participantsOf(finder, told, act);
	const parent = act.within !== null && act.within !== index ? ids[act.within] : undefined;
	const target = targetPeriodOf(text);
	const orgs = [...new Set(participants.flatMap(({ entity, org, country }) =>
		[entity, ...(org === undefined || country === finder.focus ? [] : [org])].filter((one) => one.startsWith('org:') && countryOf(finder, one) !== finder.focus)))];
	const title = titleOf(finder, vocabulary, told, act, kind);
	return {
		id, kind, status: timed.status, ...title, lang: told.lang === 'en' ? 'en' : 'fr',
		date: dateOf(timed, ids),
		...(target === null ? {} : { targetPeriod: target }),
		participants,
		partners: { countries: [...act.countries], orgs },
		place: placeOf(finder, told, act),
		domains,
		...instrumentOf(act, timed),
		evidence: evidenceOf(told, act, id, timed.date),
		articles: [told.id],
		...(parent === undefined || parent === id ? {} : { parent }),
		...codesOf(vocabulary, kind, timed.status, domains),
		certainty: certaintyOf(told, act, timed),
		review: { state: 'auto' },
		extractor: { name: 'rules', version: RULES_VERSION, rule: act.rule }
	};
}

function domainsFor(finder: Finder, told: Told, act: ToldAct): string[] {
	const story = told.story!;
	const sentence = story.sentences[act.sentence];
	if (act.form === 'past') return findDomains(withoutNames(told, sentence?.start ?? act.start, sentence?.end ?? act.end));
	const text = withoutNames(told, ...(act.field ?? ([act.start, act.end] as const)));
	if (act.form !== 'encounter' && act.form !== 'noun') return findDomains(text);
	const isUntitled = story.title === '' || act.kind === 'visit' || act.kind === 'exhibition';
	const found = isUntitled ? findDomains(text) : domainsOfEncounter(text, story.title);
	if (found.length === 0 && isDefence(told, act)) return ['defence'];
	return found.length === 0 && isPolitical(finder, told, act) ? ['political_relations'] : found;
}

/** Words of a reading with offices and national bodies blanked: that a minister deals with security makes the talks
 *  no talks on security. */
function withoutNames({ story }: Told, start: number, end: number): string {
	const inside = story!.mentions.filter((m) => m.start < end && m.end > start);
	const offices = inside.flatMap((m): [number, number][] => {
		if (m.type === 'org') return m.country === null ? [] : [[m.start, m.end]];
		if (m.type !== 'person' || m.office === undefined) return [];
		const at = story!.reading.text.indexOf(m.office, Math.max(0, m.start - m.office.length - 4));
		return at < 0 || at > m.end + 4 ? [] : [[at, at + m.office.length]];
	});
	let text = story!.reading.text.slice(start, end);
	for (const [from, to] of offices) {
		const [a, b] = [Math.max(0, from - start), Math.min(end, to) - start];
		if (b > a) text = text.slice(0, a) + '_'.repeat(b - a) + text.slice(b);
	}
	return text;
}

function isDefence({ story }: Told, act: ToldAct): boolean {
	const offices = story!.people.filter(({ id }) => act.persons.includes(id)).flatMap((person) => person.offices);
	return offices.some((office) => /[Dd]éfense|[Dd]efen[cs]e/u.test(office));
}

/** Whether heads of state or government or foreign ministries meet. */
function isPolitical({ gazetteer }: Finder, { story }: Told, act: ToldAct): boolean {
	const offices = story!.people.filter(({ id }) => act.persons.includes(id)).flatMap((person) => person.offices);
	const isHead = offices.some((office) => /(?<!vice-)(?:Premi(?:er|ère) ministre|Prime Minister|président|President)(?! d[eu]| of the (?:National|Committee))|secrétaire général du Parti|Party General Secretary/iu.test(office));
	const foreign = gazetteer.portfolios.find(({ key }) => key === 'foreign');
	const words = `${story!.reading.text.slice(act.start, act.end)} ${offices.join(' ')}`;
	return isHead || (foreign !== undefined && new RegExp(`${foreign.fr}|${foreign.en}|Foreign Minist`, 'u').test(words));
}

function dateOf({ date, anchor }: Timed, ids: readonly string[]): CoopEvent['date'] {
	const { edtf, docEdtf, precision, resolution, phrase, partOfDay } = date;
	const value = dateValue({
		edtf, docEdtf, precision, resolution: [...resolution],
		...(phrase === undefined ? {} : { phrase }), ...(partOfDay === undefined ? {} : { partOfDay })
	});
	const from = anchor === null ? undefined : ids[anchor];
	return {
		...value,
		...(from === undefined ? {} : { anchor: from }),
		...(date.conflict === undefined || value.conflicts !== undefined ? {} : { conflicts: [date.conflict] })
	};
}

/** Country of an organisation id: by gazetteer, else by its prefix; null for an intergovernmental body. */
export function countryOf({ gazetteer }: Finder, org: string): string | null {
	const known = gazetteer.organisations.find(({ id }) => id === org);
	if (known) return known.country;
	return /^org:([a-z]{2})\./.exec(org)?.[1]?.toUpperCase() ?? null;
}

const HOSTS = new Set(['courtesy.recu', 'courtesy.received', 'courtesy.reception']);

function participantsOf(finder: Finder, told: Told, act: ToldAct): Participation[] {
	const story = told.story!;
	const surfaceOf = (mention: Mention): string => told.document.text.slice(...rawRangeOf(told.document.text, story.reading, mention.start, mention.end));
	const persons = act.persons.flatMap((id, i): Participation[] => {
		const own = story.mentions.filter((m) => m.id === id);
		const nearest = own.toSorted((a, b) => Math.abs(a.start - act.start) - Math.abs(b.start - act.start))[0];
		const person = story.people.find((p) => p.id === id);
		if (!nearest || !person) return [];
		const office = nearest.office ?? person.offices[0];
		const org = person.org ?? undefined;
		return [{
			entity: id, role: roleOf(finder, told, act, i, person.country),
			...(office === undefined ? {} : { office }), ...(org === undefined ? {} : { org }),
			country: person.country, surface: surfaceOf(nearest)
		}];
	});
	const seen = new Set(persons.map(({ entity }) => entity));
	const bodies = act.orgs.flatMap((mention): Participation[] => {
		if (seen.has(mention.id)) return [];
		seen.add(mention.id);
		return [{ entity: mention.id, role: act.form === 'wish' ? 'recipient' : 'participant', country: mention.country, surface: surfaceOf(mention) }];
	});
	const sides = persons.length + bodies.length > 0 ? [] : act.countries.flatMap((country): Participation[] => {
		const mention = story.mentions.find((m) => m.country === country && m.type !== 'person');
		return mention ? [{ entity: `country:${country}`, role: 'participant', country, surface: surfaceOf(mention) }] : [];
	});
	return [...persons, ...bodies, ...sides];
}

function roleOf({ focus }: Finder, { story }: Told, act: ToldAct, i: number, country: string | null): Participation['role'] {
	if (act.form === 'wish' || act.form === 'remark') return 'initiator';
	if (act.kind === 'agreement_signed') return 'participant';
	if (HOSTS.has(act.rule) && act.rule !== 'courtesy.reception') return i === 0 ? 'host' : 'visitor';
	if (act.rule.startsWith('courtesy.re')) return country === focus ? 'host' : 'visitor';
	if (act.kind === 'courtesy_call') return i === 0 ? 'visitor' : 'host';
	const venue = act.places[0]?.country ?? null;
	if (act.kind === 'talks' && venue !== null && country !== null) return country === venue ? 'host' : 'visitor';
	if (act.kind === 'visit') return i === 0 ? 'visitor' : 'host';
	const text = story?.reading.text.slice(...act.clause) ?? '';
	if (/co-?présid|co-?chair/u.test(text)) return 'co_chair';
	return 'participant';
}

function placeOf({ gazetteer }: Finder, { story }: Told, act: ToldAct): string | null {
	if (act.form !== 'encounter' && act.form !== 'noun') return null;
	const text = story?.reading.text ?? '';
	const at = act.places.find(({ start }) => /(?:(?<![\p{L}])(?:à|au|en|aux|in|at|to)|visited) (?:la |l'|the )?$/iu.test(text.slice(Math.max(0, start - 12), start)));
	if (!at) return null;
	if (at.type === 'place') return at.id;
	const cityState = gazetteer.places.find(({ kind, country }) => kind === 'city_state' && country === at.country);
	return cityState?.id ?? `place:${(gazetteer.countries.find(({ id }) => id === at.country)?.en ?? '').toLowerCase().replace(/[^a-z]+/g, '-')}`;
}

function instrumentOf({ instrument, kind }: ToldAct, { date, status }: Timed): Pick<CoopEvent, 'instrument'> {
	if (!instrument) return {};
	const isSigned = kind === 'agreement_signed' && status !== 'announced' && date.edtf !== null;
	return { instrument: { ...instrument, ...(isSigned ? { signedOn: date.edtf } : {}) } };
}

function evidenceOf(told: Told, act: ToldAct, id: string, date: Resolved): Evidence[] {
	const ranges = [[act.start, act.end] as const, ...(act.beside ? [act.beside] : []), ...act.supporting];
	const { text: raw } = told.document;
	return ranges.flatMap(([start, end], i): Evidence[] => {
		const [from, to] = quoteRange(told, { start, end });
		const block = told.blocks.find((b) => b.start <= from && to <= b.end);
		if (!block || !isKept(block.type) || from >= to) return [];
		const quote = raw.slice(from, to);
		const proves: Record<(typeof SUPPORTS)[number], boolean> = {
			event: i === 0,
			date: date.phrase !== undefined && lettersOf(quote).includes(lettersOf(date.phrase)),
			actor: told.story!.mentions.some((m) => (m.type === 'person' || m.type === 'org') && m.start >= start && m.end <= end),
			place: act.places.some((m) => m.start >= start && m.end <= end),
			domain: i === 0 && findDomains(told.story!.reading.text.slice(start, end)).length > 0,
			status: i === 1 && act.beside !== undefined
		};
		const supports = SUPPORTS.filter((support) => proves[support]);
		const about = supports.length === 0 ? (['actor'] as const) : supports;
		return [{ id: `q:${id.slice(3)}-${i + 1}`, article: told.id, block: block.type, supports: [...about], ...anchorQuote(raw, from, to) }];
	});
}

function codesOf(vocabulary: GoldVocabulary, kind: EventKind, status: string, domains: readonly string[]): Pick<CoopEvent, 'plover' | 'cameo'> {
	const term = vocabulary.kinds[kind];
	const aux = vocabulary.status[status]?.plover_aux;
	const context = [...new Set(domains.flatMap((domain) => vocabulary.domains[domain]?.plover ?? []))];
	return {
		...(term?.plover ? { plover: { event: term.plover[0], mode: term.plover[1], context, ...(aux === 'historical' || aux === 'future' ? { aux } : {}) } } : {}),
		...(typeof term?.cameo === 'string' ? { cameo: term.cameo } : {})
	};
}

function certaintyOf(told: Told, act: ToldAct, { date }: Timed): CoopEvent['certainty'] {
	const doubts = [
		...(date.edtf === null ? ['no date given'] : []),
		...(date.precision === 'day_no_year' ? ['no rule supports a year'] : []),
		...(date.conflict === undefined ? [] : [date.conflict]),
		...act.orgs.flatMap(({ doubt }) => (doubt === undefined ? [] : [doubt])),
		...(act.persons.length === 0 && act.form === 'encounter' ? ['no person named'] : []),
		...(act.countries.length === 0 && act.orgs.every(({ country }) => country !== null) && kindOf(act) !== 'domestic' ? ['no foreign side named'] : [])
	];
	const base = act.form === 'encounter' ? 0.95 : act.form === 'noun' || act.form === 'remark' ? 0.75 : 0.88;
	const score = Math.max(0.3, Math.round((base - 0.08 * new Set(doubts).size) * 100) / 100);
	const where = /caption/.test(told.story?.sentences[act.sentence]?.block ?? '') ? ['told by a caption'] : [];
	return { score, level: score >= 0.9 ? 'high' : score >= 0.7 ? 'medium' : 'low', reasons: [`rule ${act.rule}`, ...where, ...new Set(doubts)] };
}

/** Title and chart label of an event from its kind, sides and people. */
function titleOf({ gazetteer }: Finder, vocabulary: GoldVocabulary, { story }: Told, act: ToldAct, kind: EventKind): Pick<CoopEvent, 'title' | 'short'> {
	const term = vocabulary.kinds[kind] ?? { en: kind, fr: kind };
	const names = act.persons.flatMap((id) => story?.people.find((p) => p.id === id)?.name ?? []);
	const sides = (lang: 'en' | 'fr'): string[] => act.countries.map((code) => gazetteer.countries.find(({ id }) => id === code)?.[lang] ?? code);
	const bodies = (lang: 'en' | 'fr'): string[] => act.orgs.filter(({ country }) => country === null).map(({ id }) => gazetteer.organisations.find((o) => o.id === id)?.[lang] ?? id);
	const make = (lang: 'en' | 'fr'): string => {
		const label = (term[lang].split(' / ')[0] ?? '').trim();
		const with_ = [...new Set([...sides(lang), ...(act.countries.length === 0 ? bodies(lang) : [])])].join(', ');
		const about = act.instrument?.title ?? (names.length > 0 ? names.slice(0, 2).join(lang === 'fr' ? ' et ' : ' and ') : '');
		return [label, with_, about].filter((part) => part !== '').join(' · ');
	};
	const short = (lang: 'en' | 'fr'): string => cut([(term[lang].split(' / ')[0] ?? '').trim(), sides(lang)[0] ?? bodies(lang)[0] ?? ''].filter((part) => part !== '').join(' · '));
	return { title: { en: make('en'), fr: make('fr') }, short: { en: short('en'), fr: short('fr') } };
}

function cut(label: string): string {
	return label.length <= 34 ? label : `${label.slice(0, 33).trimEnd()}…`;
}

/** Reports of one act merged: those of near duplicates by their words, those of independent articles where kind, day,
 *  partner and one participant agree. The canonical article comes first. */
export function mergeReports(reports: readonly Report[]): { events: CoopEvent[]; renamed: ReadonlyMap<string, string> } {
	const ordered = reports.toSorted((a, b) => Number(b.told.isCanonical) - Number(a.told.isCanonical) || (a.told.id < b.told.id ? -1 : a.told.id > b.told.id ? 1 : a.index - b.index));
	const kept: { event: CoopEvent; first: Report }[] = [];
	const byKey = new Map<string, number[]>();
	const renamed = new Map<string, string>();
	for (const report of ordered) {
		const keys = keysOf(report);
		const twin = keys.flatMap((key) => byKey.get(key) ?? []).map((i) => kept[i]!).find(({ first }) => isSame(first, report));
		if (twin) {
			renamed.set(report.event.id, twin.event.id);
			twin.event = merged(twin.event, report.event);
		} else {
			const at = kept.push({ event: report.event, first: report }) - 1;
			for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), at]);
		}
	}
	const idOf = (id: string): string => renamed.get(id) ?? id;
	const events = kept.map(({ event }) => ({
		...event,
		...(event.parent === undefined ? {} : { parent: idOf(event.parent) }),
		date: { ...event.date, ...(event.date.anchor === undefined ? {} : { anchor: idOf(event.date.anchor) }) }
	}));
	return { events: events.toSorted((a, b) => (a.articles[0]! < b.articles[0]! ? -1 : a.articles[0]! > b.articles[0]! ? 1 : a.evidence[0]!.utf16[0] - b.evidence[0]!.utf16[0])), renamed };
}

function keysOf({ told, event, letters }: Report): string[] {
	const twins = told.cluster === null ? [] : [`${told.cluster}|${event.kind}|${letters}`];
	const isDay = /^\d{4}-\d\d-\d\d$/.test(event.date.edtf ?? '');
	return GROUPED.includes(event.kind) && isDay ? [...twins, `${event.date.edtf ?? ''}|${event.kind}|${event.partners.countries.join()}`] : twins;
}

function isSame(a: Report, b: Report): boolean {
	if (a.told.id === b.told.id) return false;
	if (a.told.cluster !== null && a.told.cluster === b.told.cluster) return a.letters === b.letters;
	const who = (report: Report): string[] => report.event.participants.map(({ entity }) => entity).filter((entity) => !entity.startsWith('country:'));
	const own = new Set(who(a));
	const isPerson = (entity: string): boolean => entity.startsWith('person:');
	return who(b).some((entity) => own.has(entity) && (isPerson(entity) || !who(b).some(isPerson)));
}

function merged(event: CoopEvent, other: CoopEvent): CoopEvent {
	const from = event.evidence.length;
	const evidence = [...event.evidence, ...other.evidence.map((quote, i) => ({ ...quote, id: `q:${event.id.slice(3)}-${from + i + 1}` }))];
	const articles = [...new Set([...event.articles, ...other.articles])];
	const reasons = [...event.certainty.reasons.filter((reason) => !reason.startsWith('reported by')), `reported by ${articles.length} articles`];
	return { ...event, evidence, articles, certainty: { ...event.certainty, reasons } };
}

/** The article of the corpus. */
export function articleOf(told: Told): Article {
	const { document, clean } = told;
	const standfirst = told.blocks.find(({ type }) => type === 'standfirst');
	const published = publishedOf(told);
	return {
		id: told.id, kind: told.kind,
		...(told.kind === 'teaser' ? { parent: told.id.replace(/-t\d+$/, '') } : {}),
		lang: told.lang === 'en' || told.lang === 'vi' ? told.lang : 'fr',
		title: told.title,
		standfirst: standfirst ? document.text.slice(standfirst.start, standfirst.end) : null,
		source: { ...(/\(VNA\)|VNA/.test(document.text) ? { agency: 'VNA' } : {}), url: null, urlVerified: false },
		stamp: told.stamp, published: dateValue({ ...published, resolution: [...published.resolution] }),
		rawFile: `raw/${document.file}`, rawSha256: document.sha256,
		...(told.cluster === null ? {} : { cluster: told.cluster, canonical: told.isCanonical }),
		...clean
	};
}

function publishedOf({ context, stamp }: Told): Pick<Resolved, 'edtf' | 'docEdtf' | 'precision' | 'resolution'> {
	if (stamp !== null) return { edtf: stamp, docEdtf: stamp, precision: stamp.length === 10 ? 'day' : stamp.length === 7 ? 'month' : 'year', resolution: ['stamp_year'] };
	const day = context.dateline;
	if (day?.month !== undefined && day.day !== undefined) {
		const edtf = `${day.year ?? 'XXXX'}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
		return { edtf, docEdtf: edtf, precision: day.year === undefined ? 'day_no_year' : 'day', resolution: ['dateline'] };
	}
	return { edtf: null, docEdtf: null, precision: 'unknown', resolution: [] };
}

/** Entities and places that events and people of the articles name. */
export function entitiesOf(finder: Finder, named: readonly Person[], events: readonly CoopEvent[]): { entities: Entity[]; places: Place[] } {
	const { gazetteer, focus } = finder;
	const used = new Set(events.flatMap(({ participants, partners }) => [
		...participants.flatMap(({ entity, org }) => [entity, ...(org === undefined ? [] : [org])]), ...partners.orgs, ...partners.countries.map((code) => `country:${code}`)
	]));
	used.add(`country:${focus}`);
	for (const id of [...used]) for (const parent of ancestors(finder, id)) used.add(parent);
	for (const id of [...used]) if (id.startsWith('org:')) { const country = countryOf(finder, id); if (country !== null) used.add(`country:${country}`); }
	const people = new Map(named.toSorted((a, b) => b.aliases.length - a.aliases.length).map((person) => [person.id, person]));
	for (const person of people.values()) if (used.has(person.id) && person.country !== null) used.add(`country:${person.country}`);
	const entities = [...used].toSorted().flatMap((id): Entity[] => {
		if (id.startsWith('country:')) {
			const country = gazetteer.countries.find((c) => `country:${c.id}` === id);
			if (!country) return [];
			const { en, fr, vi, aliases, id: iso2, iso3 } = country;
			return [{ id, type: 'country', name: { en, fr, vi }, aliases: aliases.map((text) => ({ text })), iso2, iso3, wikidata: null, wikidataChecked: false }];
		}
		if (id.startsWith('person:')) {
			const person = people.get(id);
			return person ? [{ id, type: 'person', name: person.name, aliases: person.aliases.map((text) => ({ text })), country: person.country, wikidata: null, wikidataChecked: false }] : [];
		}
		return [bodyOf(finder, id)];
	});
	const placeIds = [...new Set(events.flatMap(({ place }) => (place == null ? [] : [place])))].toSorted();
	return { entities, places: placeIds.map((id) => placeRecord(finder, id)) };
}

function ancestors(finder: Finder, id: string): string[] {
	const parent = finder.gazetteer.organisations.find((org) => org.id === id)?.parent;
	return parent == null ? [] : [parent, ...ancestors(finder, parent)];
}

function bodyOf(finder: Finder, id: string): Entity {
	const org = finder.gazetteer.organisations.find((o) => o.id === id);
	const country = countryOf(finder, id);
	if (org) {
		const name: I18n = { en: org.en, fr: org.fr, ...(org.vi === null ? {} : { vi: org.vi }) };
		const aliases = org.names.filter((text) => !/[\\([?|]/.test(text)).map((text) => ({ text }));
		return { id, type: org.country === null ? 'igo' : 'org', name, aliases, country, ...(org.parent === null ? {} : { parents: [{ org: org.parent }] }), ploverSector: org.sector, wikidata: null, wikidataChecked: false };
	}
	const key = id.replace(/^org:[a-z]{2}\./, '');
	const portfolio = finder.gazetteer.portfolios.find((p) => p.key === key);
	const nation = finder.gazetteer.countries.find((c) => c.id === country);
	const name = portfolio
		? { en: `Ministry of ${portfolio.name.en} (${nation?.en ?? ''})`, fr: `ministère : ${portfolio.name.fr} (${nation?.fr ?? ''})` }
		: key.startsWith('embassy')
			? { en: `Embassy of ${nation?.en ?? ''}`, fr: `ambassade : ${nation?.fr ?? ''}` }
			: { en: key, fr: key };
	return { id, type: 'org', name, aliases: [], country, ...(portfolio ? { ploverSector: portfolio.sector } : {}), wikidata: null, wikidataChecked: false };
}

function placeRecord({ gazetteer }: Finder, id: string): Place {
	const place = gazetteer.places.find((p) => p.id === id);
	if (place) {
		const { en, fr, vi, country, kind, aliases, lat, lon } = place;
		return { id, name: { en, fr, vi }, country, aliases: aliases.map((text) => ({ text })), kind, precision: kind === 'region' ? 2 : 1, ...(lat === undefined || lon === undefined ? {} : { lat, lon }) };
	}
	const country = gazetteer.countries.find((c) => id === `place:${c.en.toLowerCase().replace(/[^a-z]+/g, '-')}`);
	return { id, name: { en: country?.en ?? id, fr: country?.fr ?? id, ...(country ? { vi: country.vi } : {}) }, country: country?.id ?? null, aliases: [], kind: 'country', precision: 3 };
}

/** A relation of the corpus with a stable id. */
export function relationOf(type: Relation['type'], source: string, target: string, basis: string): Relation {
	const hash = createHash('sha256').update(`${type}|${source}|${target}`).digest('hex');
	return { id: `rel:${hash.slice(0, 8)}`, type, source, target, directed: type !== 'near_duplicate', basis };
}
