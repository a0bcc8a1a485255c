import type { Participation } from '#lib/corpus/schema.ts';
import { isLocative } from '../acts/told.ts';
import type { ToldAct } from '../acts/told.ts';
import type { Finder, Mention } from '../entities/entities.ts';
import { rawRangeOf } from '../text/reading.ts';
import type { Told } from './told.ts';

/** Rules whose first person is the host. */
const HOSTS = new Set(['courtesy.recu', 'courtesy.received']);

/** Who takes part in an act: people, then bodies; the countries where neither is named. */
export function participantsOf(finder: Finder, told: Told, act: ToldAct): Participation[] {
	const story = told.story!;
	const surfaceOf = (mention: Mention): string => told.document.text.slice(...rawRangeOf(told.document.text, story.reading, mention.start, mention.end));
	const persons = act.persons.flatMap((id, i): Participation[] => {
		const own = story.mentions.filter((m) => m.id === id);
		const nearest = own.toSorted((a, b) => Math.abs(a.start - act.start) - Math.abs(b.start - act.start))[0];
		const person = story.people.find((p) => p.id === id);
		if (!nearest || !person) return [];
		const office = person.offices.toSorted((a, b) => b.length - a.length)[0] ?? nearest.office;
		const org = person.org ?? undefined;
		return [{
			entity: id, role: roleOf(finder, told, act, i, person.country),
			...(office === undefined ? {} : { office: asPrinted(office, told.document.text) }), ...(org === undefined ? {} : { org }),
			country: person.country, surface: surfaceOf(nearest)
		}];
	});
	const seen = new Set(persons.flatMap(({ entity, org }) => [entity, ...(org === undefined ? [] : [org])]));
	const bodies = act.orgs.flatMap((mention): Participation[] => {
		if (seen.has(mention.id)) return [];
		seen.add(mention.id);
		return [{ entity: mention.id, role: act.form !== 'wish' ? 'participant' : persons.length === 0 && mention.end <= act.trigger ? 'initiator' : 'recipient', country: mention.country, surface: surfaceOf(mention) }];
	});
	const sides = persons.length + bodies.length > 0 ? [] : act.countries.flatMap((country): Participation[] => {
		const named = story.mentions.filter((m) => m.country === country && m.type !== 'person')
			.toSorted((a, b) => Number(isBodyOrPlace(a)) - Number(isBodyOrPlace(b)) || Math.abs(a.start - act.start) - Math.abs(b.start - act.start));
		return named[0] ? [{ entity: `country:${country}`, role: 'participant', country, surface: surfaceOf(named[0]) }] : [];
	});
	return [...persons, ...bodies, ...sides];
}

/** The words of an office as the document has them: apostrophes and spaces were made alike for reading. */
function asPrinted(office: string, raw: string): string {
	if (printed.raw !== raw) printed = { raw, offices: new Map() };
	const before = printed.offices.get(office);
	if (before !== undefined) return before;
	const pattern = office.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]").replace(/\s+/g, '\\s+');
	const words = new RegExp(pattern, 'u').exec(raw)?.[0] ?? office;
	printed.offices.set(office, words);
	return words;
}

/** Offices of the document asked about last: its events share them. */
let printed: { readonly raw: string; readonly offices: Map<string, string> } = { raw: '', offices: new Map() };

function isBodyOrPlace({ type }: Mention): boolean {
	return type === 'org' || type === 'place';
}

function roleOf({ focus }: Finder, { story }: Told, act: ToldAct, i: number, country: string | null): Participation['role'] {
	if (act.form === 'wish' || act.form === 'remark') return 'initiator';
	if (act.kind === 'agreement_signed') return 'participant';
	if (act.rule === 'courtesy.reception') return country === (guestOf(story, act) ?? (country === focus ? null : country)) ? 'visitor' : 'host';
	if (act.rule === 'courtesy.reception-en') return isReceived(story, act, act.persons[i] ?? '') ? 'visitor' : 'host';
	if (HOSTS.has(act.rule)) return i === 0 ? 'host' : 'visitor';
	if (act.kind === 'courtesy_call') return i === 0 ? 'visitor' : 'host';
	const venue = act.places[0]?.country ?? null;
	if (act.kind === 'talks' && venue !== null && country !== null) return country === venue ? 'host' : 'visitor';
	const goal = act.kind === 'visit' && act.persons.length > 1 ? goalOf(story?.reading.text ?? '', act) : null;
	if (goal !== null && country !== null) return country === goal || (goal !== focus && country !== focus) ? 'host' : 'visitor';
	if (act.kind === 'visit') return i === 0 ? 'visitor' : 'host';
	const text = story?.reading.text.slice(...act.clause) ?? '';
	if (/co-?présid|co-?chair/u.test(text)) return 'co_chair';
	return 'participant';
}

/** Whether a person is named after "at a reception for", before the one who speaks: "Receiving X, Y said". */
function isReceived(story: Told['story'], { trigger, clause }: ToldAct, id: string): boolean {
	const named = story?.mentions.find((m) => m.id === id && m.start > trigger && m.end <= clause[1] + 1);
	return named !== undefined && !/, $/u.test(story?.reading.text.slice(trigger, named.start).replace(/, (?:and|the) $/u, ' ') ?? '');
}

/** Country to which a visit leads: the one after its words. */
function goalOf(text: string, { places, trigger, clause }: ToldAct): string | null {
	const goal = places.find(({ start }) => start > trigger && start < clause[1] && isLocative(text, start));
	return goal?.country ?? null;
}

/** Country of the one received: the person named first after "en recevant". */
function guestOf(story: Told['story'], { trigger, clause, persons }: ToldAct): string | null {
	const guest = story?.mentions.find((m) => m.type === 'person' && persons.includes(m.id) && m.start >= trigger && m.end <= clause[1]);
	return story?.people.find(({ id }) => id === guest?.id)?.country ?? null;
}

/** Place id of an encounter, by the words that say where; null without them. */
export function placeOf({ gazetteer }: Finder, { story }: Told, act: ToldAct): string | null {
	if (act.form !== 'encounter' && act.form !== 'noun') return null;
	const text = story?.reading.text ?? '';
	const at = act.places.find(({ start }) => /(?:(?<![\p{L}])(?:à|au|en|aux|in|at|to)|visited) (?:la |l'|the )?$/iu.test(text.slice(Math.max(0, start - 12), start)));
	if (!at) return null;
	if (at.type === 'place') return at.id;
	const cityState = gazetteer.places.find(({ kind, country }) => kind === 'city_state' && country === at.country);
	return cityState?.id ?? `place:${(gazetteer.countries.find(({ id }) => id === at.country)?.en ?? '').toLowerCase().replace(/[^a-z]+/g, '-')}`;
}
