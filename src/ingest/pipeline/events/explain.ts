import type { CoopEvent } from '#lib/corpus/schema.ts';

/** How an event was found, in lines: its quote, the rule, the steps of the date, participants with the words that name
 *  them, domains and doubts. */
export function explainEvent(event: CoopEvent): string {
	const { id, kind, status, date, participants, partners, domains, evidence, certainty, extractor, articles, parent } = event;
	const [quote] = evidence;
	const steps = date.resolution.length > 0 ? date.resolution.join(' → ') : 'no rule';
	return [
		`${id}  ${kind}, ${status}  (${articles.join(', ')})`,
		`  rule      ${extractor.rule ?? extractor.name}`,
		`  quote     ${quote?.selector[0].exact ?? ''}`,
		`  date      ${date.edtf ?? 'none'} by ${steps}${date.phrase === undefined ? '' : ` from “${date.phrase}”`}`,
		...(date.conflicts ?? []).map((conflict) => `  conflict  ${conflict}`),
		...participants.map(({ entity, role, surface, office }) => `  ${role.padEnd(9)} ${entity} “${surface}”${office === undefined ? '' : `, ${office}`}`),
		`  partners  ${[...partners.countries, ...partners.orgs].join(', ') || 'none'}`,
		`  domains   ${domains.join(', ') || 'none'}`,
		...(parent === undefined ? [] : [`  within    ${parent}`]),
		`  certainty ${certainty.score}: ${certainty.reasons.join('; ')}`,
		''
	].join('\n');
}
