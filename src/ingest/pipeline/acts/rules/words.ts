const ADVERB = String.raw`(?: (?:également|aussi|notamment|ensuite|conjointement|officiellement|en outre|par ailleurs|récemment|également par ailleurs))?`;
/** Auxiliary before a participle, with an adverb. */
export const HAS = String.raw`(?:a|ont|avait|avaient)${ADVERB}`;
/** Both sides as a French subject. */
export const BOTH_FR = String.raw`(?:[Ll]es|[Cc]es|des) deux (?:parties|pays|ministres|vice-ministres|ministères|côtés|dirigeants|responsables|hommes|chefs|hauts responsables|gouvernements|peuples|forces|polices|délégations|interlocuteurs)|[Ee]lles|(?:^|(?<=[.;] ))Ils|[Ll]es (?:parties|délégués|participants|ministres)`;
/** Both sides as an English subject. */
export const BOTH_EN = String.raw`(?:[Bb]oth|(?:[Tt]he )?[Tt]wo) (?:sides|ministers|countries|ministries|officials|officers|leaders|parties|nations|governments|agencies|forces|delegations)|[Tt]he (?:sides|ministers|ministries)|They`;

/** Both sides as the subject of a sentence. */
export const BOTH = new RegExp(`${BOTH_FR}|${BOTH_EN}`, 'u');
/** Both persons, not both countries or ministries. */
export const BOTH_PERSONS =
	/(?:[Ll]es|[Cc]es|des) deux (?:vice-)?(?:ministres|dirigeants|responsables|hommes|chefs|hauts responsables|interlocuteurs)|(?:[Bb]oth|[Tt]wo) (?:ministers|officials|officers|leaders)|[Tt]he ministers/u;

/** Start of a French place after its preposition. */
export const PLACE_FR = String.raw`(?:à|au|en|aux) (?:la |l')?\p{Lu}`;
/** A visit in French, with what kind it is. */
export const VISIT_KIND = String.raw`(?:(?: (?:première|récente|prochaine))? ?visite(?:s)?(?: (?:officielle|de travail|d'État|d'amitié|historique|de haut niveau))*|tournée)`;

/** Named meetings between institutions. */
export const MEETING_FR = String.raw`(?:dialogues?|consultations?(?: politiques?)?|conférences?|réunions?|sessions?|séminaires?|ateliers?|colloques?|tables? rondes?|forums?|séances?|congrès|cérémonies?(?! de signature)|comités? mixtes?|commissions? mixtes?)`;
export const MEETING_EN = String.raw`(?:dialogues?|consultations?|conferences?|meetings?|sessions?|seminars?|workshops?|symposium|forums?|round ?tables?|ceremon(?:y|ies)(?! to sign))`;
export const ORDER = String.raw`(?:\d+(?:e|ème|er|ère|th|st|nd|rd)|premi(?:er|ère)|deuxième|seconde?|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième|onzième|douzième|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)`;
export const MULTI = String.raw`(?:de l'ASEAN|ASEAN(?!-)|d'INTERPOL|d'Interpol|INTERPOL|de l'ONU|des Nations [Uu]nies|UN (?=[A-Z])|APEC|de l'APEC|ASEANAPOL|AMMTC|du Mékong|multilatérale?|internationale?|régionale?|international|regional|trilatérale?|trilateral)`;

/** French verbs of speech. */
export const SPOKE = String.raw`(?:déclaré|dit|affirmé|indiqué|ajouté)`;
