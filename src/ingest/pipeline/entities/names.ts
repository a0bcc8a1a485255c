const PARTICLE = String.raw`(?:bin|binti|bte|van|von|der|dela|delos|de la|de|da|dos|al|el|ibn|la)`;
const WORD = String.raw`(?:(?:al|el|ad|ar|as|at|an|ibn|bin)-\p{Lu}\p{L}+|\p{Lu}\.(?= \p{Lu}\p{Ll})|\p{Lu}[\p{L}]*(?:['-]\p{L}+)*|\p{Lu}\.)`;
/** A run of two capitalised words or more. */
export const NAME = new RegExp(String.raw`(?<![\p{L}\p{N}'-]|\p{L}')${WORD}(?: (?:${PARTICLE} )?${WORD}){1,11}(?![\p{L}])`, 'gu');
/** Capitalised words that are no part of a name. */
export const STOP = new Set(
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
		'M. MM. Mme Mmes Mlle Sen. Lt. Gen. Lieut. Maj. Col. Sen Lt Gen Maj Col Lieut Colonel-General Commandant Executive Inspector Captain Admiral Officer Marshal Sir First Standing Permanent Chargé Défense Intérieur Justice Santé Finances Commerce Travail Culture Transports Éducation Environnement Agriculture Affaires Étrangères Numérique Trade Finance Health Education Receiving Welcoming Speaking Highlighting Addressing Appréciant Évoquant Soulignant ' +
		'République Royaume Fédération Republic Kingdom Federation Federal Royal Royale National Nationale Nationales Populaire Suprême Law Enforcement Application Limited Ltd Corporation Corp Group Groupe Company ' +
		'Compagnie Société Institut School École College Collège Hospital Hôpital Team Équipe Inc Pol Pol. Brig Brig. Adm Adm. Capt Capt. Insp Supt Rear Air Marshal Under-Secretary Undersecretary Adviser Advisor Assistant ' +
		'Chief-of-Staff Homeland Internal External Relations International Crime Drug Drugs Narcotics Control Rescue Fire Prevention Human Rights Justice Parliament Senate Senator Envoy Special Acting Co-Chair ' +
		'Attorney Solicitor Superintendent Following Prior Earlier Meanwhile Together Also Later Over Since When While If As Thanks According Besides Both Each Commissariat Sous-comité Gendarmerie Douanes Customs Ordre Order Médaille Medal Liberté Amitié Friendship Freedom Issara Dame Lord Lady Baron Baroness Baronne Sire Datuk Policy Asylum Immigration Citizenship Industry Technology Technologies Science Sciences Innovation Communications Information Sports Tourism Labour Labor ' +
		'Officials Meeting Meetings Ministers Ministerial Leaders Participants Liberal Democratic Labour Conservative Socialist Revolutionary Workers PM FM VN NA EU UN US UK USA CPC CPV LPRP CPP MPS MoPS MOFA MoFA RoK ROK DPM Républicain Démocrate Révolutionnaire Travailliste Samdech Krolahom Techo Kralahom Pichey Sena Akka Moha Padei Décho Extraordinary Plenipotentiary Cheikh Sheikh Seri Utama Resident Coordinator Congressman Congresswoman Autonomous Specialist Capabilities Capability Operations Operational Strategic Criminal Legal Political Training Division Administrative ' +
		'Employment Social Welfare Energy Mines Natural Resources Environment Climate Water Transport Infrastructure Planning Investment Development Cooperation Integration Economy Economic Budget Tourisme Emploi Énergie Ressources Climat ' +
		'PM FM DPM Forensic Examination Mutual Legal Assistance Criminal Matters Personnel Administration Principal Judicial Judiciary Procuracies Procuratorate Courts Entraide Judiciaire Pénale Réception Reception Contact Persons Deputy-Director ' +
		'Planification Investissement Développement Coopération Intégration Économie Collectivités Territoriales Locales Outre-mer Enseignement Recherche Politique Asile Citoyenneté Industrie Internal Reform Réforme Equality Women Youth Jeunesse Families'
	).split(' ')
);
/** Long words of the list above with one letter lost. */
const LOST = new Set([...STOP].filter(({ length }) => length >= 8).flatMap((word) => [...word].map((_, i) => word.slice(0, i) + word.slice(i + 1))));
const isStop = (word: string): boolean => STOP.has(word) || (word.length >= 7 && LOST.has(word));
/** Words of the list above that Vietnamese names hold too. */
export const SYLLABLES = new Set('The Son Sa An On In Du De La Le Ce Au Day Bay May Thi Dan Nam Mai Ha Day Sao Can Sen'.split(' '));
/** Words that link the parts of a name where they are written with a capital. */
const LINKS = new Set('De Da Do Du Van Von Der Den Le La Al El Bin Dos'.split(' '));
const SURNAMES = new Set(
	(
		'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly luong to dinh trinh mai dao doan truong cao ' +
		'lam ta ha phung quach thai chu ton chau kieu thach nghiem lai la au bach tang vuong dam mac khuat tong lu nong hau sung ksor giang'
	).split(' ')
);

