import type { Finder, Mention } from './entities.ts';
import { countriesIn, ministryId } from './entities.ts';

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

const TITLE = String.raw`(?:[Vv]ice-)?[Pp]remi(?:er|ère)s?(?:[ -]ministres?)?|(?:[Vv]ice-)?[Mm]inistres?|(?:[Vv]ice-)?[Pp]résidente?s?|` +
	String.raw`[Ss]ecrétaire(?: générale?| d'[ÉE]tat| permanente?)?|[Ss]ous-secrétaire|[Aa]mbassad(?:eur|rice)s?|[Dd]irec(?:teur|trice)s?|` +
	String.raw`[Cc]ommandante?|[Cc]ommissaire|(?:[Cc]o-)?[Cc]hef(?:fe)?|[Gg]énéral(?:e)?|[Gg]ouverneure?|[Cc]olonel(?:le)?|[Aa]miral|[Cc]apitaine|[Hh]omologue|[Rr]oi|[Rr]eine|` +
	String.raw`[Pp]rince(?:sse)?|[Ss]ultan|[Cc]hanceli(?:er|ère)|[Pp]rocureure?|[Rr]eprésentante?|[Dd]éputée?|[Cc]oordina(?:teur|trice)|[Mm]embre|[Pp]ermanente?|` +
	String.raw`[Rr]esponsable|[Ii]nspec(?:teur|trice)|[Pp]r[ée]fet|MM?\.|Mme|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Dato'?|Tan Sri|` +
	String.raw`[Mm]inisters?|PM|FM|[Pp]resident|(?:[Vv]ice |[Dd]eputy )?[Cc]hair(?:man|woman|person)?|[Ss]ecretary(?:[ -][Gg]eneral)?|[Aa]mbassador|` +
	String.raw`[Dd]irector(?:[ -][Gg]eneral)?|[Cc]ommander|[Cc]ommissioner(?:[ -][Gg]eneral)?|[Gg]eneral|[Ll]ieutenant|[Ll]eader|[Cc]ounterpart|[Hh]ead|[Cc]hief|` +
	String.raw`[Gg]overnor|[Cc]hancellor|[Kk]ing|[Qq]ueen|[Pp]rosecutor|[Rr]epresentative|[Mm]ember|[Cc]oordinator|[Ss]peaker|[Ii]nspector|[Aa]ttaché|[Cc]onsul|[Mm]ayor|[Mm]aire|[Aa]dmiral|[Oo]fficial`;
