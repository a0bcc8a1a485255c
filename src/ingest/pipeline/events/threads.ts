import type { CoopEvent, Relation } from '#lib/corpus/schema.ts';
import { dayOf } from '#lib/corpus/span.ts';
import { relationOf } from './relations.ts';

/** Domains that name one instrument: an extradition treaty with a partner is the same one in every article. */
const NAMING = new Set(['extradition', 'transfer_sentenced_persons', 'mutual_legal_assistance', 'human_trafficking', 'population_database', 'digital_transformation', 'cybersecurity', 'counter_narcotics', 'migration', 'border_security', 'defence']);
const KINDS = new Set(['agreement_negotiation', 'agreement_signed']);

/** Follow-ups: events of one instrument with one partner over time, each linked to the next later one that shares a
 *  naming domain, with the rule that linked them. Undated events and years without days are left alone. */
export function findThreads(events: readonly CoopEvent[]): Relation[] {
	const steps = events
		.flatMap((event) => {
			const day = dayOf((event.date.edtf ?? '').slice(0, 10));
			return KINDS.has(event.kind) && day !== null ? [{ event, day }] : [];
		})
		.toSorted((a, b) => a.day - b.day || (a.event.id < b.event.id ? -1 : 1));
	return steps.flatMap(({ event, day }, i): Relation[] => {
		for (const later of steps.slice(i + 1)) {
			const shared = event.domains.find((domain) => NAMING.has(domain) && later.event.domains.includes(domain));
			const partner = event.partners.countries.find((code) => later.event.partners.countries.includes(code));
			if (later.day === day || shared === undefined || partner === undefined) continue;
			const basis = `Same partner (${partner}) and same matter (${shared}) of an agreement: ${event.status} on ${event.date.edtf ?? ''}, ${later.event.status} on ${later.event.date.edtf ?? ''}.`;
			return [relationOf('follow_up', event.id, later.event.id, basis)];
		}
		return [];
	});
}
