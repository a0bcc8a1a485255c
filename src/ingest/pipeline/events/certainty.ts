import type { CoopEvent } from '#lib/corpus/schema.ts';
import type { Timed } from '../acts/timing.ts';
import type { ToldAct } from '../acts/told.ts';
import { kindOf } from './fields.ts';
import type { Told } from './told.ts';

/** Whether someone who takes part stands for an international body. */
function standsForIgo({ story }: Told, { persons }: ToldAct): boolean {
	return story?.people.some(({ id, country, org }) => persons.includes(id) && country === null && org !== null) === true;
}

/** Certainty of an event, 0.3 to 0.95 by how it is told, less 0.08 for each doubt, with the reasons in words. */
export function certaintyOf(told: Told, act: ToldAct, { date }: Timed): CoopEvent['certainty'] {
	const doubts = [
		...(date.edtf === null ? ['no date given'] : []),
		...(date.precision === 'day_no_year' ? ['no rule supports a year'] : []),
		...(date.conflict === undefined ? [] : [date.conflict]),
		...act.orgs.flatMap(({ doubt }) => (doubt === undefined ? [] : [doubt])),
		...(act.persons.length === 0 && act.form === 'encounter' ? ['no person named'] : []),
		...(act.countries.length === 0 && act.orgs.every(({ country }) => country !== null) && !standsForIgo(told, act) && kindOf(act) !== 'domestic' ? ['no foreign side named'] : [])
	];
	const base = act.form === 'encounter' ? 0.95 : act.form === 'noun' || act.form === 'remark' ? 0.75 : 0.88;
	const score = Math.max(0.3, Math.round((base - 0.08 * new Set(doubts).size) * 100) / 100);
	const where = /caption/.test(told.story?.sentences[act.sentence]?.block ?? '') ? ['told by a caption'] : [];
	return { score, level: score >= 0.9 ? 'high' : score >= 0.7 ? 'medium' : 'low', reasons: [`rule ${act.rule}`, ...where, ...new Set(doubts)] };
}
