import type { CoopEvent, EventKind, EventStatus } from '#lib/corpus/schema.ts';

/** How an act is told: `encounter` by its own verb, `noun` named within another sentence, `wish` of one side, `joint`
 *  undertaking, `past` cooperation, `remark` on relations. */
export type Form = 'encounter' | 'noun' | 'wish' | 'joint' | 'past' | 'remark';

/** A wording that tells an act. */
export interface Rule {
	readonly id: string;
	readonly kind: EventKind;
	readonly status: EventStatus;
	readonly form: Form;
	readonly words: RegExp;
	/** What must also stand in the sentence: a person or office after the words, or other words. */
	readonly needs?: 'person' | RegExp;
	readonly unless?: RegExp;
}

const rule = (
	id: string, kind: EventKind, status: EventStatus, form: Form, words: RegExp, more: Pick<Rule, 'needs' | 'unless'> = {}
): Rule => ({ id, kind, status, form, words, ...more });

const ADVERB = String.raw`(?: (?:également|aussi|notamment|ensuite|conjointement|officiellement|en outre|par ailleurs|récemment|également par ailleurs))?`;
const HAS = String.raw`(?:a|ont|avait|avaient)${ADVERB}`;
const BOTH_FR = String.raw`(?:[Ll]es|[Cc]es|des) deux (?:parties|pays|ministres|vice-ministres|ministères|côtés|dirigeants|responsables|hommes|chefs|hauts responsables|gouvernements|peuples|forces|polices|délégations|interlocuteurs)|[Ee]lles|(?:^|(?<=[.;] ))Ils|[Ll]es (?:parties|délégués|participants|ministres)`;
const BOTH_EN = String.raw`(?:[Bb]oth|(?:[Tt]he )?[Tt]wo) (?:sides|ministers|countries|ministries|officials|officers|leaders|parties|nations|governments|agencies|forces|delegations)|[Tt]he (?:sides|ministers|ministries)|They`;

/** Both sides as the subject of a sentence. */
export const BOTH = new RegExp(`${BOTH_FR}|${BOTH_EN}`, 'u');
/** Both persons, not both countries or ministries. */
export const BOTH_PERSONS =
	/(?:[Ll]es|[Cc]es|des) deux (?:vice-)?(?:ministres|dirigeants|responsables|hommes|chefs|hauts responsables|interlocuteurs)|(?:[Bb]oth|[Tt]wo) (?:ministers|officials|officers|leaders)|[Tt]he ministers/u;
/** Names of instruments. */
export const INSTRUMENT = new RegExp(
	String.raw`(?<![\p{L}])(?:(?<mou>[Pp]rotocoles? d'accord|[Mm]émorand(?:um|a)s?(?: d'entente| de coopération)?|[Mm]emorand(?:um|a)s? of [Uu]nderstanding|MoUs?|MOUs?)|` +
		String.raw`(?<treaty>[Tt]raités?|[Tt]reat(?:y|ies)|[Cc]onventions?(?= (?:de|sur|d'|on|against|contre)))|(?<plan>[Pp]lans? (?:de coopération|d'action)|[Cc]ooperation plans?|[Aa]ction plans?|[Pp]rogrammes? de coopération)|` +
		String.raw`(?<minutes>[Pp]rocès-verba(?:l|ux)|[Mm]inutes(?= of))|(?<regulation>[Rr]èglements?|[Rr]egulations?)|(?<joint>[Dd]éclarations? (?:conjointe|commune)s?|[Jj]oint [Ss]tatements?)|` +
		String.raw`(?<agreement>[Aa]ccords?(?!é)(?:-cadres?)?|[Aa]greements?|[Aa]rrangements?|[Ll]ettres? d'intention|[Ll]etters? of intent|[Pp]rotoco(?:les?|ls?)))(?![\p{L}])`, 'u'
);
/** Words of drafting, negotiating and signing to come. */
export const DRAFTING =
	/négociations?|négocier|signature|signer|conclure|conclusion|élaborer|élaboration|ratifi\w+|finalis\w+|parachever|negotiat\w+|sign(?:ing)?(?![\p{L}])|conclud\w+|finali[sz]\w+|ratif\w+|drafting/iu;

