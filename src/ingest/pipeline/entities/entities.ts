import type { Gazetteer } from './gazetteer.ts';
import { isOfAnother } from './abroad.ts';
import { portfolioKey } from './portfolios.ts';
import { isInName } from './names.ts';

/** Words of a reading that name something, [start, end) in its units. */
export interface Mention {
	readonly start: number;
	readonly end: number;
	readonly type: 'country' | 'adjective' | 'org' | 'place' | 'person';
	/** `country:SG`, `org:sg.mha`, `place:hanoi`, `person:…`. */
	readonly id: string;
	/** Country it belongs to, ISO 3166-1 alpha-2; null where it has none or none is known. */
	readonly country: string | null;
	/** Title as printed, of a person. */
	readonly office?: string;
	/** Organisation a person stands for. */
	readonly org?: string;
	/** Why the reading is a guess. */
	readonly doubt?: string;
	/** A minister, not the ministry: the words are part of an office. */
	readonly isOffice?: boolean;
	/** Key of the portfolio of a ministry. */
	readonly portfolio?: string;
}

/** What a name that is in no gazetteer was found to be. */
export interface FoundBody {
	readonly id: string;
	readonly name: string;
	readonly country: string | null;
	readonly sector: string;
}

/** A gazetteer made ready for finding. */
export interface Finder {
	readonly gazetteer: Gazetteer;
	readonly focus: string;
	readonly names: RegExp;
	readonly byName: ReadonlyMap<string, { type: 'country' | 'place'; id: string; country: string }>;
	readonly adjectives: RegExp;
	readonly organisations: RegExp;
	readonly ministriesFr: RegExp;
	readonly ministriesEn: RegExp;
}

const START = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;
const OF = String.raw`(?:de la |de l'|du |des |de |d')`;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const tidy = (text: string): string => text.replace(/’/g, "'").normalize('NFC');
const longestFirst = (words: readonly string[]): string[] => words.toSorted((a, b) => b.length - a.length);

/** Compiles a gazetteer for texts whose home country is `focus`. */
export function buildFinder(gazetteer: Gazetteer, focus: string): Finder {
	const { countries, places, portfolios, organisations } = gazetteer;
	const byName: [string, { type: 'country' | 'place'; id: string; country: string }][] = [
		...places.filter(({ kind }) => kind !== 'city_state').flatMap(({ id, country, en, fr, vi, aliases }) =>
			[en, fr, vi, ...aliases].map((name): Finder['byName'] extends ReadonlyMap<infer K, infer V> ? [K, V] : never =>
				[tidy(name), { type: 'place', id, country }])),
		...countries.flatMap(({ id, en, fr, vi, aliases }) =>
			[en, fr, vi, ...aliases].map((name): [string, { type: 'country'; id: string; country: string }] =>
				[tidy(name), { type: 'country', id: `country:${id}`, country: id }]))
	];
	const adjective = `(?:${countries.map(({ adjectives }) => adjectives).join('|')})`;
	const country = `(?:${longestFirst(byName.filter(([, { type }]) => type === 'country').map(([name]) => escape(name))).join('|')})`;
	const fr = portfolios.map(({ fr: pattern }) => `(?:${pattern})`).join('|');
	const en = portfolios.map(({ en: pattern }) => `(?:${pattern})`).join('|');
	return {
		gazetteer, focus,
		byName: new Map(byName),
		names: new RegExp(`${START}(?:${longestFirst(byName.map(([name]) => escape(name))).join('|')})${END}`, 'gu'),
		adjectives: new RegExp(`${START}(?:${countries.map(({ adjectives }) => `(${adjectives})`).join('|')})${END}`, 'gu'),
		organisations: new RegExp(
			`${START}(?=[\\p{Lu}${lowerStarts(organisations.flatMap(({ names }) => names))}])(?:${organisations.map(({ names }) => `(${longestFirst(names).map(tidy).join('|')})`).join('|')})${END}`, 'gu'
		),
		ministriesFr: new RegExp(
			`${START}(?=[MmSs])(?<head>[Mm]inistères?|[Mm]inistres?|[Ss]ecrétaire(?: d'[ÉE]tat)?|[Ss]ous-secrétaire(?: d'[ÉE]tat)?)(?<adj>(?: (?:senior|délégué|adjoint|coordinateur|${adjective}))*)` +
				` (?:chargée? )?(?:de la |de l'|du |des |de |à l'|à la |au )(?<pf>${fr})${END}(?: \\(\\p{Lu}+\\))?` +
				`(?<tail>(?: ${OF}${country}(?:, ${OF}${country})*(?: et ${OF}${country})?| ${adjective})${END})?`, 'gu'
		),
		ministriesEn: new RegExp(
			`${START}(?=[\\p{Lu}dmsvc])(?<adj>(?:${country}(?:'s)?|${adjective}) )?(?:(?:[Ss]enior |[Dd]eputy |[Vv]ice |[Cc]oordinating )*` +
				`(?<head>[Mm]inistr(?:y|ies)|[Mm]inisters?(?: of [Ss]tate)?|[Ss]ecretary(?: of [Ss]tate)?) (?:of|for) (?:the )?(?<pf>${en})${END}` +
				`|(?<pf2>${en}|Foreign|Defen[cs]e) (?:(?:[Dd]eputy |[Vv]ice )*(?<head2>[Mm]inister|[Mm]inistry)))(?<tail> of (?:the )?${country}(?:(?:, ${country})*,? and ${country})?${END})?`, 'gu'
		)
	};
}

