import { candidatesIn, shortNames } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { countriesIn, ministryId } from './entities.ts';
import type { Finder, Mention } from './entities.ts';
import { fold, isVietnameseName, personId } from './names.ts';

/** A person of one document. */
export interface Person {
	readonly id: string;
	/** The fullest spelling of the name. */
	readonly name: string;
	readonly aliases: readonly string[];
	readonly country: string | null;
	readonly org: string | null;
	readonly offices: readonly string[];
}

/** People of a document and where it names them. A name counts where a title, an apposition or a verb of speech
 *  stands by it once; then every other place that holds it counts too. */
export function findPeople(
	finder: Finder, text: string, entities: readonly Mention[]
): { mentions: Mention[]; people: Person[] } {
	const candidates = candidatesIn(text, entities);
	const sure = candidates.filter(({ isSure }) => isSure);
	const full = distinctNames(sure.map(({ name }) => name));
	const mentions: Mention[] = [];
	const spellings = new Map<string, Set<string>>();
	for (const candidate of [...candidates, ...shortNames(text, full)]) {
		const name = fullName(candidate.name, full);
		if (name === null || mentions.some(({ start, end }) => candidate.start < end && candidate.end > start)) continue;
		const id = personId(name);
		spellings.set(id, (spellings.get(id) ?? new Set()).add(candidate.name));
		mentions.push(personMention(finder, text, entities, candidate, id));
	}
	const people = full.map((name) => describe(name, mentions, spellings.get(personId(name)) ?? new Set()))
		.map((person) => (person.country === null && person.org === null ? { ...person, country: nearCountry(finder, text, entities, mentions, person) } : person));
	const known = new Map(people.map((person) => [person.id, person]));
	return {
		people,
		mentions: mentions.toSorted((a, b) => a.start - b.start).map((mention): Mention => {
			const { country = null, org = null } = known.get(mention.id) ?? {};
			return { ...mention, country: mention.country ?? country, ...(mention.org === undefined && org !== null ? { org } : {}) };
		})
	};
}

function distinctNames(names: readonly string[]): string[] {
	const ordered = [...new Map(names.map((name) => [personId(name), name])).values()]
		.toSorted((a, b) => b.split(' ').length - a.split(' ').length);
	const kept: string[] = [];
	for (const name of ordered) if (fullName(name, kept) === null) kept.push(name);
	return kept;
}

/** The full name a shorter one stands for: the same words, or its first or last ones. */
function fullName(name: string, full: readonly string[]): string | null {
	const short = fold(name);
	const letters = short.replace(/[^a-z]/g, '');
	return full.find((other) => {
		const long = fold(other);
		return long.replace(/[^a-z]/g, '') === letters || long.endsWith(` ${short}`) || long.startsWith(`${short} `);
	}) ?? null;
}

