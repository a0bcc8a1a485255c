import { NAME, STOP } from './names.ts';

/** Pattern of one word or phrase that begins an office. */
export const TITLE = String.raw`(?:[Vv]ice-)?[Pp]remi(?:er|ère)s?[ -][Mm]inistres?|[Pp]remier(?! \p{Ll})|(?:[Vv]ice-)?[Mm]inistres?|(?:[Vv]ice-)?[Pp]résidente?s?|` +
	String.raw`[Ss]ecrétaire(?: générale?| d'[ÉE]tat| permanente?)?|[Ss]ous-secrétaire|[Aa]mbassad(?:eur|rice)s?|[Dd]irec(?:teur|trice)s?|` +
	String.raw`[Cc]ommandante?|[Cc]ommissaire|(?:[Cc]o-)?[Cc]hef(?:fe)?s?|[Gg]énéral(?:e)?|[Gg]ouverneure?|[Cc]olonel(?:le)?|[Aa]miral|[Cc]apitaine|[Hh]omologue|[Rr]oi|[Rr]eine|` +
	String.raw`[Pp]rince(?:sse)?|[Ss]ultan|[Cc]hanceli(?:er|ère)|[Pp]rocureure?|[Rr]eprésentante?|[Dd]éputée?|[Cc]oordina(?:teur|trice)|[Mm]embre|[Pp]ermanente?|` +
	String.raw`[Rr]esponsable|[Ii]nspec(?:teur|trice)|[Pp]r[ée]fet|MM?\.|Mme|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Dato'?|Tan Sri|` +
	String.raw`(?:[Dd]eputy-|[Vv]ice-)?[Mm]inisters?|PM|FM|[Pp]resident|(?:[Vv]ice |[Dd]eputy )?[Cc]hair(?:man|woman|person)?|[Ss]ecretary(?:[ -][Gg]eneral)?|[Aa]mbassador|` +
	String.raw`[Dd]irector(?:[ -][Gg]eneral)?|[Cc]ommander|[Cc]ommissioner(?:[ -][Gg]eneral)?|[Gg]eneral|[Ll]ieutenant|[Ll]eader|[Cc]ounterparts?|[Hh]ead|[Cc]hief|` +
	String.raw`[Gg]overnor|[Cc]hancellor|[Kk]ing|[Qq]ueen|[Pp]rosecutor|[Rr]epresentative|[Mm]ember|[Cc]oordinator|[Ss]peaker|[Ii]nspector|[Aa]ttaché|[Cc]onsul|[Mm]ayor|[Mm]aire|[Aa]dmiral|[Oo]fficial(?! (?:visit|friendly|welcome|letter|opening|statement|talks|launch))|` +
	String.raw`[Cc]onseill(?:er|ère)|[Aa]dvis[eo]r|(?:[Uu]nder|[Uu]nder-)[Ss]ecretary|[Ss]uperintendent|[Ee]nvoy|[Ee]nvoyée?|[Ss]énat(?:eur|rice)|[Ss]enator|[Cc]ongress(?:man|woman)|[Rr]ec(?:teur|trice|tor)|[Dd]oyenne?|[Dd]ean|[Pp]rofess(?:eur|or)|[Jj]uge|[Jj]udge|[Pp]orte-parole|` +
	String.raw`[Ss]pokes(?:man|woman|person)|[Ee]xpert|[Mm]agistrate?|[Mm]aréchal|[Mm]arshal|[Bb]rigadier|(?:[Ll]ieutenant|[Vv]ice|[Cc]ontre)-(?:[Gg]énéral|[Cc]olonel|[Aa]miral)|[Cc]hargée? d'affaires|` +
	String.raw`(?:Pol|Lt|Gen|Lieut|Maj|Col|Brig|Adm|Capt|Insp|Supt|Sen)\.`;