const PLACE_FR = String.raw`(?:à|au|en|aux) (?:la |l')?\p{Lu}`;
const VISIT_KIND = String.raw`(?:(?: (?:première|récente|prochaine))? ?visite(?:s)?(?: (?:officielle|de travail|d'État|d'amitié|historique|de haut niveau))*|tournée)`;

/** Named meetings between institutions. */
const MEETING_FR = String.raw`(?:dialogues?|consultations?(?: politiques?)?|conférences?|réunions?|sessions?|séminaires?|ateliers?|colloques?|tables? rondes?|forums?|séances?|congrès|cérémonies?(?! de signature)|comités? mixtes?|commissions? mixtes?)`;
const MEETING_EN = String.raw`(?:dialogues?|consultations?|conferences?|meetings?|sessions?|seminars?|workshops?|symposium|forums?|round ?tables?|ceremon(?:y|ies)(?! to sign))`;
const ORDER = String.raw`(?:\d+(?:e|ème|er|ère|th|st|nd|rd)|premi(?:er|ère)|deuxième|seconde?|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième|onzième|douzième|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)`;
const MULTI = String.raw`(?:de l'ASEAN|ASEAN(?!-)|d'INTERPOL|d'Interpol|INTERPOL|de l'ONU|des Nations [Uu]nies|UN (?=[A-Z])|APEC|de l'APEC|ASEANAPOL|AMMTC|du Mékong|multilatérale?|internationale?|régionale?|international|regional|trilatérale?|trilateral)`;

