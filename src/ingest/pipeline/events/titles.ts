import type { CoopEvent, Entity, EventKind, I18n } from '#lib/corpus/schema.ts';
import type { VocabularySource } from '../../vocabulary.ts';
import { inFrench, withEnglishArticle, withFrenchArticle } from './countries-in-words.ts';
import { EN } from './title-words-en.ts';
import { FR } from './title-words-fr.ts';
import type { TitleParts, TitleWords } from './title-words.ts';
import { topicWords } from './topics.ts';

type Lang = 'en' | 'fr';
type Instrument = NonNullable<CoopEvent['instrument']>['type'];

const INSTRUMENTS: Readonly<Record<Lang, Partial<Record<Instrument, string>>>> = {
	en: { mou: 'memorandum', treaty: 'treaty', plan: 'plan', minutes: 'minutes', regulation: 'regulation', joint_statement: 'joint statement' },
	fr: { mou: 'protocole', treaty: 'traité', plan: 'plan', minutes: 'procès-verbal', regulation: 'règlement', joint_statement: 'déclaration commune' }
};
const MOST_LABEL = 34;

const TITLE_WORDS: Readonly<Record<Lang, TitleWords>> = { en: EN, fr: FR };

/** Domains that the kind of an event says already. */
const SAID: Partial<Record<EventKind, readonly string[]>> = {
	delegation_exchange: ['delegation_exchange'], training: ['training_capacity'], multilateral_meeting: ['multilateral_coordination'], statement: ['political_relations'], assistance: ['humanitarian']
};

/** Kinds whose first name is the one who comes. */
const VISITS = new Set<EventKind>(['visit', 'courtesy_call']);

/** Names and terms that titles are worded with. */
export interface TitleSources {
	readonly entities: ReadonlyMap<string, Entity>;
	readonly vocabulary: VocabularySource;
	/** Country at the centre. */
	readonly focus: string;
}

/** Title and chart label of an event in English and French, by its kind, people, sides and domains. A label has at
 *  most 34 characters. */
export function titleOf(sources: TitleSources, event: CoopEvent): Pick<CoopEvent, 'title' | 'short'> {
	const make = (lang: Lang): { full: string; short: string } => {
		const parts = partsOf(sources, event, lang);
		const words = TITLE_WORDS[lang][event.kind];
		const label = sources.vocabulary.kinds[event.kind]?.[lang].split(' / ')[0] ?? event.kind;
		const brief = { ...parts, first: briefName(parts.first), second: briefName(parts.second) };
		const options = words?.short.map((pattern) => typographic(pattern(brief).trim())) ?? [label];
		return {
			full: typographic(words?.full(parts) ?? `${label}, ${parts.pair}`),
			short: options.find((option) => option !== '' && option.length <= MOST_LABEL) ?? cut(options.at(-1) || label)
		};
	};
	const [en, fr] = [make('en'), make('fr')];
	return { title: { en: en.full, fr: fr.full }, short: { en: en.short, fr: fr.short } };
}

function partsOf(sources: TitleSources, event: CoopEvent, lang: Lang): TitleParts {
	const { focus, entities } = sources;
	const name = (id: string): string => labelOf(entities.get(id), lang) ?? id.replace(/^[a-z]+:/, '');
	const country = (code: string): string => name(`country:${code}`);
	const subject = (code: string): string => (lang === 'fr' ? withFrenchArticle(country(code)) : withEnglishArticle(country(code)));
	const partners = event.partners.countries;
	const side = partners.length > 0 ? partners.map(country) : event.partners.orgs.slice(0, 1).map(name);
	const [first, second] = actorsOf(event, focus);
	const bodies = event.participants.filter(({ entity, role }) => entity.startsWith('org:') && role !== 'recipient');
	const actor = first ?? bodies[0]?.entity;
	const isOwn = first !== undefined || bodies.length === 1 || partners.length === 0;
	const foreign = partners[0] === undefined ? side[0] ?? country(focus) : subject(partners[0]);
	const delegation = lang === 'fr' ? `une délégation (${side.join(', ')})` : `delegation (${side.join(', ')})`;
	const isOfHome = actor === undefined && new RegExp(`^(?:[^,]{3,30}, )?(?:[Ll]e |[Ll]a )?${country(focus)} \\p{Ll}`, 'u').test(event.evidence[0]?.selector[0].exact ?? '');
	const who = isOwn && actor !== undefined ? name(actor) : event.kind === 'visit' ? delegation : isOfHome ? subject(focus) : foreign;
	const sides = partners.length > 0 ? partners.map(subject) : side.map((one) => withBodyArticle(one, lang));
	const goal = goalOf(event, first, focus);
	return {
		first: who, second: second === undefined ? '' : name(second), hasActor: isOwn && actor !== undefined,
		side: join(sides, lang), home: lang === 'fr' ? inFrench(country(focus)) : country(focus),
		both: join([subject(focus), ...sides], lang),
		pair: [country(focus), ...side].join('–'), partner: side.join(', '),
		where: lang === 'fr' ? inFrench(country(goal)) : withEnglishArticle(country(goal)),
		topic: topicWords(lang, event.domains, SAID[event.kind]),
		instrument: INSTRUMENTS[lang][event.instrument?.type ?? 'agreement'] ?? (lang === 'fr' ? 'accord' : 'agreement'),
		year: /^\d{4}/.test(event.date.edtf ?? '') ? ` (${event.date.edtf?.slice(0, 4) ?? ''})` : '',
		milestone: milestoneOf(event, lang), status: event.status
	};
}