const TITLES = new RegExp(String.raw`(?<![\p{L}-])(?:${TITLE})(?![\p{L}])`, 'gu');
/** Titles with what makes them lesser or higher ones before them. */
const RANKED = new RegExp(String.raw`(?<![\p{L}-])(?:(?:[Dd]eputy|[Vv]ice|[Ff]irst|[Ss]enior|[Pp]ermanent|[Aa]cting|[Ss]tanding|[Aa]ssistant) )*(?:${TITLE})(?![\p{L}])`, 'gu');
const VERB_BETWEEN =
	/(?<![\p{L}'-])(?:a|ont|est|sont|était|qui|avec|pour(?! (?:la|l'|le|les) )|lors|sur|s'est|has|have|is|was|were|with|who|that|for(?! (?:the )?[\p{Lu}\uE000])|to(?! (?:the )?\uE000)|on|soon|already|later|met|said|received|hosted|welcomed|visited|told|ainsi|après|afin|dont|où|par(?! intérim)|by|in(?! (?:charge of|the \uE000))|at(?! (?:the )?\uE000)|et(?! (?:(?:également )?(?:(?:vice-)?ministre|(?:vice-)?président|secrétaire|chef|directeur|directrice|commandant|gouverneur|membre|conseiller)(?:e|ère)?(?!\p{L})|\p{Ll}+s (?:d[eu]|des|d'|\p{Lu}|\uE000)|d[eu]|des|d'|à|aux|(?:le |la |l'|les )\p{Lu}))|and(?= the )|and(?= \p{Lu})(?! (?:\p{Lu}\p{L}+ ){1,3}(?:Affairs|Commission|Committee|Department|Division|Office|Bureau|Capabilities|Services|Relations|Operations)(?!\p{L})))(?![\p{L}'-])/u;

/** An office with all but its titles blanked. */
export function titlesOnly(office: string): string {
	const heads = [...office.matchAll(RANKED)];
	return [...office].map((unit, i) =>
		(heads.some(({ index, 0: { length } }) => i >= index && i < index + length) ? unit : '\uE000')).join('');
}

/** Units between the start of the nearest title and the name, where nothing but the office stands between. */
export function titleBefore(before: string): number | null {
	const line = before.slice(before.lastIndexOf('\n') + 1)
		.replace(/\((?:Minister|Ministre|Secretary|Secrétaire) [^()]{3,60}\)/gu, (words) => '\uE000'.repeat(words.length));
	const all = [...line.matchAll(TITLES)];
	let length: number | null = null;
	for (const match of all.toReversed()) {
		const between = withoutPortfolio(line.slice(match.index + match[0].length)).replace(ABBREVIATED, (rank) => ' '.repeat(rank.length));
		const isOffice = !/[.;:!?()]/.test(between.replace(/^\./, '').replace(/(?<=, )(?:MM?|Mr|Mrs|Ms|Dr)\. ?$/u, '').replace(/ \((?:[\p{Lu}\uE000-]{2,12})\)/gu, '')) && !/(?<![\p{L}])(?:de|d'|du|des|of|from|à|en|au|aux|in|at) ?$/u.test(between) && !VERB_BETWEEN.test(between.replace(SECOND_OFFICE, ' ')) &&
			(between.match(/,/g)?.length ?? 0) <= 2 && between.length <= 130 && !holdsName(between);
		if (!isOffice) break;
		length = line.length - match.index;
	}
	if (length === null) return null;
	length = withoutApposition(line, length);
	const nation = /\uE000+(?:(?:'s|')? )?(?:(?:[Dd]eputy|[Ss]enior|[Vv]ice|[Ee]xecutive|[Ff]irst|[Aa]ssistant) )*$/u.exec(line.slice(0, line.length - length));
	if (nation) length += nation[0].length;
	return length + (RANK.exec(line.slice(0, line.length - length))?.[0].length ?? 0);
}

/** Length of an office without what a comma parts from it and belongs to a name before: "X, Head of the Office, Minister Y". */
function withoutApposition(line: string, length: number): number {
	const cut = line.lastIndexOf(', ');
	const isOfOther = /\p{Lu}\p{Ll}[\p{L}'-]* \p{Lu}\p{Ll}[\p{L}'-]*, (?:the |an? )?(?:\p{Lu}[\p{L}-]* ){0,3}$/u.test(line.slice(0, line.length - length));
	const isCalled = /^(?:M\.|Mme|Mrs?\.?|Ms\.?) \p{Lu}/u.test(line.slice(line.length - length, cut));
	return (isOfOther || isCalled) && cut > line.length - length && new RegExp(`^, (?:${TITLE})`, 'u').test(line.slice(cut)) ? line.length - cut - 2 : length;
}

const STARTS_OFFICE = new RegExp(String.raw`^(?:Deputy|Vice|Permanent|Acting|Senior|${TITLE})(?!\p{L})`, 'u');

/** Ranks that are cut short. */
const ABBREVIATED = /(?<![\p{L}])(?:Pol|Lt|Gen|Lieut|Maj|Col|Brig|Adm|Capt|Insp|Supt|Sen)\.(?= )/gu;
/** A second office right after the first: "Deputy Prime Minister and Minister of …". */
const SECOND_OFFICE = new RegExp(String.raw`^ and (?=(?:${TITLE})(?![\p{L}]))`, 'u');

/** What makes an office a lesser or higher one, in English before it. */
const RANK = /(?<![\p{L}-])(?:(?:Deputy|Vice|First|Senior|Prime|Permanent|Acting|Standing|Assistant|Attorney|Solicitor|National|Security) )+$/u;

/** Words between a title and a name without the second half of a portfolio: "of Justice and Law Enforcement". */
function withoutPortfolio(between: string): string {
	const middle = / (?:and|et) (?:de la |de l'|du |des |de )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)(?= (?:of|de|du|d')(?!\p{L})|,? ?\uE000)/gu;
	between = between.replace(middle, (all, words: string) => (words.split(' ').every((word) => STOP.has(word)) && !STARTS_OFFICE.test(words) ? ' '.repeat(all.length) : all));
	const tail = / (?:and|et) (?:(?:de la |de l'|du |des )?\p{Lu}\p{L}+ ?)+$/u.exec(between);
	return tail && (tail[0].match(/\p{Lu}\p{L}+/gu) ?? []).every((word) => STOP.has(word)) ? `${between.slice(0, tail.index)} ` : between;
}

function holdsName(words: string): boolean {
	return (words.match(NAME) ?? []).some((name) => name.split(' ').filter((word) => !STOP.has(word)).length >= 2);
}

/** Range after a name of ", title …" up to the next comma, bracket or verb. */
export function appositionAfter(after: string): [start: number, end: number] | null {
	const lead = /^(?: \([^)]*\))?, (?:(?:également|who is) )?/u.exec(after)?.[0].length;
	if (lead === undefined || !OFFICE_STARTS.test(after.slice(lead))) return null;
	let end = lead + untilStop(after.slice(lead));
	while (after.startsWith(', ', end) && OFFICE_STARTS.test(after.slice(end + 2))) end += 2 + untilStop(after.slice(end + 2));
	const comma = after.lastIndexOf(', ');
	// Words cut off where the stretch ends that is looked at are no office.
	if (end === after.length && after.length > 160) end = comma > lead + 12 ? comma : Math.max(lead, after.lastIndexOf(' '));
	const isOfNext = /^(?:le|la|l'|the) /.test(after.slice(lead)) && /^, (?:\p{Lu}\p{L}+ ){1,4}/u.test(after.slice(end));
	const isNextSubject = /^(?:le |la |l'|the )/.test(after.slice(lead)) && holdsName(after.slice(lead, end));
	return isOfNext || isNextSubject ? null : [lead, end];
}

const OFFICE_STARTS = new RegExp(
	String.raw`^(?:le |la |l'|the |an? (?!(?:également )?(?:reçu|rendu|eu|tenu|été|accueilli|conduit|dit|pris|mis|remis|\p{L}+é)(?!\p{L})))?(?!et |and |son |sa |leur |his |her |their |a |ont |avait |est |sont |s'est |se |has |had |is |was )(?:(?!et |and )(?:[\p{L}\uE000-]+|\([\p{Lu}\uE000]{2,12}\)) ){0,4}?(?:${TITLE})(?!\p{L})`, 'u'
);

function untilStop(words: string): number {
	const stop = /[,.;\n]|\((?![\p{Lu}\uE000]{2,12}\))|(?<!\([\p{Lu}\uE000]{2,12})\)|(?<![\p{L}'-])(?:(?:a|ont|est|qui|s'est|has|had|was|said|on|prend|prennent|reçoit|reçoivent|s'entretient|serre|salue|le \d|lors d(?:e|'une?)|au cours d(?:e|'une?))(?![\p{L}'-])|(?:et )?(?:à|avec|with) (?=\p{Lu}\p{L}+ \p{Lu}))/u.exec(words);
	return words.slice(0, stop ? stop.index : words.length).trimEnd().length;
}
