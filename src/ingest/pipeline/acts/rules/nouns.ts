import { INSTRUMENT } from './instruments.ts';
import { rule } from './rule.ts';
import type { Rule } from './rule.ts';
import { MULTI, ORDER, PLACE_FR, VISIT_KIND } from './words.ts';

/** Acts named within a sentence that tells another. */
export const NOUNS: readonly Rule[] = [
	rule('visit.noun', 'visit', 'took_place', 'noun', RegExp(`(?:la|cette|sa|leur)${VISIT_KIND}(?! de courtoisie)(?: effectuée)?(?: (?:de|du|de la|d'|des|par)[^.,;]{3,140}?)? ${PLACE_FR}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*)*`, 'u')),
	rule('visit.his', 'visit', 'took_place', 'noun', RegExp(`à l'occasion de (?:sa|leur) ${VISIT_KIND}(?! de courtoisie)(?: (?:de|du|d')[^.,;]{0,60}?(?= ${PLACE_FR}))?`, 'u')),
	rule('visit.en-visite', 'visit', 'took_place', 'noun', RegExp(`(?:actuellement )?[Ee]n visite(?: (?:officielle|de travail|d'État|d'amitié))*[^.;,]{0,15} ${PLACE_FR}[\\p{L}-]*|qui effectue(?:nt)? (?:actuellement )?une ${VISIT_KIND}[^.;,]{0,15} ${PLACE_FR}[\\p{L}-]*`, 'u')),
	rule('visit.en', 'visit', 'took_place', 'noun', /(?:the|his|her|their|an?)(?: (?:official|working|state|friendly|ongoing|current|first|[\p{L}]+-day|recent))* (?:visit|trip) to (?:the )?\p{Lu}[\p{L}]*(?: \p{Lu}[\p{L}]*)*(?: (?:by|of) [^.,;]{3,100})?|(?:the|an?)(?: (?:official|working|state|friendly))* visit (?:by|of) [^.,;]{3,110}? to (?:the )?\p{Lu}[\p{L}]*/u),
	rule('dialogue.noun', 'dialogue', 'took_place', 'noun', RegExp(`(?:la|le|du|au) (?:${ORDER}) (?:[\\p{L}-]+ )?(?:consultations?(?: politique)?|dialogue|réunion|session|conférence)(?! nationale)[^.,;]{0,120}`, 'u'), { unless: RegExp(MULTI, 'u') }),
	rule('dialogue.noun-en', 'dialogue', 'took_place', 'noun', RegExp(`the (?:${ORDER}) [^.,;]{0,80}?(?:[Cc]onsultations?|[Dd]ialogue|[Mm]eeting|[Cc]onference)[^.,;]{0,60}`, 'u'), { unless: RegExp(MULTI, 'u') }),
	rule('multi.noun', 'multilateral_meeting', 'took_place', 'noun', RegExp(`(?:la|le|au|du) (?:${ORDER}) (?:[Cc]onférence|[Rr]éunion|[Ss]ommet|[Ff]orum|[Dd]ialogue)[^.,;()]{0,90}?${MULTI}(?:[^.,;()]{0,60})?`, 'u')),
	rule('multi.noun-en', 'multilateral_meeting', 'took_place', 'noun', RegExp(`the (?:${ORDER}) (?:${MULTI})[^.,;()]{0,80}?(?:Meeting|Conference|Summit|Forum)[^.,;()]{0,60}`, 'u')),
	rule('signed.nominal', 'agreement_signed', 'recalled_past', 'noun', new RegExp(`(?:la signature|the signing),? (?:le \\d[^.,;]{0,24}?\\d{4}|en (?:\\p{L}+ )?\\d{4}|in (?:\\p{L}+ )?\\d{4}|on [^.,;]{0,24}\\d{4}),? (?:d'une?|du|de la|de l'|des|of (?:an? |the )?)[^.,;]{0,30}${INSTRUMENT.source}[^.,;]{0,100}?(?=[.,;]| et | and |$)|(?:la signature|the signing) (?:d'une?|du|de la|de l'|of (?:an? |the )?)[^.,;]{0,20}${INSTRUMENT.source.replace(/\?<(\w+)>/g, '?<$12>')}[^.,;]{0,80}? (?:en (?:\\p{L}+ )?\\d{4}|le \\d[^.,;]{0,20}\\d{4}|in (?:\\p{L}+ )?\\d{4})`, 'u')),
	rule('signed.apart', 'agreement_signed', 'recalled_past', 'noun', new RegExp(`${INSTRUMENT.source}[^.;]{0,90}?,? (?:signée?s?|conclue?s?|signed|concluded) (?:à|in) \\p{Lu}[\\p{L} -]{2,20}? (?:en|le|in|on) [^.,;]{0,20}?\\d{4}`, 'u')),
	rule('signed.participle', 'agreement_signed', 'recalled_past', 'noun', new RegExp(`(?:l'|le |la |du |the |un |une )${INSTRUMENT.source}[^.,;]{0,80}? (?:signée?s?|signed) (?:(?:le \\d{1,2}(?:er)? \\p{L}{3,9}|on \\p{Lu}\\p{L}+ \\d{1,2})(?! \\d{4})(?=[ .,;])|(?:le \\d|en \\d|en \\p{L}+ \\d|in \\d|in \\p{L}+ \\d|on \\p{L}+ \\d)[^.,;]{0,24}?\\d{4})`, 'u')),
	rule('milestone.anniversary', 'milestone', 'recalled_past', 'noun', /(?:célébrations? du |[Ll]e |du |au )?(?<n>\d{1,3})(?:e|ème|th|st|nd|rd) anniversa(?:ire|ry) (?:de (?:l'établissement|la fondation|la mise en place) |of (?:the )?(?:establishment of )?|des? |du |de l'établissement )(?:des |du |de la |the |of |(?:bilateral )?)*(?:(?:relations|liens|(?:bilateral )?(?:diplomatic )?(?:relations|ties))(?: diplomatiques)?|partenariat(?: (?:stratégique|intégral|global|approfondi)){0,3}|(?:strategic|comprehensive)[^.,;\d]{0,40}?partnership)(?: (?:entre|between|of) [^.,;\d]{3,60}| Vietnam[^.,; ]*)?/u)
];
