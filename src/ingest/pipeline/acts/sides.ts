import type { Finder, Mention } from '../entities/entities.ts';
import { isVietnameseName } from '../entities/names.ts';
import type { Act } from './act.ts';
import { isLocative } from './told.ts';
import type { Draft, ToldAct } from './told.ts';

/** Foreign countries that take part in an act: by its people and bodies, else by name, else by its encounter or the article. */
export function countriesOf(
	{ focus }: Finder, story: Draft, act: Act, own: readonly Mention[], persons: readonly string[], encounter: ToldAct | null
): string[] {
	const foreign = (codes: readonly (string | null | undefined)[]): string[] =>
		[...new Set(codes.filter((code): code is string => code != null && code !== focus))];
	const byPerson = foreign(persons.map((id) => {
		const person = story.people.find((p) => p.id === id);
		return person && !isVietnameseName(person.name) ? person.country : null;
	}));
	const text = story.reading.text;
	// "ASEAN-Japan relations" names no side
	const orgs = own.filter(({ type, start, end }) => type === 'org' && !/^-\p{Lu}/u.test(text.slice(end, end + 2)) && !/\p{Ll}-$/u.test(text.slice(start - 2, start)));
	const byOrg = foreign(orgs.map(({ country }) => country));
	const named = own.filter((m) => m.type === 'adjective' || (m.type === 'country' && (act.kind === 'visit' || act.kind === 'deployment' || !isLocative(text, m.start))));
	const isOfIgo = persons.some((id) => standsForIgo(story, id)) || orgs.some(({ country }) => country === null);
	if (act.form !== 'encounter' && act.form !== 'noun' && encounter && encounter.countries.length > 0) {
		const ofSpeaker = act.form === 'wish' ? byPerson.filter((code) => encounter.countries.includes(code)) : [];
		return ofSpeaker.length > 0 ? ofSpeaker : [...encounter.countries];
	}
	const isWithIgo = encounter !== null && encounter !== act && encounter.countries.length === 0 &&
		(encounter.persons.some((id) => standsForIgo(story, id)) || encounter.orgs.some(({ country }) => country === null));
	if (act.form !== 'encounter' && act.form !== 'noun' && isWithIgo) return [];
	if (byPerson.length + byOrg.length > 0) return [...new Set([...byPerson, ...byOrg, ...foreign(pairedIn(text, own))])];
	const isOfMeeting = act.kind === 'agreement_signed' && persons.length === 0 && named.length === 0 && encounter !== null && encounter !== act;
	if (isOfMeeting && encounter.countries.length > 0) return [...encounter.countries];
	const isOfFew = /tri(?:lateral|partite|latérale?)(?![\p{L}])/iu.test(text.slice(...act.clause));
	const byName = act.kind === 'multilateral_meeting' && !isOfFew ? [] : foreign(named.map(({ country }) => country));
	const leads = (m: Mention): boolean => m.type === 'country' && m.country !== focus && m.start > act.trigger && isLocative(text, m.start) && /(?:visite|voyage|tournée|visit|trip) [^,.;]{0,40}$/u.test(text.slice(act.trigger, m.start));
	const isAtIgo = act.kind === 'visit' && act.form === 'encounter' && orgs.some(({ country }) => country === null) && !own.some(leads);
	if (byName.length > 0 && !isAtIgo && !(isOfIgo && act.kind !== 'visit')) return byName;
	if (encounter && encounter.countries.length > 0 && act.form !== 'encounter') return [...encounter.countries];
	if (isOfIgo || act.kind === 'multilateral_meeting') return [];
	return localLeaders(story, act, own, focus) ?? (act.form === 'encounter' && act.kind === 'dialogue' && byName.length === 0 ? fromArticle(story, focus, act) : act.kind === 'statement' ? [] : fromArticle(story, focus, act));
}

/** Countries of "his Malaysian and Lao counterparts". */
function pairedIn(text: string, own: readonly Mention[]): (string | null)[] {
	const adjectives = own.filter(({ type }) => type === 'adjective');
	return adjectives.slice(1).flatMap((second, i) => {
		const first = adjectives[i]!;
		const isPair = /^ (?:and|et) $/u.test(text.slice(first.end, second.start)) && /^ (?:counterparts|ministers|officials|leaders|presidents|ambassadors)/u.test(text.slice(second.end, second.end + 16));
		return isPair ? [first.country, second.country] : [];
	});
}

/** Whether a person stands for an intergovernmental body. */
function standsForIgo({ people }: Draft, id: string): boolean {
	const person = people.find((p) => p.id === id);
	return person !== undefined && person.country === null && person.org !== null;
}

/** "réunissant des dirigeants locaux" abroad makes the country of the place a partner. */
function localLeaders({ reading }: Draft, { clause }: Act, own: readonly Mention[], focus: string): string[] | null {
	if (!/(?:dirigeants|responsables|autorités) loca(?:ux|les)|local (?:leaders|officials|authorities)/u.test(reading.text.slice(...clause))) return null;
	const code = own.find((m) => (m.type === 'place' || m.type === 'country') && m.country !== null && m.country !== focus)?.country;
	return code == null ? null : [code];
}

/** Whether a capital stands in the title for its country: "Hanoi et Moscou", not "à Moscou". */
function isInTitle({ reading, title }: Draft, at: number): boolean {
	const place = reading.text.indexOf(title);
	return title !== '' && place >= 0 && at >= place && at < place + title.length && !isLocative(reading.text, at);
}

/** The foreign country the title or the rest of the article names most, where an act names none: nothing where the
 *  article names no foreign person or body. */
function fromArticle(story: Draft, focus: string, act: Act): string[] {
	const counts = new Map<string, number>();
	for (const { country, type, start } of story.mentions)
		if (country !== null && country !== focus && (type !== 'place' || isInTitle(story, start)) && !(type === 'country' && isLocative(story.reading.text, start)))
			counts.set(country, (counts.get(country) ?? 0) + (start < story.title.length + 10 ? 3 : 1));
	const best = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
	return best && (act.kind !== 'dialogue' || best[1] >= 3) ? [best[0]] : [];
}
