import { rule } from './rule.ts';
import type { Rule } from './rule.ts';
import { HAS } from './words.ts';

const SHIP = /(?<![\p{L}])(?:navires?(?:-[\p{L}]+)?|frégates?|corvettes?|destroyers?|croiseurs?|porte-avions|porte-hélicoptères|patrouilleurs?|vaisseaux?|bâtiments?|bateaux?|sous-marins?|(?:war)?ships?|vessels?|frigates?|cruisers?|carriers?|cutters?|submarines?|escadre|flottille|[Ff]leet|USS|HMS|HMAS|INS)(?![\p{L}])/u;
const UNIT_FR = String.raw`(?:équipes?|secouristes|sauveteurs|casques bleus|hôpita(?:l|ux) de campagne|unités?|compagnies?|troupes|contingents?|soldats|militaires|officiers|policiers|policières|forces|détachements?|sapeurs-pompiers)`;
const UNIT_EN = String.raw`(?:teams?|rescuers|peacekeepers?|[Ff]ield [Hh]ospitals?|[Uu]nits?|company|troops|contingents?|soldiers|officers|staff|medics|personnel|forces?|detachments?|firefighters)`;
const HOME_AGAIN = String.raw`(?:after|having|following|upon|,? (?:completing|concluding|ending|wrapping up))`;
const EXERCISE_FR = String.raw`(?:exercices?|manœuvres?|entraînements? (?:[\p{L}-]+ )?(?:communs?|conjoints?)|patrouilles?)(?![\p{L}])`;
const EXERCISE_EN = String.raw`(?:exercises?|drills?|manoeuvres?|maneuvers?|(?:joint|coordinated|common) (?:[\p{L}-]+ )?(?:patrols?|training))(?![\p{L}])`;