/** Small letters with which patterns begin, for passing over words that none of them fits. */
function lowerStarts(patterns: readonly string[]): string {
	return [...new Set(patterns.flatMap((pattern) => (/^\[(.+?)\]/.exec(pattern)?.[1] ?? pattern.charAt(0)).match(/\p{Ll}/gu) ?? []))].join('');
}

/** Countries a stretch of text names, by name or adjective, in order. */
export function countriesIn(finder: Finder, text: string): string[] {
	return [...namesIn(finder, text), ...adjectivesIn(finder, text)]
		.toSorted((a, b) => a.start - b.start)
		.flatMap(({ country, type }) => (country === null || type === 'place' ? [] : [country]));
}

/** Mentions of countries, places and organisations in a text, in order; none overlaps another. A ministry whose
 *  country is not said belongs to that of the same ministry before it, else to the focus, and says so. */
export function findEntities(finder: Finder, text: string): Mention[] {
	const taken: Mention[] = [];
	const isFree = ({ start, end }: Mention): boolean => taken.every((other) => other.end <= start || other.start >= end);
	const organisations = organisationsIn(finder, text);
	const layers = [
		organisations.filter(({ start, end }) => end - start > 12), ministriesIn(finder, text),
		embassiesIn(finder, text), organisations, namesIn(finder, text), adjectivesIn(finder, text)
	];
	const isOther = ({ type, start, end }: Mention): boolean => (type !== 'org' && isInName(text, start, end));
	for (const layer of layers) taken.push(...layer.filter((mention) => isFree(mention) && !isOther(mention)));
	return taken.filter((mention) => !isOfAnother(mention, taken, text, finder.focus) || countriesIn(finder, text.slice(mention.start, mention.end)).length > 0).toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function namesIn({ names, byName }: Finder, text: string): Mention[] {
	return [...text.matchAll(names)].flatMap((match): Mention[] => {
		const hit = byName.get(match[0]);
		if (!hit) return [];
		return [{ start: match.index, end: match.index + match[0].length, ...hit }];
	});
}

function adjectivesIn({ adjectives, gazetteer }: Finder, text: string): Mention[] {
	return [...text.matchAll(adjectives)].flatMap((match): Mention[] => {
		const country = gazetteer.countries[match.slice(1).findIndex((group) => group !== undefined)]?.id;
		if (country === undefined) return [];
		const [start, end] = [match.index, match.index + match[0].length];
		return [{ start, end, type: 'adjective', id: `country:${country}`, country }];
	});
}

/** Whether the words after a body name another country than its own: "Agence nationale de police du Japon". */
function isElsewhere(finder: Finder, after: string, country: string): boolean {
	const lead = /^ (?:de la |de l'|du |des |de |d'|of (?:the )?)?/u.exec(after)?.[0] ?? '';
	if (lead === '') return false;
	const rest = after.slice(lead.length);
	const next = [...namesIn(finder, rest).filter(({ type }) => type === 'country' && lead !== ' '), ...adjectivesIn(finder, rest).filter(() => lead === ' ')].find(({ start }) => start === 0);
	return next !== undefined && next.country !== country;
}

function organisationsIn(finder: Finder, text: string): Mention[] {
	return [...text.matchAll(finder.organisations)].flatMap((match): Mention[] => {
		const hit = finder.gazetteer.organisations[match.slice(1).findIndex((group) => group !== undefined)];
		const end = match.index + match[0].length;
		if (!hit || (hit.country !== null && isElsewhere(finder, text.slice(end, end + 40), hit.country))) return [];
		return [{ start: match.index, end, type: 'org', id: hit.id, country: hit.country }];
	});
}

function ministriesIn(finder: Finder, text: string): Mention[] {
	const said = new Map<string, string>();
	return [...text.matchAll(finder.ministriesFr), ...text.matchAll(finder.ministriesEn)]
		.toSorted((a, b) => a.index - b.index)
		.flatMap((match) => {
			const groups = match.groups ?? {};
			const portfolio = groups['pf'] ?? groups['pf2'] ?? '';
			const head = groups['head'] ?? groups['head2'] ?? '';
			const key = portfolioKey(finder.gazetteer, portfolio);
			if (key === null) return [];
			const named = countriesIn(finder, `${groups['adj'] ?? ''} ${groups['tail'] ?? ''}${groups['adj'] === undefined && groups['tail'] === undefined ? whoseDelegation(text, match.index) : ''}`);
			const isOffice = !/^minist(?:ère|ry|ries)/i.test(head);
			const usual = isOffice ? finder.focus : (said.get(key) ?? finder.focus);
			const countries = named.length > 0 ? [...new Set(named)] : [usual];
			if (named[0] !== undefined) said.set(key, named[0]);
			const [start, end] = [match.index, match.index + match[0].length];
			const doubt = named.length > 0 ? {} : { doubt: 'the text does not say whose ministry' };
			return countries.map((country): Mention =>
				({
					start, end, type: 'org', id: ministryId(finder.gazetteer, country, key), country, isOffice, portfolio: key,
					...doubt
				}));
		});
}

/** Words before a ministry that say whose it is: "a Russian delegation from the Interior Ministry". */
function whoseDelegation(text: string, at: number): string {
	return / (\p{Lu}[\p{L}]+ (?:[\p{Ll}-]+ ){0,2}(?:delegation|group|officials|officers|experts|representatives|team)) (?:from|of) the $/u.exec(text.slice(Math.max(0, at - 70), at))?.[1] ?? '';
}

/** Id of a country's ministry: of the gazetteer where it has one, else org:cc.key. */
export function ministryId({ ministries }: Gazetteer, country: string, key: string): string {
	return ministries[`${country}.${key}`] ?? `org:${country.toLowerCase()}.${key}`;
}

function embassiesIn(finder: Finder, text: string): Mention[] {
	const pattern = /(?:[Aa]mbassade|[Cc]onsulat général|[Ee]mbassy) (?:de la |de l'|du |des |de |d'|of (?:the )?)(?=\p{Lu})/gu;
	return [...text.matchAll(pattern)].flatMap((match): Mention[] => {
		const after = match.index + match[0].length;
		const first = namesIn(finder, text.slice(after, after + 40)).find(({ start, type }) => start === 0 && type === 'country');
		if (!first || first.country === null) return [];
		const [host] = namesIn(finder, text.slice(after + first.end, after + first.end + 30))
			.filter(({ start, type }) => start < 12 && type === 'country');
		const seat = host?.country ?? (first.country === finder.focus ? null : finder.focus);
		const id = `org:${first.country.toLowerCase()}.embassy${seat === null ? '' : `-${seat.toLowerCase()}`}`;
		return [{ start: match.index, end: after + first.end, type: 'org', id, country: first.country }];
	});
}
