import type { CoopEvent } from '#lib/corpus/schema.ts';

/** Names of instruments. */
export const INSTRUMENT = new RegExp(
	String.raw`(?<![\p{L}])(?:(?<mou>[Pp]rotocoles? d'accord|[Mm]émorand(?:um|a)s?(?: d'entente| de coopération)?|[Nn]otes? d'entente|[Mm]emorand(?:um|a)s? (?:of (?:[Uu]nderstanding|cooperation)|on cooperation)|MoUs?|MOUs?)|` +
		String.raw`(?<treaty>[Tt]raités?|[Tt]reat(?:y|ies)|[Cc]onventions?(?= (?:de|sur|d'|on|against|contre)))|(?<plan>[Pp]lans? (?:de coopération|de patrouilles?|de formation|d'échanges?|conjoints?|communs?|d'action|de travail|de mise en œuvre|annuel)|[Cc]ooperation (?:[Pp]lans?|[Pp]rogram(?:me)?s?)|[Aa]ction (?:[Pp]lans?|[Pp]rogram(?:me)?s?)|[Pp]lans? of [Aa]ction|[Pp]rogrammes? (?:de coopération|d'action|de coordination|de travail)|[Ff]euilles? de route|[Rr]oadmaps?|[Ww]ork(?:ing)? plans?)|` +
		String.raw`(?<minutes>[Pp]rocès-verba(?:l|ux)|[Cc]omptes? rendus?|[Rr]elevés? de (?:conclusions|décisions)|[Mm]inutes(?= of))|(?<regulation>[Rr]èglements?|[Rr]egulations?)|(?<joint>[Dd]éclarations? (?:(?:conjointe|commune)s?|d'intention)|[Jj]oint [Ss]tatements?)|` +
		String.raw`(?<agreement>[Aa]ccords?(?!é)(?:-cadres?)?|[Aa]greements?|[Aa]rrangements?|[Ll]ettres? d'(?:intention|accord|entente)|[Ll]etters? of (?:intent|agreement)|[Éé]changes? de (?:lettres|notes)|[Ee]xchanges? of (?:letters|notes)|[Pp]acts?|(?:deux|trois|quatre|cinq|six|sept|huit|plusieurs|\d+|two|three|four|five|six|seven|several) (?:autres |other )?documents|(?:[Cc]ooperation )?[Dd]ocuments(?= (?:de coopération|on cooperation))|ODA grants?|[Cc]ontracts?(?= (?:of|on|for|worth)(?![\p{L}]))|assistance grants?|(?:un|une) autre(?= (?:sur|relatif|relative|portant))|[Pp]rotoco(?:les?|ls?)))(?![\p{L}])`, 'u'
);
/** Words of drafting, negotiating and signing to come. */
export const DRAFTING =
	/négociations?|négocier|signature|signer|conclure|conclusion|élaborer|élaboration|rédiger|rédaction|ratifi\w+|finalis\w+|parachever|negotiat\w+|ink(?:ing)?(?![\p{L}])|sign(?:ing|ent|e)?(?![\p{L}])|conclud\w+|finali[sz]\w+|ratif\w+|drafting/iu;

/** Type of instrument a text names first, with its place; null without one. */
export function instrumentOf(text: string): { type: NonNullable<CoopEvent['instrument']>['type']; index: number; length: number } | null {
	const match = INSTRUMENT.exec(text);
	if (!match) return null;
	const groups = match.groups ?? {};
	const name = (['mou', 'treaty', 'plan', 'minutes', 'regulation', 'joint', 'agreement'] as const).find((key) => groups[key] !== undefined);
	const type = name === 'joint' ? 'joint_statement' : (name ?? 'agreement');
	return { type, index: match.index, length: match[0].length };
}
