import { INSTRUMENT } from './instruments.ts';
import { rule } from './rule.ts';
import type { Rule } from './rule.ts';
import { MULTI, ORDER, PLACE_FR } from './words.ts';

/** Gatherings of many states, events, talks by video, and signatures told by the hand that signs. */
export const GATHERINGS: readonly Rule[] = [
	rule('online.via', 'online_talks', 'took_place', 'encounter',
		/(?<![\p{L}])(?:held|had|hosted|co-chaired)(?= )[^.;]{0,40}?(?:talks|meeting|discussions?|working session)(?![\p{L}])(?=[^.;]{0,220} (?:via|by|through|over) (?:video ?-?conferenc\w*|video ?-?links?|video calls?|tele-?conferenc\w*|zoom))|(?:a|ont) (?:eu|tenu|mené)(?= )[^.;]{0,40}?(?:entretiens?|rencontre|réunion|discussions|séance de travail)(?![\p{L}])(?=[^.;]{0,220} (?:par|en|via) (?:visio-?conférence|vidéo-?conférence|liaison vidéo|visio)(?![\p{L}]))/u),
	rule('multi.session', 'multilateral_meeting', 'took_place', 'encounter', RegExp(
		`(?:attended|participated in|took part in|addressed|spoke at|chaired|joined)[^.;]{0,60}?${ORDER} (?:[\\p{L}-]+ ){0,2}[Ss]ession of the (?:[\\p{L}-]+ ){0,4}?(?:Commission|Conference|General Assembly|Council|Committee|Congress)|(?:assisté|participé|pris part|pris la parole)[^.;]{0,60}?${ORDER} (?:[\\p{L}-]+ ){0,2}session (?:de la|du|de l') ?(?:Commission des|Commission pour|Commission sur|Conseil des droits|Assemblée générale|Conférence des)`, 'u')),
	rule('multi.long', 'multilateral_meeting', 'took_place', 'encounter', RegExp(
		`(?:attended|attending|participated in|took part in|chaired|hosted|addressed|joined)(?= )[^.;]{0,40}?${ORDER} ${MULTI}[^.;]{120,320}?(?:Meeting|Conference|Summit|Forum|Assembly|Dialogue)(?![\\p{L}])`, 'u')),
	rule('event.hosted', 'dialogue', 'took_place', 'encounter',
		/(?<![\p{L}])(?:hosted|held|organi[sz]ed|co-organi[sz]ed|convened|chaired)(?= ) (?:an?|the) (?:[\p{L}-]+ ){0,2}event(?![\p{L}])|(?:organisé|tenu|présidé|coorganisé) un événement(?![\p{L}])/u),
	rule('friends.border', 'dialogue', 'took_place', 'encounter',
		/(?:échanges? d'amitié|[Ff]riendship [Ee]xchange)(?![\p{L}])[^;]{0,200}?(?:(?:s'est|se sont) (?:tenue?s?|déroulée?s?|ouverte?s?|achevée?s?)|(?:a|ont) eu lieu|took place|(?:was|were) held|opened|concluded)/u),
	rule('training.starts', 'training', 'took_place', 'encounter',
		/(?:[Uu]ne|[Ll]a|[Cc]ette|[Uu]n|[Ll]e|[Cc]e) (?:\p{L}+ )?(?:classe|formation|stage|cours)(?![\p{L}])[^;.]{0,160}? (?:a commencé|a débuté|a démarré|s'est (?:ouverte?|achevée?)|a pris fin)(?![\p{L}])/u),
	rule('training.will-start', 'training', 'announced', 'encounter',
		/(?:classe|formation|stage|cours)(?![\p{L}])[^;.]{0,120}? (?:débuter|commencer|s'ouvrir|démarrer)(?:a|ont)(?![\p{L}])/u),
	rule('assistance.will-be', 'assistance', 'announced', 'encounter',
		/(?:somme|fonds|aide|don|montant|crédits?|enveloppe|subvention)(?![\p{L}])[^.;]{0,40}? ser(?:a|ont) (?:injectée?s?|consacrée?s?|utilisée?s?|versée?s?|destinée?s?|affectée?s?|allouée?s?)(?![\p{L}])/u),
	rule('visit.bodies', 'visit', 'took_place', 'encounter', RegExp(
		`(?:s'est|se sont) rendue?s? (?:dans|auprès d|au siège)[^.;]{3,70}? ${PLACE_FR}`, 'u')),
	rule('signed.hands', 'agreement_signed', 'took_place', 'encounter',
		/(?:put|set|affixed) (?:his|her|their) (?:signatures?|names?|pens?) (?:to|on|under)(?![\p{L}])/u, { needs: INSTRUMENT })
];