/** Acts told by their own verb. Where several stand in one sentence, each is one act. */
const ENCOUNTERS: readonly Rule[] = [
	rule('courtesy.rendu', 'courtesy_call', 'took_place', 'encounter', RegExp(`(?:${HAS} |)(?:rendu|effectué)(?: [^.,;]{0,40})? (?:une |des )?visites? de courtoisie`, 'u')),
	rule('courtesy.recu', 'courtesy_call', 'took_place', 'encounter', RegExp(`${HAS} (?:reçue?s?|accueilli)(?![\\p{L}])`, 'u'), { needs: 'person', unless: /reçu (?:le soutien|l'appui|des informations|une aide|l'Ordre|la médaille)/u }),
	rule('courtesy.recu-par', 'courtesy_call', 'took_place', 'encounter', /(?:a|ont) été reçue?s? (?:[^.;]{0,40} )?par/u),
	rule('courtesy.reception', 'courtesy_call', 'took_place', 'encounter', /(?:[Ll]ors|[Aa]u cours|à l'occasion) d'une (?:réception|audience|rencontre)(?: [^.,;]{0,20})? (?:pour|accordée à|avec)|[Ee]n recevant|(?:^|(?<=["«] ?))Recevant/u, { needs: 'person' }),
	rule('courtesy.received', 'courtesy_call', 'took_place', 'encounter', /(?:(?<=\p{L} )|^)(?:received|hosted a (?:reception|banquet) (?:[^.;]{0,50}? )?for|granted an audience to)(?= )/u, { needs: 'person', unless: /received (?:support|assistance|training|the (?:order|medal|support))/iu }),
	rule('courtesy.call', 'courtesy_call', 'took_place', 'encounter', /(?:paid|made|pays) (?:an? )?courtesy (?:call|visit)|called on(?= (?:\p{Lu}|the (?:Prime )?[Mm]inister|President))|at a reception (?:[^.,;]{0,20} )?for|(?:while|when) receiving|was received by/u, { needs: 'person' }),
	rule('online.fr', 'online_talks', 'took_place', 'encounter', RegExp(`(?:${HAS} (?:eu|tenu) (?:[^.;]{0,40})?(?:entretien téléphonique|conversation téléphonique|entretien en ligne|réunion en ligne)|s'(?:est|étaient|est) entretenue?s?[^.;]{0,40} (?:par téléphone|par visioconférence|en visioconférence|en ligne))`, 'u')),
	rule('online.en', 'online_talks', 'took_place', 'encounter', /(?:held|had) (?:[^.;]{0,30})?(?:phone talks|(?:tele)?phone (?:call|conversation)|(?:online|virtual|video) (?:talks|meeting|call|conference))|spoke by (?:phone|telephone)/u),
	rule('talks.entretenu', 'talks', 'took_place', 'encounter', /s'(?:est|était) (?:brièvement |ensuite |également )?entretenue?|se (?:sont|étaient) (?:ensuite |également )?(?:entretenus|rencontrés|réunis)/u),
	rule('talks.entretien', 'talks', 'took_place', 'encounter', RegExp(`${HAS} (?:eu|tenu|mené)(?:,? [^.;]{0,40}?)? (?:un entretien|des entretiens|une rencontre|des pourparlers|des discussions|une séance de travail|une réunion de travail|une entrevue)(?! téléphonique| en ligne)`, 'u')),
	rule('talks.rencontre', 'talks', 'took_place', 'encounter', RegExp(`${HAS} (?:rencontré|travaillé avec)`, 'u'), { needs: 'person', unless: /rencontré des (?:difficultés|obstacles)/u }),
	rule('talks.mains', 'talks', 'took_place', 'encounter', /se serrent la main|(?:shake|shook) hands/u),
	rule('talks.held', 'talks', 'took_place', 'encounter', /(?:held|had|hosted|co-chaired) (?:[^.;]{0,30} )?(?:talks|discussions|a (?:working session|bilateral meeting|meeting) with)|had a meeting|met with|(?<=\p{L} )met(?= (?:[^.;]{0,20} )?(?:\p{Lu}|his |her |with ))/u, { unless: /(?:phone|online|virtual|video) (?:talks|meeting)|met (?:the|all) (?:requirements|needs|conditions)/iu }),
	rule('signed.fr', 'agreement_signed', 'took_place', 'encounter', RegExp(`${HAS} (?:[^.;]{0,30}? )?(?:négocié et )?signé|(?:a|ont) été signée?s?|(?:se sont|s'est) (?:vu )?signé`, 'u'), { needs: INSTRUMENT }),
	rule('signed.ceremonie', 'agreement_signed', 'took_place', 'encounter', /(?:cérémonie (?:de|pour la) signature|la signature) (?:de|du|d'un)[^.;]{0,400}?(?:a eu lieu|ont eu lieu|s'est (?:tenue|déroulée))|(?:assisté|procédé|présidé) (?:[^.;]{0,20})?à (?:la signature|la cérémonie de signature)|signature d'un[^.;]{0,400}? a eu lieu/u),
	rule('signed.en', 'agreement_signed', 'took_place', 'encounter', /(?:have |had |has |also |jointly |then )?signed(?! up)(?= )|(?:was|were) signed|(?:witnessed|attended) the signing/u, { needs: INSTRUMENT }),
	rule('decoration.fr', 'decoration', 'took_place', 'encounter', RegExp(`${HAS} (?:[^.;]{0,20})?(?:remis|décerné|conféré|reçu|attribué) [^.;]{0,60}?(?:l'[Oo]rdre|la [Mm]édaille|[Mm]édailles?|l'[Ii]nsigne|la décoration|distinction)`, 'u')),
	rule('decoration.en', 'decoration', 'took_place', 'encounter', /(?:awarded|presented|conferred|bestowed|was awarded|received)[^.;]{0,80}? (?:the )?(?:[\p{L}-]+ )?(?:Order|Medal|Insignia|insignia|medal|decoration)/u),
	rule('assistance.fr', 'assistance', 'took_place', 'encounter', RegExp(`${HAS} (?:remis|offert|fourni|accordé|octroyé|fait don)[^.;]{0,80}?(?:équipements?|matériels?|aide|dons?|fonds|véhicules?|secours|dollars|ordinateurs|vivres|médicaments|bateaux|vedettes?)`, 'u')),
	rule('assistance.en', 'assistance', 'took_place', 'encounter', /(?:handed over|donated|provided|presented|delivered)[^.;]{0,80}? (?:equipment|aid|vehicles?|supplies|relief|USD|computers|boats?|vessels?|funding|goods)/u),
	rule('training.fr', 'training', 'took_place', 'encounter', RegExp(`(?:(?:cours|stages?|sessions?|programmes?) de (?:formation|perfectionnement)|formation (?:spécialisée|sur))[^.;]{0,160}?(?:s'est (?:ouverte?|achevée?|tenue?|déroulée?|clôturée?)|a (?:été (?:ouverte?|organisée?|inaugurée?|clôturée?)|eu lieu|débuté))|(?:a|ont) (?:[^.;]{0,40})?(?:organisé|ouvert|inauguré|clôturé)[^.;]{0,60}?(?:cours|stage|session|programme) de (?:formation|perfectionnement)`, 'u')),
	rule('training.en', 'training', 'took_place', 'encounter', /(?:training (?:course|programme|program|session|workshop)s?)[^.;]{0,160}?(?:opened|concluded|was (?:held|organi[sz]ed|opened|launched)|were held|took place|wrapped up|kicked off)|(?:held|organi[sz]ed|opened|launched|completed)[^.;]{0,60}?training (?:course|programme|program|session)/u),
	rule('deployment.fr', 'deployment', 'took_place', 'encounter', /(?:(?:a|ont) (?:déployé|envoyé|dépêché)|(?:a été|ont été) (?:déployée?s?|envoyée?s?|dépêchée?s?))[^.;]{0,100}?(?:équipes?|officiers|policiers|forces|unités?|soldats|secouristes|mission)/u),
	rule('deployment.en', 'deployment', 'took_place', 'encounter', /(?:deployed|dispatched|sent|seconded)[^.;]{0,80}?(?:teams?|officers|police|unit|troops|rescuers|personnel|contingent)/u),
	rule('exhibition.fr', 'exhibition', 'took_place', 'encounter', RegExp(`${HAS} (?:participé à|visité|assisté à|inauguré|pris part à|découvert)[^.;]{0,25}?(?:l'exposition|une exposition|le [Cc]entre|la caserne|le siège|l'[Aa]cadémie|l'[ÉE]cole|le musée|le [Ll]aboratoire)`, 'u')),
	rule('exhibition.en', 'exhibition', 'took_place', 'encounter', /(?:visited|toured|attended|opened)[^.;]{0,25}? (?:an? exhibition|the exhibition|the [\p{L} ]{0,30}?(?:Centre|Center|centre|center|headquarters|laboratory|Academy|academy|Museum))/u),
	rule('visit.effectue', 'visit', 'took_place', 'encounter', RegExp(`(?:${HAS} |)(?:effectué|entamé|achevé|effectue|effectuent|commencé|conclu)(?![\\p{L}])[^.;]{0,40}?(?:une|sa|leur) ${VISIT_KIND}(?! de courtoisie)`, 'u')),
	rule('visit.rendu', 'visit', 'took_place', 'encounter', RegExp(`(?:s'est|se sont) (?:[^.;]{0,15} )?rendue?s? (?:en visite )?(?:[^.;]{0,25} )?${PLACE_FR}`, 'u')),
	rule('visit.paid', 'visit', 'took_place', 'encounter', /(?:paid|made|began|started|is paying|are paying|concluded|wrapped up)(?: [\p{L}-]+){0,4}? visit (?:to|in)|(?:has |have )?(?<!(?:has|have) been )visited (?=\p{Lu})/u, { unless: /courtesy (?:call|visit)/iu }),
	rule('visit.effectuera', 'visit', 'announced', 'encounter', RegExp(`effectuer(?:a|ont)[^.;]{0,40}?une ${VISIT_KIND}|se rendr(?:a|ont) (?:en visite )?${PLACE_FR}|will (?:pay|make)[^.;]{0,30}? visit to|will visit (?=\\p{Lu})|is (?:scheduled|due|set) to (?:visit|pay)`, 'u')),
	rule('meeting.future', 'dialogue', 'announced', 'encounter', RegExp(`(?:${MEETING_FR}|${MEETING_EN})[^.;]{0,160}?(?:aur(?:a|ont) lieu|se tiendr(?:a|ont)|ser(?:a|ont) organisée?s?|se déroulera|will be held|will take place|is scheduled)`, 'u')),
	rule('multi.fr', 'multilateral_meeting', 'took_place', 'encounter', RegExp(`(?:(?:assisté|participé|pris part|pris la parole|prononcé un discours|(?:co-?)?présidé|conduit)[^.;]{0,60}?|^[^.;]{0,60}?)(?:${ORDER} )?${MEETING_FR}[^.;]{0,80}?${MULTI}(?![\\p{L}-])`, 'iu'), { needs: /assisté|participé|pris part|pris la parole|discours|présidé|s'est (?:tenue?|déroulée?|ouverte?)|a eu lieu|ouvert|conduit/u, unless: /en marge|mise? en œuvre|résultats des/u }),
	rule('multi.en', 'multilateral_meeting', 'took_place', 'encounter', RegExp(`(?:${ORDER} )?${MULTI}[^.;]{0,80}?(?:Meeting|Conference|Summit|Forum|meeting|conference|summit)`, 'u'), { needs: /attended|participat|took part|chaired|held|opened|took place|led|speech|spoke|addressed/u, unless: /sidelines/u }),
	rule('press.fr', 'statement', 'took_place', 'encounter', /conférence de presse[^.;]{0,260}?(?:a eu lieu|s'est tenue|a été organisée)|(?:a|ont) (?:tenu|organisé)[^.;]{0,30}? conférence de presse|(?:held|hosted) a press conference|press conference[^.;]{0,100}?(?:was held|took place)/u),
	rule('meeting.presided', 'dialogue', 'took_place', 'encounter', RegExp(`(?:${HAS} |)(?:(?:co-?)?présidé|organisé|assisté|participé|pris part|tenu|ouvert|clôturé|inauguré|lancé)(?![\\p{L}])[^;]{0,110}?(?<![\\p{L}-])(?:${ORDER} )?${MEETING_FR}(?![\\p{L}])`, 'iu'), { unless: /conférence de presse|séance de travail avec|cérémonie de signature/u }),
	rule('meeting.held', 'dialogue', 'took_place', 'encounter', RegExp(`(?:s'est|se sont|s'était) (?:tenue?s?|déroulée?s?|ouverte?s?|achevée?s?|réunie?s?)[^;]{0,80}?${MEETING_FR}|${MEETING_FR}[^;]{0,300}?(?:(?:s'est|se sont) (?:tenue?s?|déroulée?s?|ouverte?s?|achevée?s?)|(?:a|ont) eu lieu|(?:a|ont) été organisée?s?|(?:a|ont) réuni)`, 'iu'), { unless: /conférence de presse|cérémonie de (?:jumelage et la )?signature/u }),
	rule('meeting.event', 'dialogue', 'took_place', 'encounter', /Organisée? (?:conjointement )?par[^;]{0,260}?cet(?:te)? (?:événement|manifestation|activité)/u),
	rule('meeting.en', 'dialogue', 'took_place', 'encounter', RegExp(`(?:co-?chaired|chaired|attended|hosted|joined|held|organi[sz]ed|convened|opened|took part in|participated in)[^.;]{0,80}?(?<![\\p{L}-])(?:${ORDER} )?(?:[\\p{L}-]+ )?${MEETING_EN}(?![\\p{L}])|${MEETING_EN}[^;]{0,200}?(?:took place|(?:was|were) (?:held|convened|organi[sz]ed|hosted|opened)|opened|wrapped up|concluded)`, 'iu'), { unless: /press conference|working session|bilateral meeting|a meeting with|(?:phone|online|virtual|video) |signing ceremony/iu })
];

/** Acts named within a sentence that tells another. */
const NOUNS: readonly Rule[] = [
	rule('visit.noun', 'visit', 'took_place', 'noun', RegExp(`(?:la|cette|sa|leur)${VISIT_KIND}(?! de courtoisie)(?: effectuée)?(?: (?:de|du|de la|d'|des|par)[^.,;]{3,140}?)? ${PLACE_FR}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*)*`, 'u')),
	rule('visit.his', 'visit', 'took_place', 'noun', RegExp(`à l'occasion de (?:sa|leur) ${VISIT_KIND}(?! de courtoisie)(?: (?:de|du|d')[^.,;]{0,60}?(?= ${PLACE_FR}))?`, 'u')),
	rule('visit.en-visite', 'visit', 'took_place', 'noun', RegExp(`(?:actuellement )?en visite(?: (?:officielle|de travail|d'État|d'amitié))*[^.;,]{0,15} ${PLACE_FR}[\\p{L}-]*|qui effectue(?:nt)? une ${VISIT_KIND}[^.;,]{0,15} ${PLACE_FR}[\\p{L}-]*`, 'u')),
	rule('visit.en', 'visit', 'took_place', 'noun', /(?:the|his|her|their|an?)(?: (?:official|working|state|friendly|ongoing|current|two-day|three-day|four-day|five-day|recent))* visit to (?:the )?\p{Lu}[\p{L}]*(?: \p{Lu}[\p{L}]*)*(?: (?:by|of) [^.,;]{3,100})?|(?:the|an?)(?: (?:official|working|state|friendly))* visit (?:by|of) [^.,;]{3,110}? to (?:the )?\p{Lu}[\p{L}]*/u),
	rule('dialogue.noun', 'dialogue', 'took_place', 'noun', RegExp(`(?:la|le|du|au) (?:${ORDER}) (?:[\\p{L}-]+ )?(?:consultations?(?: politique)?|dialogue|réunion|session|conférence)(?! nationale)[^.,;]{0,120}`, 'u'), { unless: RegExp(MULTI, 'u') }),
	rule('dialogue.noun-en', 'dialogue', 'took_place', 'noun', RegExp(`the (?:${ORDER}) [^.,;]{0,80}?(?:[Cc]onsultations?|[Dd]ialogue|[Mm]eeting|[Cc]onference)[^.,;]{0,60}`, 'u'), { unless: RegExp(MULTI, 'u') }),
	rule('multi.noun', 'multilateral_meeting', 'took_place', 'noun', RegExp(`(?:la|le|au|du) (?:${ORDER}) (?:[Cc]onférence|[Rr]éunion|[Ss]ommet|[Ff]orum|[Dd]ialogue)[^.,;()]{0,90}?${MULTI}(?:[^.,;()]{0,60})?`, 'u')),
	rule('multi.noun-en', 'multilateral_meeting', 'took_place', 'noun', RegExp(`the (?:${ORDER}) (?:${MULTI})[^.,;()]{0,80}?(?:Meeting|Conference|Summit|Forum)[^.,;()]{0,60}`, 'u')),
	rule('signed.participle', 'agreement_signed', 'recalled_past', 'noun', new RegExp(`(?:l'|le |la |du |the |un |une )${INSTRUMENT.source}[^.,;]{0,80}? (?:signée?s?|signed) (?:le \\d|en \\d|en \\p{L}+ \\d|in \\d|in \\p{L}+ \\d|on \\p{L}+ \\d)[^.,;]{0,24}?\\d{4}`, 'u')),
	rule('milestone.anniversary', 'milestone', 'recalled_past', 'noun', /(?:célébrations? du |[Ll]e |du |au )?(?<n>\d{1,3})(?:e|ème|th|st|nd|rd) anniversa(?:ire|ry) (?:de (?:l'établissement|la fondation|la mise en place) |of (?:the )?(?:establishment of )?|des? |du |de l'établissement )(?:des |du |de la |the |of |(?:bilateral )?)*(?:(?:relations|liens|(?:bilateral )?(?:diplomatic )?(?:relations|ties))(?: diplomatiques)?|partenariat(?: (?:stratégique|intégral|global|approfondi)){0,3}|(?:strategic|comprehensive)[^.,;\d]{0,40}?partnership)(?: (?:entre|between|of) [^.,;\d]{3,60}| Vietnam[^.,; ]*)?/u)
];

const SPOKE = String.raw`(?:déclaré|dit|affirmé|indiqué|ajouté)`;

/** What one side asks, offers or says, and what both undertake. The first that fits a sentence counts. */
const STEPS: readonly Rule[] = [
	rule('support.fr', 'support_request', 'proposed', 'wish', RegExp(`${HAS} (?:demandé|sollicité|souhaité|proposé|exprimé|appelé|espéré|suggéré)[^.]{0,200}?(?:sout(?:enir|ien|ienne)|appu(?:i|yer)|aider)`, 'u'), { needs: /candidature|élection|(?:demandé|sollicité)[^.]{0,120}?(?:soutenir|soutien|appuyer|appui|aider|aide)/u }),
	rule('support.en', 'support_request', 'proposed', 'wish', /(?:asked|requested|urged|called (?:on|for)|sought|proposed|hoped)[^.]{0,160}?(?:support|back|assist\w*|help)(?![\p{L}])/u, { needs: /candidacy|candidature|bid|election|(?:asked|requested|sought)[^.]{0,120}?(?:support|assist|help)/u }),
	rule('offer.pret', 'assistance_offer', 'announced', 'wish', /(?:est|sont|se (?:tient|tiennent|dit|disent)|s'est (?:dite?|déclarée?)|serait|être|était)(?: toujours)? (?:prête?s?|disposée?s?) à (?!coopérer|travailler|collaborer|coordonner|renforcer|poursuivre|signer|discuter)\p{L}+|s'est engagée? à (?:continuer (?:à|de) )?(?:faciliter|aider|soutenir|fournir|partager|former|accompagner|appuyer)/u),
	rule('offer.fera', 'assistance_offer', 'announced', 'wish', /(?:[Ll]a partie \p{L}+|(?:[Ll]e|[Ll]a|[Ll]') ?\p{Lu}[\p{L}' -]{2,40}|[Ll]e (?:ministère|gouvernement)[^.,;]{3,60}|[Ss]on pays) (?:partagera|soutiendra|aidera|fournira|accordera|formera|offrira|apportera|accompagnera|continuera (?:de|à) (?:soutenir|aider|fournir|partager|accompagner|assister|apporter))/u, { unless: RegExp(BOTH_FR, 'u') }),
	rule('offer.en', 'assistance_offer', 'announced', 'wish', /(?:is|are|was|were|stands?|stood|remains?|expressed)(?: always)?(?: (?:its|his|her|their))? (?:ready|willing|readiness|willingness) to (?:continue )?(?!cooperat|work|join|coordinat|strengthen|sign|discuss|step|promot)\p{L}+|(?:pledged|promised|offered) to (?:continue )?(?:support|assist|help|provide|share|train)|(?<!sides |ministers |countries |ministries |parties )will (?:continue to )?(?:support|assist|help|provide|share)/u, { unless: RegExp(BOTH_EN, 'u') }),
	rule('past.coordonnees', 'operational_cooperation', 'recalled_past', 'past', /se sont (?:[\p{L}-]+ )?(?:coordonnée?s?|entraidée?s?)|(?:ont|a) (?:[^.;]{0,45} )?(?:démantelé|arrêté|interpellé|extradé|remis à|mené [^.;]{0,40}opérations?|élucidé|déjoué|saisi)|have (?:[\p{L}-]+ )?(?:coordinated|cooperated|worked)|(?:jointly |successfully |also )?(?:dismantled|busted|arrested|extradited|cracked|seized)(?= )/u),
	rule('past.cooperation', 'operational_cooperation', 'recalled_past', 'past', /(?:[Ll]a )?coopération [^.;]{0,50}?entre (?:le|la|l'|les) (?:ministère|[Aa]gence|police|forces|agences|garde|organes)[^.]{10,420}? a (?:contribué|permis|obtenu|enregistré|produit|porté)|(?:progrès|résultats|réalisations)[^.;]{0,30} de (?:la|leur) coopération[^.;]{0,40} entre (?:le|la|l'|les) (?:ministère|[Aa]gence|police|forces|agences|garde)|[Cc]ooperation between [^.]{0,40}(?:[Mm]inistr|[Aa]genc|[Pp]olice|forces)[^.]{0,200}? (?:has|have) (?:contributed|achieved|yielded|helped|recorded|made)/u),
	rule('pledge.one', 'cooperation_pledge', 'announced', 'wish', /s'est engagée? à \p{L}+|(?<!sides |ministers |countries |ministries |parties )(?:pledged|vowed|committed) to/u, { unless: BOTH }),
	rule('joint.convenu', 'cooperation_pledge', 'announced', 'joint', RegExp(`(?:${BOTH_FR})(?:(?!${SPOKE}).){0,60}?(?:(?:ont|sont|avaient) (?:[\\p{L}' -]{0,40}?)(?:convenu|tombée?s d'accord|décidé|consenti|promis|résolu)|se sont (?:[\\p{L}-]+ )?(?:engagée?s|accordée?s|mis(?:es)? d'accord|déclarée?s (?:prêts|déterminés))|(?:[\\p{L}]+(?:eront|iront|dront|tront))(?![\\p{L}]))`, 'u')),
	rule('joint.agreed', 'cooperation_pledge', 'announced', 'joint', RegExp(`(?:${BOTH_EN})[^.]{0,60}?(?:(?:also |further |unanimously )?(?:agreed|pledged|committed|vowed|concurred|resolved|reached (?:a )?consensus|consented)|will (?!provide us)\\p{L}+)`, 'u')),
	rule('wish.fr', 'cooperation_proposal', 'proposed', 'wish', RegExp(`${HAS} (?:[\\p{L}]+ )?(?:proposé|suggéré|recommandé|souhaité|appelé (?!à )|appelé|exhorté|préconisé|plaidé|espéré|invité (?!à effectuer))(?![\\p{L}])|${HAS} exprimé (?:(?:son|leur|le|sa|l')(?: profond| vif)? ?(?:souhait|espoir|désir|vœu|volonté))|${HAS} ${SPOKE} (?:espérer|souhaiter)|(?:espère|souhaite)(?:nt)? (?:que|voir|renforcer|promouvoir)|${HAS} (?:demandé)(?![\\p{L}])|${HAS} (?:insisté|mis l'accent) sur la nécessité|a-t-(?:il|elle) (?:proposé|suggéré|souhaité|recommandé)`, 'u')),
	rule('wish.en', 'cooperation_proposal', 'proposed', 'wish', /(?:also |further )?(?:proposed|suggested|recommended|called (?:on|for|upon)|urged|expressed (?:his|her|their|the|its) (?:hope|wish|desire)|hoped|wished|asked|requested|expects?|said (?:he|she|they|it) (?:hope[sd]?|wishe[sd])|(?:wishes|wants|would like) (?:to|for)|voiced (?:his|her) hope|hopes)(?![\p{L}])/u),
	rule('must.fr', 'cooperation_proposal', 'proposed', 'wish', RegExp(`(?:doivent|devraient|need to|should|must) (?:encore |further |continue to )?(?:renforcer|intensifier|accroître|promouvoir|poursuivre|coopérer|strengthen|enhance|boost|step up|intensify|continue|cooperate)[^.]{0,240}?(?:${HAS} ${SPOKE}|said|stressed)`, 'u'))
];

/** Remarks on relations, kept only where they are plain. */
const REMARKS: readonly Rule[] = [
	rule('remark.joie', 'statement', 'took_place', 'remark', /s'est (?:dite? )?(?:réjouie?|félicitée?)|a (?:exprimé|manifesté) sa (?:joie|satisfaction)|les deux parties ont (?:souligné|constaté|noté) que|(?:was|expressed) (?:pleased|delighted|delight|satisfaction)|rejoiced/u),
	rule('remark.liens', 'statement', 'recalled_past', 'remark', /(?:les liens|les relations) de coopération[^.]{0,160}? ont évolué/u)
];

/** Rules by form, in the order in which they are tried. */
export const RULES = { encounters: ENCOUNTERS, nouns: NOUNS, steps: STEPS, remarks: REMARKS } as const;

/** Type of instrument a text names first, with its place; null without one. */
export function instrumentOf(text: string): { type: NonNullable<CoopEvent['instrument']>['type']; index: number; length: number } | null {
	const match = INSTRUMENT.exec(text);
	if (!match) return null;
	const groups = match.groups ?? {};
	const name = (['mou', 'treaty', 'plan', 'minutes', 'regulation', 'joint', 'agreement'] as const).find((key) => groups[key] !== undefined);
	const type = name === 'joint' ? 'joint_statement' : (name ?? 'agreement');
	return { type, index: match.index, length: match[0].length };
}
