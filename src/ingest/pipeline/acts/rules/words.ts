const ADVERB = String.raw`(?:,? (?:à son tour|quant à (?:lui|elle)|également|aussi|notamment|ensuite|conjointement|officiellement|enfin|alors|ainsi|en particulier|à cette occasion|de son côté|pour sa part|en personne|solennellement|réciproquement|vivement|en outre|par ailleurs|récemment|immédiatement après|aussitôt après|peu après|auparavant|dans la foulée|également par ailleurs),?)?`;
/** Auxiliary before a participle, with an adverb. */
export const HAS = String.raw`(?:(?<![\p{L}'’-])(?:a|ont|avait|avaient)|^,? ?(?:et|puis)(?= ))${ADVERB}`;
/** Both sides as a French subject. */
export const BOTH_FR = String.raw`(?:[Ll]es|[Cc]es|des) deux (?:parties|pays|ministres|vice-ministres|ministères|côtés|dirigeants|responsables|hommes|chefs|hauts responsables|gouvernements|peuples|forces|polices|délégations|interlocuteurs|généraux|procureurs(?: généraux)?|parquets|juges|maires|coprésidents|colonels|secrétaires d'État|armées|douanes|marines|provinces|villes|organisations|administrations|autorités|équipes|directeurs|commandants|institutions|agences|organes|services|corps|académies|gouverneurs|présidents|Premiers ministres)|(?:^|(?<=[.,;] ))[Tt]ous deux|[Ee]lles|(?:^|(?<=[.;] ))Ils|(?<=, )ils(?= )|[Ll]es (?:ministères|polices|Premiers ministres|vice-ministres|gouvernements) [\p{L}'’ -]{3,90}?(?= (?:ont|se sont|vont) )|[Ll]es (?:parties|délégués|participants|ministres)`;
/** Both sides as an English subject. */
export const BOTH_EN = String.raw`(?:[Bb]oth|(?:[Tt]he )?[Tt]wo) (?:sides|(?:deputy |prime |vice )?ministers|countries|ministries|officials|officers|leaders|parties|nations|governments|agencies|forces|delegations|generals|commanders|institutions|academies|presidents|directors|chiefs|services|prosecutors|governors|navies|armies|organi[sz]ations|authorities|provinces|cities)|[Bb]oth(?= (?:also |then )?(?:vowed|agreed|pledged|affirmed|committed|concurred|consented|expressed|undertook))|[Tt]he (?:sides|(?:deputy )?ministers|ministries|officers|officials|leaders|parties|(?:host and (?:the |his )?guest))|[Tt]he \p{Lu}\p{L}+ and \p{Lu}\p{L}+ (?:sides|(?:deputy )?ministers|ministries|officials|officers|leaders|governments|forces|police)|They|(?<=, )they(?= )`;

/** {@link BOTH_EN} where it acts, not "relations between the two countries". */
export const BOTH_EN_ACT = String.raw`(?<!(?:between|of|by|for|from|to|with|in|among) (?:the |both )?)(?:${BOTH_EN})`;
/** Ways of working together to come: "will continue to work closely", "would do his utmost". */
export const WORK_ON = String.raw`(?:will|would) (?:always |also |continue to |further |soon |do everything possible to |(?:\p{L}+ly )){0,3}(?:work (?:closely|together|hand|side|with)|cooperat\w+|coordinat\w+|join (?:hands|forces)|do (?:his|her|its|their|the) (?:best|utmost)|make (?:\p{L}+ ){0,3}efforts?|spare no effort|exert|strive|stand (?:shoulder|side))`;

/** Both sides as the subject of a sentence. */
export const BOTH = new RegExp(`${BOTH_FR}|${BOTH_EN}`, 'u');
/** Both persons, not both countries or ministries. */
export const BOTH_PERSONS =
	/(?:^|(?<=[.,;] ))(?:[Tt]ous deux|[Tt]outes deux)(?= )|(?:[Ll]es|[Cc]es|des) deux (?:vice-)?(?:ministres|dirigeants|responsables|hommes|chefs|hauts responsables|interlocuteurs|généraux|procureurs(?: généraux)?|juges|maires|coprésidents|colonels|secrétaires d'État|directeurs|commandants|présidents|Premiers ministres)|[Tt]he \p{Lu}\p{L}+ and \p{Lu}\p{L}+ (?:deputy |foreign |defen[cs]e |justice )?(?:ministers|leaders|generals|officials)|(?:[Bb]oth|[Tt]wo) (?:(?:deputy |prime |vice )?ministers|officials|officers|leaders|generals|commanders|presidents|directors|chiefs)|[Bb]oth(?= (?:also |then )?(?:vowed|agreed|pledged|affirmed|committed|concurred|consented|expressed|undertook))|[Tt]he (?:two )?(?:(?:deputy )?ministers|officers|officials|leaders|host and (?:the |his )?guest)(?= )/u;

/** Start of a French place after its preposition. */
export const PLACE_FR = String.raw`(?:à|au|en|aux) (?:la |l')?\p{Lu}`;
/** A visit in French, with what kind it is. */
export const VISIT_KIND = String.raw`(?:(?: (?:première|récente|prochaine))? ?visite(?:s)?(?: (?:officielle|de travail|d'État|d'amitié|historique|de haut niveau))*|tournée|escale)`;

/** Words that say when: a day with its month, a weekday, or a month with its year. */
export const WHEN = /\d{1,2}(?:er)?(?: et \d{1,2}| au \d{1,2})? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|January|February|March|April|May|June|July|August|September|October|November|December)|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}|\d{1,2}\/\d{1,2}|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|hier|yesterday|le même jour|same day|la veille|le lendemain)(?![\p{L}])/u;

/** Named meetings between institutions. */
export const MEETING_FR = String.raw`(?:dialogues?|consultations?(?: politiques?)?|conférences?|réunions?|sessions?|séminaires?|ateliers?|colloques?|tables? rondes?|forums?|séances?|congrès|cérémonies?(?! de signature)|comités? mixtes?|commissions? mixtes?|(?:cycles?|tours?|rounds?) de (?:négociations|pourparlers|consultations|dialogue))`;
export const MEETING_EN = String.raw`(?:dialogues?|consultations?|conferences?|meetings?|sessions?|seminars?|workshops?|symposium|forums?|round ?tables?|ceremon(?:y|ies)(?! to sign)|rounds? of (?:negotiations|talks|consultations|dialogue))`;
export const ORDER = String.raw`(?:\d+(?:e|ème|er|ère|th|st|nd|rd)|premi(?:er|ère)|deuxième|seconde?|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième|onzième|douzième|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)`;
export const MULTI = String.raw`(?:de l'ASEAN|ASEAN(?!-)|d'INTERPOL|d'Interpol|INTERPOL|de l'ONU|des Nations [Uu]nies|UN (?=[A-Z])|APEC|de l'APEC|ASEANAPOL|AMMTC|du Mékong|multilatérale?|internationale?|régionale?|international|regional|trilatérale?|trilateral|[Tt]ripartite)`;

/** French verbs of speech. */
export const SPOKE = String.raw`(?:déclaré|dit|affirmé|indiqué|ajouté)`;

/** Papers signed before, of which the text gives no day. */
export const PAST_SIGNED = /(?:have|has|had) (?:so far |also |already |previously |now )*signed (?:and \p{L}+ )?(?:a (?:number|series|range) of|many|several|various|numerous|dozens of)|signed and (?:\p{L}+ )?implemented|ont (?:déjà|jusqu'ici|précédemment) signé/u;
