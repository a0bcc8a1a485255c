import type { Participation } from '#lib/corpus/schema.ts';
import type { ToldAct } from '../acts/told.ts';
import type { Finder, Mention } from '../entities/entities.ts';
import { rawRangeOf } from '../text/reading.ts';
import type { Told } from './told.ts';

const HOSTS = new Set(['courtesy.recu', 'courtesy.received', 'courtesy.reception']);

/** Who takes part in an act: people, then bodies; the countries where neither is named. */
export function participantsOf(finder: Finder, told: Told, act: ToldAct): Participation[] {
	const story = told.story!;
	const surfaceOf = (mention: Mention): string => told.document.text.slice(...rawRangeOf(told.document.text, story.reading, mention.start, mention.end));
	const persons = act.persons.flatMap((id, i): Participation[] => {
		const own = story.mentions.filter((m) => m.id === id);
		const nearest = own.toSorted((a, b) => Math.abs(a.start - act.start) - Math.abs(b.start - act.start))[0];
		const person = story.people.find((p) => p.id === id);
		if (!nearest || !person) return [];
		const office = nearest.office ?? person.offices[0];
		const org = person.org ?? undefined;
		return [{
			entity: id, role: roleOf(finder, told, act, i, person.country),
			...(office === undefined ? {} : { office }), ...(org === undefined ? {} : { org }),
			country: person.country, surface: surfaceOf(nearest)
		}];
	});
	const seen = new Set(persons.map(({ entity }) => entity));
	const bodies = act.orgs.flatMap((mention): Participation[] => {
		if (seen.has(mention.id)) return [];
		seen.add(mention.id);
		return [{ entity: mention.id, role: act.form === 'wish' ? 'recipient' : 'participant', country: mention.country, surface: surfaceOf(mention) }];
	});
	const sides = persons.length + bodies.length > 0 ? [] : act.countries.flatMap((country): Participation[] => {
		const mention = story.mentions.find((m) => m.country === country && m.type !== 'person');
		return mention ? [{ entity: `country:${country}`, role: 'participant', country, surface: surfaceOf(mention) }] : [];
	});
	return [...persons, ...bodies, ...sides];
}

function roleOf({ focus }: Finder, { story }: Told, act: ToldAct, i: number, country: string | null): Participation['role'] {
	if (act.form === 'wish' || act.form === 'remark') return 'initiator';
	if (act.kind === 'agreement_signed') return 'participant';
	if (HOSTS.has(act.rule) && act.rule !== 'courtesy.reception') return i === 0 ? 'host' : 'visitor';
	if (act.rule.startsWith('courtesy.re')) return country === focus ? 'host' : 'visitor';
	if (act.kind === 'courtesy_call') return i === 0 ? 'visitor' : 'host';
	const venue = act.places[0]?.country ?? null;
	if (act.kind === 'talks' && venue !== null && country !== null) return country === venue ? 'host' : 'visitor';
	if (act.kind === 'visit') return i === 0 ? 'visitor' : 'host';
	const text = story?.reading.text.slice(...act.clause) ?? '';
	if (/co-?présid|co-?chair/u.test(text)) return 'co_chair';
	return 'participant';
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
