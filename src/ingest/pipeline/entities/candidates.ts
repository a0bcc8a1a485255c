import type { Mention } from './entities.ts';
import { NAME, STOP, SYLLABLES, isVietnameseName, piecesOf } from './names.ts';
import { TITLE, appositionAfter, titleBefore, titlesOnly } from './offices.ts';

const PLACE_BEFORE =
	/(?:provinces?|districts?|villes?|villages?|communes?|campagne|zone|rue|place|aéroport|port|île|hôpital|lycée|université|pont|Projet|fleuve|baie|region|city|town|street|airport|island|bay|river|campaign)(?: (?:de|du|d'|des|of))? ?$/iu;
const SPEECH =
	'(?:déclaré|souligné|affirmé|ajouté|indiqué|estimé|dit|exprimé|proposé|suggéré|salué|remercié|souhaité|noté|informé|appelé|demandé|apprécié|rappelé|recommandé|réaffirmé|félicité|précisé|insisté|reçu|rencontré|coprésidé|co-présidé|présidé|signé|effectué|rendu)';
const EN_SPEECH =
	'(?:said|stressed|expressed|proposed|suggested|affirmed|noted|hailed|thanked|called|hoped|emphasi[sz]ed|told|added|urged|praised|highlighted|reaffirmed|received|met|welcomed|congratulated|pledged|stated|recalled|agreed|promised|informed|offered|appreciated|spoke|underlined|underscored|asked|requested|signed|co-chaired|chaired|visited)';
const SAYS_AFTER = new RegExp(`^(?: (?:a|ont|has|have|had))?(?: (?:également|aussi|also|ensuite))? (?:${SPEECH}|${EN_SPEECH})`, 'u');
const SAID_BEFORE = new RegExp(`(?:(?:a|ont) ${SPEECH}|a-t-(?:il|elle) ${SPEECH}|said) (?:M\\. |Mme )?$`, 'u');

/** Words that may name a person. `isSure` where an office, an apposition or a verb of speech says so. */
export interface Candidate {
	readonly start: number;
	readonly end: number;
	readonly name: string;
	readonly isSure: boolean;
	readonly office: readonly [start: number, end: number] | null;
}

/** Candidates of a text outside the entities already found. */
export function candidatesIn(text: string, entities: readonly Mention[]): Candidate[] {
	const masked = maskOf(text, entities);
	return [...masked.matchAll(NAME)].flatMap((match): Candidate[] =>
		piecesOf(match[0], match.index, text).map(withoutTails).flatMap(({ start, name }): Candidate[] => {
			const end = start + name.length;
			const before = masked.slice(Math.max(0, start - 170), start);
			const after = masked.slice(end, end + 170);
			if (PLACE_BEFORE.test(before) || /^\s*(?:City|Province|-Ville)/.test(after)) return [];
			const title = titleBefore(before);
			const apposition = appositionAfter(after);
			const isSaid = SAYS_AFTER.test(after) || SAID_BEFORE.test(before);
			const isShaped = isVietnameseName(name) && name.split(' ').length >= 3 && !/^Ho Chi Minh|^Hô Chi Minh|^Hồ Chí Minh/.test(name);
			const post = /^[,.]/u.test(after) ? POSTED.exec(before) : null;
			const isPosted = post !== null;
			const isPictured = /^ \((?:à )?(?:gauche|droite|left|right|centre|center|l|r|C|R|L)/u.test(after);
			const isCourtesy = title !== null && /^(?:MM?\.|Mme|Mr\.?|Mrs\.?|Ms\.?) ?$/u.test(before.slice(before.length - title));
			const isBare = isCourtesy || (title !== null && apposition !== null && (RANK_ALONE.test(masked.slice(start - title, start)) || RANKS.test(text.slice(start - title, start))));
			const office: [number, number] | null = title === null || isBare
				? apposition === null ? (post === null ? null : [start - post[0].length, start - 2]) : [end + apposition[0], end + apposition[1]]
				: [start - title, start];
			const isSecond = SECOND_OF_PAIR.test(masked.slice(Math.max(0, start - 90), start));
			return [{ start, end, name, office, isSure: office !== null || isSecond || isCourtesy || isSaid || isShaped || isPictured || isPosted || PAIRED.test(before) }];
		})
	);
}

/** An English rank of several words, which names no office either. */
const RANKS = /^(?:(?:Senior|Lieutenant|Major|Brigadier|Police|Colonel|General|Captain|Admiral|Sen\.|Lt\.|Lieut\.|Maj\.|Gen\.|Col\.|Brig\.|Pol\.|Adm\.)[ -]?)+$/u;
/** An office at a place before the name, which a comma parts from it: "the Resident Coordinator in Laos, X,". */
const POSTED = /(?:\p{Lu}\p{L}+ ){0,3}(?:Coordinator|Representative|Ambassador|Director|Head|Chief|Counsellor|Attaché)(?: of [^,.]{2,40})? (?:in|to) \uE000+, $/u;
/** "counterparts X and ": the title of several people before the first of them. */
const PAIRED = /(?:[Cc]ounterparts|[Mm]inisters|[Aa]mbassadors|[Gg]enerals|[Pp]residents|[Ll]eaders|[Oo]fficials|[Hh]omologues|[Mm]inistres|[Aa]mbassadeurs) (?:[\p{L}'.-]+ ){2,9}and $/u;
/** A rank or a courtesy title that names no office: "le général X, ministre de …" is a minister. */
const RANK_ALONE = /^(?:(?:Sen|Maj|Lt|Lieut|Brig|Col)\.? )*(?:(?:[Cc]olonel|[Ll]ieutenant|[Mm]ajor|[Ss]enior|[Pp]olice|[Vv]ice)[ -])?(?:[Gg]énéral|[Gg]eneral|[Cc]olonel|[Ll]ieutenant|[Aa]miral|[Aa]dmiral|[Cc]apitaine|[Cc]aptain|[Pp]rofess(?:eur|or)|MM?\.|Mme|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Gen\.|Sen\.|Lt\.|Col\.)(?: (?:de (?:corps d'armée|division|brigade|police)|(?:\(\p{L}+\))))? $/u;

/** Words before the second of two who hold one office in the plural: "les ministres X et". */
const SECOND_OF_PAIR = /(?:[Cc]hefs|[Mm]inistres|[Pp]résidents|[Dd]irigeants|[Gg]énéraux|[Mm]inisters|[Pp]residents|[Ll]eaders|[Gg]enerals|MM\.) [^.;:()]{0,40}?(?:\p{Lu}[\p{L}'-]* ){2,5}(?:et|and) $/u;

/** A name without the "'s" of a possessive and a courtesy title glued to it: "SirCharles Hill's". */
function withoutTails({ start, name }: { start: number; name: string }): { start: number; name: string } {
	const glued = /^(?:Sir|Mme|Mr|Mrs|Dr)(?=\p{Lu}\p{Ll})/u.exec(name)?.[0].length ?? 0;
	return { start: start + glued, name: name.slice(glued).replace(/'s$/u, '') };
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

/** One-word names, where a full name of the document ends or begins so: after a title ("Minister Quang", "M. Teo"),
 *  before a verb of speech, and anywhere in an English text, which goes on with the family name alone. */
export function shortNames(text: string, full: readonly string[]): Candidate[] {
	const isEnglish = / the /.test(text.slice(0, 600));
	return shortWords(full).flatMap((word) => {
		return placesOf(word, text).flatMap((index): Candidate[] => {
			const end = index + word.length;
			const before = text.slice(Math.max(0, index - 40), index);
			const after = text.slice(end, end + 40);
			const isTitled = TITLE_JUST_BEFORE.test(before);
			const isAlone = isEnglish && !STOP.has(word) && word.length >= 3 && !/\p{Lu}[\p{L}.-]* $/u.test(before.replace(/(?:^|[.!?"] |\n)\p{Lu}\p{Ll}* $/u, '')) && !/^ \p{Lu}/u.test(after);
			return isTitled || SPEAKS.test(after) || isAlone ? [{ start: index, end, name: word, isSure: true, office: null }] : [];
		});
	});
}

/** Where a text holds a word that is no part of a longer one. */
function placesOf(word: string, text: string): number[] {
	const places: number[] = [];
	for (let at = text.indexOf(word); at >= 0;) {
		const end = at + word.length;
		const isWhole = !/[\p{L}'-]$/u.test(text.slice(Math.max(0, at - 2), at)) && !/^[\p{L}-]/u.test(text.slice(end, end + 2));
		if (isWhole) places.push(at);
		at = text.indexOf(word, isWhole ? end : at + 1);
	}
	return places;
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
	return [...new Set([...words, ...plain])].filter((word) => word.length >= 2 && (!STOP.has(word) || SYLLABLES.has(word)));
}