const TITLES = new RegExp(String.raw`(?<![\p{L}-])(?:${TITLE})(?![\p{L}])`, 'gu');
const PARTICLE = String.raw`(?:bin|binti|bte|van|von|der|dela|delos|de la|de|da|dos|al|el|ibn|la)`;
const WORD = String.raw`(?:\p{Lu}[\p{L}]*(?:['-]\p{L}+)*|\p{Lu}\.)`;
const NAME = new RegExp(String.raw`(?<![\p{L}\p{N}'-]|\p{L}')${WORD}(?: (?:${PARTICLE} )?${WORD}){1,11}(?![\p{L}])`, 'gu');
const STOP = new Set(
	(
		'Ministère Ministre Agence Office Centre Comité Commission Conférence Accord Parti Bureau Conseil Assemblée Police ' +
		'Garde Commandement Académie Université Institut Département Direction Service Organisation Union Convention Plan ' +
		'Projet Programme Résolution Vision Pacte Déclaration Traité Protocole Stratégie Forum Sommet Dialogue Congrès ' +
		'Nouvel An Journée Fonds Banque Région Mer Océan Est Nord Sud Ouest Communauté Sécurité Centrale Cour Parquet ' +
		'Premier Première Vice Prime Minister Deputy Senior General Lieutenant Colonel Major Party President Chairman ' +
		'Chairwoman Secretary State Director Commissioner Ambassador Commander Chief National Assembly King Queen Sultan ' +
		'Crown Prince Politburo Member Standing Head Dr Mr Mrs Ms Madam Ministry Agency Centre Center Committee Council ' +
		'Conference Agreement Bureau Court Procuracy University Institute Department Service Organization Organisation ' +
		'Convention Programme Program Project Resolution Vision Declaration Treaty Strategy Summit Dialogue Congress New Year ' +
		'Day Fund Bank Sea Ocean East North South West Community Security Public Foreign Affairs Home Interior Defence ' +
		'Defense Justice Police Force Forces Guard Coast Border Command Academy City Province District Region The This ' +
		'In On At During After Before Both Following He She They It His Her Their For From As With By Government People ' +
		"Supreme Central Office Army Navy Joint Memorandum Understanding Photo Source Monday Tuesday Wednesday Thursday " +
		'Friday Saturday Sunday January February March April May June July August September October November December ' +
		'Au Aux Dans Lors Après Avant Selon Pour Sur Il Elle Ils Elles Ces Cette Ce Son Sa Ses Leur Leurs Les En Par Une Un Des ' +
		'Du De La À Ainsi Mekong Pacific Pacifique Indo-Pacific Indo-Pacifique Asia Asie Europe Inspectorate Inspection Mission ' +
		'General-Secretary Communist Communiste Sino Nations Nation Digital Cyber Smart Vietnam Saluant Accueillant Recevant ' +
		'M. MM. Mme Mmes Mlle Sen. Lt. Gen. Lieut. Maj. Col. Sen Lt Gen Maj Col Lieut Colonel-General Commandant Executive Inspector Captain Admiral Officer Marshal Sir First Standing Permanent Chargé Défense Intérieur Justice Santé Finances Commerce Travail Culture Transports Éducation Environnement Agriculture Affaires Étrangères Numérique Trade Finance Health Education Receiving Welcoming Speaking Highlighting Addressing Appréciant Évoquant Soulignant'
	).split(' ')
);
/** Words of the list above that Vietnamese names hold too. */
const SYLLABLES = new Set('The Son Sa An On In Du De La Le Ce Au Day Bay May Thi Dan Nam Mai Ha Day Sao Can Sen'.split(' '));
const SURNAMES = new Set(
	(
		'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly luong to dinh trinh mai dao doan truong cao ' +
		'lam ta ha phung quach thai chu ton chau kieu thach nghiem lai la au bach tang vuong dam mac khuat tong lu'
	).split(' ')
);
const PLACE_BEFORE =
	/(?:provinces?|districts?|villes?|villages?|communes?|campagne|zone|rue|place|aéroport|port|île|hôpital|lycée|université|pont|Projet|fleuve|baie|region|city|town|street|airport|island|bay|river|campaign)(?: (?:de|du|d'|des|of))? ?$/iu;
const SPEECH =
	'(?:déclaré|souligné|affirmé|ajouté|indiqué|estimé|dit|exprimé|proposé|suggéré|salué|remercié|souhaité|noté|informé|appelé|demandé|apprécié|rappelé|recommandé|réaffirmé|félicité|précisé|insisté|reçu|rencontré|coprésidé|co-présidé|présidé|signé|effectué|rendu)';
const EN_SPEECH =
	'(?:said|stressed|expressed|proposed|suggested|affirmed|noted|hailed|thanked|called|hoped|emphasi[sz]ed|told|added|urged|praised|highlighted|reaffirmed|received|met|welcomed|congratulated|pledged|stated|recalled|agreed|promised|informed|offered|appreciated|spoke|underlined|underscored|asked|requested|signed|co-chaired|chaired|visited)';
const SAYS_AFTER = new RegExp(`^(?: (?:a|ont|has|have|had))?(?: (?:également|aussi|also|ensuite))? (?:${SPEECH}|${EN_SPEECH})`, 'u');
const SAID_BEFORE = new RegExp(`(?:(?:a|ont) ${SPEECH}|a-t-(?:il|elle) ${SPEECH}|said) (?:M\\. |Mme )?$`, 'u');
const VERB_BETWEEN =
	/(?<![\p{L}'-])(?:a|ont|est|sont|était|qui|avec|pour|lors|sur|s'est|has|have|is|was|were|with|who|that|for|to|on|met|said|ainsi|après|afin|dont|où|par|by|in|at|et(?! (?:d[eu]|des|d'|à|aux))|and(?= \p{Lu}))(?![\p{L}'-])/u;

interface Candidate {
	readonly start: number;
	readonly end: number;
	readonly name: string;
	readonly isSure: boolean;
	readonly office: readonly [start: number, end: number] | null;
}

const fold = (text: string): string =>
	text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();

/** Stable id of a person from the name: letters without marks, words joined by hyphens. */
export function personId(name: string): string {
	return `person:${fold(name).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
}

/** Whether a name has the shape of a Vietnamese one: a known family name first, then syllables. */
export function isVietnameseName(name: string): boolean {
	const words = fold(name).split(' ');
	const isSyllable = (word: string): boolean => /^[a-z]{1,7}$/.test(word) && /^[^aeiouy]{0,3}[aeiouy]{1,3}[^aeiouy]{0,2}$/.test(word);
	return words.length >= 2 && words.length <= 5 && SURNAMES.has(words[0] ?? '') && words.every(isSyllable);
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
		.map((person) => (person.country === null && person.org === null ? { ...person, country: nearCountry(text, entities, mentions, person.id) } : person));
	const known = new Map(people.map((person) => [person.id, person]));
	return {
		people,
		mentions: mentions.toSorted((a, b) => a.start - b.start).map((mention): Mention => {
			const { country = null, org = null } = known.get(mention.id) ?? {};
			return { ...mention, country: mention.country ?? country, ...(mention.org === undefined && org !== null ? { org } : {}) };
		})
	};
}

function candidatesIn(text: string, entities: readonly Mention[]): Candidate[] {
	const masked = maskOf(text, entities);
	return [...masked.matchAll(NAME)].flatMap((match): Candidate[] =>
		piecesOf(match[0], match.index, text).flatMap(({ start, name }): Candidate[] => {
			const end = start + name.length;
			const before = masked.slice(Math.max(0, start - 170), start);
			const after = masked.slice(end, end + 90);
			if (PLACE_BEFORE.test(before) || /^\s*(?:City|Province|-Ville)/.test(after)) return [];
			const title = titleBefore(before);
			const apposition = appositionAfter(after);
			const isSaid = SAYS_AFTER.test(after) || SAID_BEFORE.test(before);
			const isShaped = isVietnameseName(name) && name.split(' ').length >= 3 && !/^Ho Chi Minh|^Hô Chi Minh|^Hồ Chí Minh/.test(name);
			const isPictured = /^ \((?:à )?(?:gauche|droite|left|right|centre|center|l|r|C|R|L)/u.test(after);
			const office: [number, number] | null = title === null
				? apposition === null ? null : [end + apposition[0], end + apposition[1]]
				: [start - title, start];
			return [{ start, end, name, office, isSure: office !== null || isSaid || isShaped || isPictured }];
		})
	);
}

/** The text with every entity but places within names blanked, and line breaks kept. */
function maskOf(text: string, entities: readonly Mention[]): string {
	let masked = '';
	let at = 0;
	for (const { start, end, isOffice } of entities) {
		if (start < at) continue;
		masked += text.slice(at, start);
		masked += isOffice === true ? titlesOnly(text.slice(start, end)) : '\uE000'.repeat(end - start);
		at = end;
	}
	return masked + text.slice(at);
}

function titlesOnly(office: string): string {
	const heads = [...office.matchAll(TITLES)];
	return [...office].map((unit, i) =>
		(heads.some(({ index, 0: { length } }) => i >= index && i < index + length) ? unit : '\uE000')).join('');
}

/** Runs of capitalised words without the words that are no names; "Le" and "La" at the start of a sentence stay
 *  only before a Vietnamese name. */
function piecesOf(words: string, index: number, text: string): { start: number; name: string }[] {
	const pieces: { start: number; name: string }[] = [];
	let run: { start: number; words: string[] } | null = null;
	const close = (): void => {
		if (run && run.words.length >= 2 && run.words.length <= 6) pieces.push({ start: run.start, name: run.words.join(' ') });
		run = null;
	};
	let at = index;
	for (const [i, word] of words.split(' ').entries()) {
		const isArticle = i === 0 && /^(?:Le|La|L')$/.test(word) && !startsVietnamese(words, at, text);
		const isSyllable = run !== null && SURNAMES.has(fold((run as { words: string[] }).words[0] ?? '')) && SYLLABLES.has(word);
		if ((STOP.has(word) && !isSyllable) || isArticle || /^[\p{Lu}\d]{4,}$/u.test(word)) close();
		else if (run) (run as { words: string[] }).words.push(word);
		else if (/^\p{Lu}/u.test(word)) run = { start: at, words: [word] };
		at += word.length + 1;
	}
	close();
	return pieces;
}

function startsVietnamese(words: string, at: number, text: string): boolean {
	const isSentenceStart = at === 0 || /[.!?…\n"»:]\s*$/.test(text.slice(Math.max(0, at - 3), at));
	return !isSentenceStart || (isVietnameseName(words) && words.split(' ').length >= 3);
}

/** Units between the start of the nearest title and the name, where nothing but the office stands between. */
function titleBefore(before: string): number | null {
	const line = before.slice(before.lastIndexOf('\n') + 1);
	const all = [...line.matchAll(TITLES)];
	let length: number | null = null;
	for (const match of all.toReversed()) {
		const between = line.slice(match.index + match[0].length);
		const isOffice = !/[.;:!?()]/.test(between.replace(/^\./, '')) && !VERB_BETWEEN.test(between) &&
			(between.match(/,/g)?.length ?? 0) <= 2 && between.length <= 130 && !holdsName(between);
		if (!isOffice) break;
		length = line.length - match.index;
	}
	if (length === null) return null;
	const nation = /\uE000+(?:'s)? (?:(?:[Dd]eputy|[Ss]enior|[Vv]ice|[Ee]xecutive|[Ff]irst|[Aa]ssistant) )*$/u.exec(line.slice(0, line.length - length));
	return nation ? length + nation[0].length : length;
}

function holdsName(words: string): boolean {
	return (words.match(NAME) ?? []).some((name) => name.split(' ').filter((word) => !STOP.has(word)).length >= 2);
}

/** Range after a name of ", title …" up to the next comma, bracket or verb. */
function appositionAfter(after: string): [start: number, end: number] | null {
	const lead = /^(?: \([^)]*\))?, (?:(?:également|who is) )?/u.exec(after)?.[0].length;
	if (lead === undefined || !OFFICE_STARTS.test(after.slice(lead))) return null;
	let end = lead + untilStop(after.slice(lead));
	while (after.startsWith(', ', end) && OFFICE_STARTS.test(after.slice(end + 2))) end += 2 + untilStop(after.slice(end + 2));
	const isOfNext = /^(?:le|la|l'|the) /.test(after.slice(lead)) && /^, (?:\p{Lu}\p{L}+ ){1,4}/u.test(after.slice(end));
	return isOfNext ? null : [lead, end];
}

const OFFICE_STARTS = new RegExp(
	String.raw`^(?:le |la |l'|the |a )?(?!et |and |son |sa |leur |his |her |their )(?:(?!et |and )[\p{L}\uE000-]+ ){0,3}?(?:${TITLE})(?!\p{L})`, 'u'
);

function untilStop(words: string): number {
	const stop = /[,.;()\n]|(?<![\p{L}'-])(?:a|ont|est|qui|s'est|has|had|was|said|on|le \d)(?![\p{L}'-])/u.exec(words);
	return words.slice(0, stop ? stop.index : words.length).trimEnd().length;
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

/** One-word names, where a full name of the document ends or begins so: after a title ("Minister Quang", "M. Teo"),
 *  before a verb of speech, and anywhere in an English text, which goes on with the family name alone. */
function shortNames(text: string, full: readonly string[]): Candidate[] {
	const isEnglish = / the /.test(text.slice(0, 600));
	return shortWords(full).flatMap((word) => {
		const pattern = new RegExp(String.raw`(?<![\p{L}'-])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\p{L}-])`, 'gu');
		return [...text.matchAll(pattern)].flatMap(({ index }): Candidate[] => {
			const end = index + word.length;
			const before = text.slice(Math.max(0, index - 40), index);
			const after = text.slice(end, end + 40);
			const isTitled = TITLE_JUST_BEFORE.test(before);
			const isAlone = isEnglish && word.length >= 3 && !/\p{Lu}[\p{L}.-]* $/u.test(before.replace(/(?:^|[.!?"] |\n)\p{Lu}\p{Ll}* $/u, '')) && !/^ \p{Lu}/u.test(after);
			return isTitled || SPEAKS.test(after) || isAlone ? [{ start: index, end, name: word, isSure: true, office: null }] : [];
		});
	});
}

const TITLE_JUST_BEFORE = new RegExp(String.raw`(?:^|[^\p{L}-])(?:${TITLE}) $`, 'u');
const SPEAKS = new RegExp(`^ (?:(?:a|has) (?:également |also )?(?:${SPEECH}|${EN_SPEECH})|(?:also )?${EN_SPEECH})`, 'u');

/** First and last words of names, with and without their marks; of a Vietnamese name the last alone. */
function shortWords(full: readonly string[]): string[] {
	const words = full.flatMap((name) => {
		const all = name.split(' ');
		return isVietnameseName(name) ? [all.at(-1) ?? ''] : [all[0] ?? '', all.at(-1) ?? ''];
	});
	const plain = words.map((word) => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D'));
	return [...new Set([...words, ...plain])].filter((word) => word.length >= 2 && !STOP.has(word));
}

function personMention(
	finder: Finder, text: string, entities: readonly Mention[], { start, end, office }: Candidate, id: string
): Mention {
	const words = office === null ? '' : text.slice(office[0], office[1]).trim().replace(/,$/, '');
	const inside = office === null ? [] : entities.filter((e) => e.start < office[1] && e.end > office[0]);
	const org = inside.find(({ type }) => type === 'org');
	const named = inside.filter(({ type }) => type === 'country' || type === 'adjective')[0]?.country ?? null;
	const said = org !== undefined && org.doubt === undefined ? org.country : named ?? org?.country ?? null;
	const isHome = /^(?:Politburo|membre du|Party)/.test(words) && said === null;
	const isElsewhere = named !== null && org?.doubt !== undefined && org.portfolio !== undefined;
	const written = org === undefined ? {}
		: { org: isElsewhere ? ministryId(finder.gazetteer, named, org.portfolio ?? '') : org.id };
	const country = named !== null && org?.doubt !== undefined ? named : said ?? (isHome ? finder.focus : null);
	return { start, end, type: 'person', id, country, ...written, ...(words === '' ? {} : { office: words }) };
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
function nearCountry(text: string, entities: readonly Mention[], mentions: readonly Mention[], id: string): string | null {
	const first = mentions.filter((mention) => mention.id === id).toSorted((a, b) => a.start - b.start)[0];
	if (!first) return null;
	const line = text.lastIndexOf('\n', first.start);
	const named = entities.filter(({ type, country }) => country !== null && type !== 'place');
	const after = named.find(({ start }) => start >= first.end && start - first.end < 50 && /^ (?:of|from|de|du|d') ?(?:the |la |l')?$/u.test(text.slice(first.end, start)));
	if (after) return after.country;
	return entities.filter(({ start, end, type }) => start > line && end <= first.start && first.start - end < 140 && type !== 'place').at(-1)?.country ?? null;
}

function marks(name: string): number {
	return (name.normalize('NFD').match(/\p{M}/gu) ?? []).length;
}

/** Country of an office in words, by adjective or name. */
export function countryOfOffice(finder: Finder, words: string): string | null {
	return countriesIn(finder, words)[0] ?? null;
}