/** The two people a title names: visitor and host, or one of each side. */
function actorsOf(event: CoopEvent, focus: string): [first: string | undefined, second: string | undefined] {
	const people = event.participants.filter(({ entity }) => entity.startsWith('person:'));
	if (VISITS.has(event.kind)) {
		const visitor = people.find(({ role }) => role === 'visitor') ?? people[0];
		return [visitor?.entity, event.kind === 'visit' ? undefined : people.find((one) => one !== visitor)?.entity];
	}
	if (event.kind === 'domestic') return [people[0]?.entity, undefined];
	const first = people.find(({ country }) => country === focus) ?? people[0];
	const other = people.find((one) => one !== first && one.country !== first?.country);
	const isOneSided = people.length === 1;
	return [people.length === 0 ? undefined : (isOneSided ? people[0]?.entity : first?.entity), other?.entity];
}

/** Country that a visit goes to: that of the other side. */
function goalOf({ participants, partners }: CoopEvent, visitor: string | undefined, focus: string): string {
	const from = participants.find(({ entity }) => entity === visitor)?.country;
	return from === focus ? (partners.countries[0] ?? focus) : focus;
}

function milestoneOf({ evidence }: CoopEvent, lang: Lang): string {
	const words = evidence[0]?.selector[0].exact ?? '';
	if (/diploma/iu.test(words)) return lang === 'fr' ? 'relations diplomatiques' : 'diplomatic relations';
	if (/stratégique|strategic/iu.test(words)) return lang === 'fr' ? 'partenariat stratégique' : 'strategic partnership';
	if (/partenariat|partnership/iu.test(words)) return lang === 'fr' ? 'partenariat' : 'partnership';
	return lang === 'fr' ? 'anniversaire des relations' : 'anniversary of relations';
}

function labelOf(entity: Entity | undefined, lang: Lang): string | undefined {
	if (entity === undefined) return undefined;
	const label = typeof entity.name === 'string' ? entity.name : (entity.name as I18n)[lang];
	return entity.type === 'org' && lang === 'fr' && label !== undefined && /^ministère/u.test(label) ? `le ${label}` : label;
}

/** The last two words of a name of three or more that is no Vietnamese one of three. */
function briefName(name: string): string {
	const words = name.split(' ');
	return name.length > 18 && words.length > 2 ? words.slice(-2).join(' ') : name;
}

/** Names as a list: "Laos, Cuba and Russia". */
function join(names: readonly string[], lang: Lang): string {
	return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${lang === 'fr' ? 'et' : 'and'} ${names.at(-1) ?? ''}`;
}

/** An intergovernmental body with its article: "the United Nations", "les Nations Unies"; an acronym as it is. */
function withBodyArticle(name: string, lang: Lang): string {
	if (lang === 'en') return /^(?:United|European|World|International|Asian|Hague|Shanghai|Commission)(?= )/.test(name) ? `the ${name}` : name;
	if (/^Nations /.test(name)) return `les ${name}`;
	if (/^(?:ASEAN|ONU)$/.test(name)) return `l'${name}`;
	if (/^(?:Office|Union|Organisation)(?= )/.test(name)) return `l'${name}`;
	return /^(?:Banque|Commission)(?= )/.test(name) ? `la ${name}` : /^(?:Programme|Fonds|Comité|Service|Parlement|Conseil)(?= )/.test(name) ? `le ${name}` : name;
}

function typographic(text: string): string {
	return text.replaceAll("'", '’').replace(/ {2,}/g, ' ').trim();
}

function cut(label: string): string {
	return label.length <= MOST_LABEL ? label : `${label.slice(0, MOST_LABEL - 1).trimEnd()}…`;
}