/** Ships that call at a port, units that leave on a mission or come back, and exercises. */
export const FORCES: readonly Rule[] = [
	rule('ship.fr', 'visit', 'took_place', 'encounter', RegExp(
		`(?:${HAS} |(?<=\\p{L} ))(?:jeté l'ancre|accosté|mouillé|amarré|fait (?:une )?escale|jette(?:nt)? l'ancre|accoste(?:nt)?|mouille(?:nt)?|font escale|fait escale)(?![\\p{L}])|(?:est|sont) (?:arrivée?s?|entrée?s?|à quai|amarrée?s?) [^.;]{0,40}?(?:dans le|au|du) port(?![\\p{L}])`, 'u'), { needs: SHIP }),
	rule('ship.en', 'visit', 'took_place', 'encounter',
		/(?:(?:docked|dock|anchored|berthed|moored)(?= (?:at|in|on))|(?:arrived|arrives) (?:at|in)[^.;,]{0,50}? [Pp]ort(?![\p{L}])|(?:made|makes|paid|making|conducted|began|kicked off|is (?:making|on)|for)[^.;,]{0,24}? port (?:call|visit)|called at(?= (?:the )?(?:\p{Lu}\p{L}+ ){0,3}[Pp]ort))(?![\p{L}])/u, { needs: SHIP }),
	rule('ship.left', 'visit', 'took_place', 'encounter', RegExp(
		`${HAS} (?:quitté|appareillé d[eu])(?= )[^.;]{0,70}? (?:pour se rendre|pour (?:participer|prendre part|assister)|à destination|pour (?:\\p{Lu}|la |le |l'|une |sa ))|(?<=\\p{L} )(?:left|departed|sailed from|set sail) [^.;,]{0,60}?(?:for|to (?:attend|take part|participate|join)) (?=\\p{Lu}|the |an? )`, 'u'), { needs: SHIP }),
	rule('deployment.left', 'deployment', 'took_place', 'encounter', RegExp(
		`${UNIT_FR}(?![\\p{L}])[^.;]{0,110}? (?:(?:se sont|s'est) envolée?s? [^.;,]{0,30}?|(?:est|sont) partie?s? [^.;,]{0,30}?|${HAS} (?:quitté|pris l'avion|décollé)[^.;]{0,60}? )(?:pour|vers|à destination)(?![\\p{L}])|${UNIT_EN}(?![\\p{L}])[^.;]{0,110}? (?:left|flew(?: out)?|flied|departed|set (?:off|out)|took off|headed)(?= )[^.;,]{0,50}?(?:for|to) (?=\\p{Lu}|the |an? )`, 'u')),
	rule('deployment.farewell', 'deployment', 'took_place', 'encounter',
		/(?:send-?off|see-?off|farewell|departure|homecoming|welcome-home) ceremony|ceremony[^.;]{0,50}? to (?:bid farewell to|send(?: off)?|see off|dispatch|welcome (?:back|home))(?= )|cérémonie (?:de départ|d'adieux?|d'envoi|de retour)(?![\p{L}])/u, { needs: RegExp(`(?:${UNIT_EN}|${UNIT_FR}|mission)(?![\\p{L}])`, 'u') }),
	rule('deployment.future', 'deployment', 'announced', 'encounter', RegExp(
		`(?:enverr|déploier|dépêcher)(?:a|ont)(?= )[^.;]{0,50}?${UNIT_FR}(?![\\p{L}])|(?:will|is (?:set|scheduled|due) to|plans? to) (?:send|deploy|dispatch)(?= )[^.;]{0,50}?${UNIT_EN}(?![\\p{L}])`, 'u'), { needs: /maintien de la paix|mission|peacekeeping|casques bleus|secours|rescue/u }),
	rule('deployment.sent', 'deployment', 'took_place', 'encounter', RegExp(
		`${UNIT_EN}(?![\\p{L}])[^.;]{0,60}? (?:was|were|has been|have been) (?:deployed|dispatched|sent) (?:to|in)(?= )`, 'u'), { unless: /sent to [^.;]{2,50} (?:for|to (?:attend|follow|take)) (?:[\p{L}-]+ ){0,3}(?:training|courses?|study|studies)/u }),
	rule('deployment.back', 'deployment', 'took_place', 'encounter', RegExp(
		`${UNIT_EN}(?![\\p{L}])[^.;]{0,110}? (?:has |have )?(?:completed|concluded|wrapped up|ended|fulfilled)(?= (?:its|their|the|an?) )[^.;,]{0,60}?(?:mission|tour of duty|assignment)|${UNIT_FR}(?![\\p{L}])[^.;]{0,110}? ${HAS} (?:achevé|terminé|accompli|rempli)(?= )[^.;,]{0,60}?mission|${UNIT_EN}(?![\\p{L}])[^.;]{0,110}? (?:returned|arrived back|came home|came back|returns|is back)(?= )[^.;]{0,60}?${HOME_AGAIN}[^.;]{0,60}?(?:mission|assignment|duty|term|tour|task)|${UNIT_FR}(?![\\p{L}])[^.;]{0,110}? (?:(?:est|sont) (?:rentrée?s?|revenue?s?|de retour)|${HAS} regagné)(?= )[^.;]{0,90}?(?:après|à l'issue|ayant)[^.;]{0,60}?mission`, 'u')),
	rule('exercise.part', 'operational_cooperation', 'took_place', 'encounter', RegExp(
		`${HAS} (?:participé|pris part) (?:[^.;,]{0,30} )?(?:à|aux|au) ?[^.;,]{0,40}?${EXERCISE_FR}|${HAS} (?:mené|tenu|effectué|conduit|organisé|réalisé)[^.;]{0,70}? (?:${EXERCISE_FR})|${EXERCISE_FR}[^.;]{0,160}? (?:s'est (?:ouverte?|déroulée?|tenue?|achevée?)|a (?:eu lieu|débuté|pris fin)|ont eu lieu)|(?:took part in|participated in|joined|held|conducted|carried out|staged|completed|hosted|co-hosted)(?:(?!talks|meeting|discuss|plan)[^.;,]){0,80}? ${EXERCISE_EN}|${EXERCISE_EN}[^.;]{0,120}? (?:was held|were held|took place|kicked off|opened|wrapped up|concluded|began)`, 'u'),
		{ unless: /depuis (?:le début|\d|des)|au cours des|ces dernières|échangé|chaque année|every year|over the (?:past|last)|in recent|have (?:regularly|so far)|propos|suggér|suggest|convenu|agreed|souhait|plans? to/u }),
	rule('exercise.future', 'operational_cooperation', 'announced', 'encounter', RegExp(
		`(?:participer(?:a|ont)|prendr(?:a|ont) (?:également |aussi |ensuite )?part|mèner(?:a|ont)|effectuer(?:a|ont)|organiser(?:a|ont))(?= )[^.;]{0,110}?${EXERCISE_FR}|(?:will|are (?:set|scheduled|due) to|is (?:set|scheduled|due) to) (?:also |then |jointly )?(?:participate in|take part in|join|conduct|hold|carry out|engage in|stage)(?= )[^.;]{0,90}?${EXERCISE_EN}`, 'u'), { unless: /agreed|convenu|vowed|pledged/u })
];