/** A text in lower case without marks. */
export const fold = (text: string): string =>
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

/** Words that end the name of a body: what stands before them in a run names no person. */
const BODY_ENDS = new Set('Committee Commission Council Agency Authority Bureau Department Office Ministry Centre Center Institute Academy University Command Corps Foundation Association Federation Union Fund Bank Company Corporation Group Hospital School Division Directorate Unit Initiative Programme Program Convention Agreement Treaty Forum Summit Conference Congress Strategy Airport'.split(' '));

/** Runs of capitalised words without the words that are no names; "Le" and "La" at the start of a sentence stay
 *  only before a Vietnamese name. */
export function piecesOf(words: string, index: number, text: string): { start: number; name: string }[] {
	const pieces: { start: number; name: string }[] = [];
	let run: { start: number; words: string[] } | null = null;
	const close = (): void => {
		if (run && run.words.length >= 2 && run.words.filter((word) => /^\p{Lu}/u.test(word)).length <= 6) pieces.push({ start: run.start, name: run.words.join(' ') });
		run = null;
	};
	let at = index;
	for (const [i, word] of words.split(' ').entries()) {
		if (run !== null && BODY_ENDS.has(word)) run = null;
		const isArticle = i === 0 && /^(?:Le|La|L')$/.test(word) && !startsVietnamese(words, at, text);
		const isSyllable = run !== null && SURNAMES.has(fold((run as { words: string[] }).words[0] ?? '')) && SYLLABLES.has(word);
		const isLinked = run !== null && LINKS.has(word) && /^\p{Lu}/u.test(words.split(' ')[i + 1] ?? '') && !STOP.has(words.split(' ')[i + 1] ?? '');
		const isElided = /^[LD]'\p{Ll}/u.test(word);
		const isSurname = run === null && startsName(words.split(' ').slice(i), at, text);
		const isOwner = /'s$/u.test(word) && i < words.split(' ').length - 1;
		if (isOwner && run !== null && !STOP.has(word.slice(0, -2))) {
			(run as { words: string[] }).words.push(word);
			close();
		} else if (isOwner || (/'s$/u.test(word) && STOP.has(word.slice(0, -2))) || (isStop(word) && !isSyllable && !isLinked && !isSurname) || isArticle || isElided || /-[Gg](?:eneral|énéral)$/u.test(word) || /^[\p{Lu}\d]{4,}$/u.test(word)) close();
		else if (run) (run as { words: string[] }).words.push(word);
		else if (/^\p{Lu}/u.test(word)) run = { start: at, words: [word] };
		at += word.length + 1;
	}
	close();
	return pieces;
}

/** Whether words begin with a family name that is a common word too ("Au Van Tho"), within a sentence. */
function startsName(words: readonly string[], at: number, text: string): boolean {
	return SURNAMES.has(fold(words[0] ?? '')) && words.length >= 3 && words.length <= 5 && isVietnameseName(words.join(' ')) &&
		!/(?:^|[.!?…\n"»:])\s*$/.test(text.slice(Math.max(0, at - 3), at));
}

function startsVietnamese(words: string, at: number, text: string): boolean {
	const isSentenceStart = at === 0 || /[.!?…\n"»:]\s*$/.test(text.slice(Math.max(0, at - 3), at));
	return !isSentenceStart || (isVietnameseName(words) && words.split(' ').length >= 3);
}

/** Whether a country or place is a part of a Vietnamese name: "Bui Quang Thai", "Nguyễn Đức Nam", "Tran Thai Binh". */
export function isInName(text: string, start: number, end: number): boolean {
	const word = text.slice(start, end);
	if (word.length > 13 || /[^\p{L} ]/u.test(word)) return false;
	const before = /(?:\p{Lu}\p{L}* ){1,3}$/u.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '';
	const after = /^(?: \p{Lu}\p{L}*){1,3}/u.exec(text.slice(end, end + 24))?.[0] ?? '';
	const words = `${before}${word}${after}`.split(' ');
	const at = before.split(' ').length - 1;
	const last = at + word.split(' ').length - 1;
	const isWhole = (from: number, to: number): boolean => to - from >= 2 && (from < at || to > last) && isVietnameseName(words.slice(from, to + 1).join(' '));
	return words.slice(0, word.includes(' ') ? at : at + 1).some((_, from) => words.some((__, to) => to >= last && isWhole(from, to)));
}