function personMention(
	finder: Finder, text: string, entities: readonly Mention[], { start, end, office }: Candidate, id: string
): Mention {
	const words = office === null ? '' : text.slice(office[0], office[1]).trim().replace(/,? (?:MM?\.|Mme|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)$/u, '').replace(/,$/, '');
	const inside = office === null ? [] : entities.filter((e) => e.start < office[1] && e.end > office[0]);
	const org = inside.find(({ isOffice }) => isOffice === true) ?? inside.find(({ type }) => type === 'org');
	// "the Resident Coordinator in Laos" is not of Laos
	const named = inside.filter(({ type, start: at }) => (type === 'country' && !/(?<![\p{L}])in (?:the )?$/u.test(text.slice(0, at))) || type === 'adjective')[0]?.country ??
		(org === undefined ? inside.find((e) => e.type === 'place' && /(?:de|d'|du|of) $/u.test(text.slice(0, e.start)))?.country : null) ?? null;
	const said = org !== undefined && org.doubt === undefined ? org.country : named ?? org?.country ?? null;
	if (org !== undefined && org.country === finder.focus && !isVietnameseName(text.slice(start, end)) && (org.doubt !== undefined || isOfAnyCountry(finder, org, text))) {
		const nation = inside.find((e) => (e.type === 'country' || e.type === 'adjective') && e.country !== finder.focus)?.country ?? foreignNear(finder, text, entities, start);
		const ministry = nation === null || org.portfolio === undefined ? {} : { org: ministryId(finder.gazetteer, nation, org.portfolio) };
		return { start, end, type: 'person', id, country: nation, ...ministry, office: words };
	}
	const isHome = /^(?:Politburo|membre du|Party)/.test(words) && said === null;
	const isElsewhere = named !== null && org?.doubt !== undefined && org.portfolio !== undefined;
	const written = org === undefined ? {}
		: { org: isElsewhere ? ministryId(finder.gazetteer, named, org.portfolio ?? '') : org.id };
	const country = named !== null && org?.doubt !== undefined ? named : said ?? (isHome ? finder.focus : null);
	return { start, end, type: 'person', id, country, ...written, ...(words === '' ? {} : { office: words }) };
}

/** The foreign country named nearest before a name in its paragraph, else the only one that the text names. */
function foreignNear({ focus }: Finder, text: string, entities: readonly Mention[], at: number): string | null {
	const line = text.lastIndexOf('\n', at);
	const foreign = entities.filter(({ type, country, doubt }) => country !== null && country !== focus && doubt === undefined && type !== 'place');
	const near = foreign.findLast(({ start, end }) => start > line && end <= at && at - end < 300);
	const only = new Set(foreign.map(({ country }) => country));
	return near?.country ?? (only.size === 1 ? (foreign[0]?.country ?? null) : null);
}

/** Whether a body that the gazetteer knows of the home country alone has a name that others have too: "Bureau politique",
 *  "National Assembly". */
function isOfAnyCountry(finder: Finder, { start, end, doubt, isOffice }: Mention, text: string): boolean {
	const words = text.slice(start, end);
	return doubt === undefined && isOffice === undefined && /\p{Ll}/u.test(words) && !/Ch[ií] Minh/u.test(words) && countriesIn(finder, words).length === 0;
}

function describe(name: string, mentions: readonly Mention[], spellings: ReadonlySet<string>): Person {
	const id = personId(name);
	const own = mentions.filter((mention) => mention.id === id);
	const country = own.find((mention) => mention.country !== null)?.country ?? (isVietnameseName(name) ? 'VN' : null);
	const offices = [...new Set(own.flatMap(({ office }) => (office === undefined ? [] : [office])))];
	const marked = [...spellings].filter((spelling) => spelling.split(' ').length === name.split(' ').length)
		.toSorted((a, b) => marks(b) - marks(a))[0] ?? name;
	const org = own.find((mention) => mention.org !== undefined)?.org ?? null;
	return { id, name: marked, aliases: [...spellings].filter((spelling) => spelling !== marked), country, org, offices };
}

/** Country named nearest before the first mention of a person in the same paragraph, else right after it. */
function nearCountry(finder: Finder, text: string, entities: readonly Mention[], mentions: readonly Mention[], { id, name, offices }: Pick<Person, 'id' | 'name' | 'offices'>): string | null {
	const first = mentions.filter((mention) => mention.id === id).toSorted((a, b) => a.start - b.start)[0];
	if (!first) return null;
	const line = text.lastIndexOf('\n', first.start);
	const named = entities.filter(({ type, country }) => country !== null && type !== 'place');
	const after = named.find(({ start }) => start >= first.end && start - first.end < 50 && /^ (?:of|from|de|du|d') ?(?:the |la |l')?$/u.test(text.slice(first.end, start)));
	if (after) return after.country;
	const body = entities.findLast(({ type, start, end, isOffice }) => type === 'org' && isOffice !== true && start > line && end <= first.start);
	const isOfBody = body?.country === null && offices.some((office) => /(?:de l'(?:office|agence|organisation|union)|of the (?:office|agency|organi[sz]ation|union))(?![\p{L}])/iu.test(office));
	if (isOfBody) return null;
	if (!isVietnameseName(name) && offices.length > 0) return foreignNear(finder, text, entities, first.start);
	return entities.filter(({ start, end, type }) => start > line && end <= first.start && first.start - end < 140 && type !== 'place' && !/(?<![\p{L}])(?:au|aux|en|à|in|to) (?:the )?$/u.test(text.slice(0, start))).at(-1)?.country ?? null;
}

function marks(name: string): number {
	return (name.normalize('NFD').match(/\p{M}/gu) ?? []).length;
}
