import type { EventKind } from '#lib/corpus/schema.ts';
import { domainsOfEncounter, findDomains } from '../acts/domains.ts';
import { appositionAfter } from '../entities/offices.ts';
import type { ToldAct } from '../acts/told.ts';
import type { Finder, Mention } from '../entities/entities.ts';
import type { Told } from './told.ts';

/** Kind of an act; a gathering in which no foreign side takes part is domestic. */
export function kindOf(act: ToldAct): EventKind {
	const isForeign = act.countries.length > 0 || act.orgs.some(({ country }) => country === null);
	const isHome = ['dialogue', 'exhibition', 'statement', 'training', 'assistance', 'deployment', 'decoration'].includes(act.kind) && act.rule !== 'statement.alone';
	if (!isForeign && (isHome || (act.kind === 'operational_cooperation' && act.form === 'encounter'))) return 'domestic';
	return act.kind;
}

/** Domains of an act, by the words of its quote; those of the first encounter of an article by the title as well. */
export function domainsFor(finder: Finder, told: Told, act: ToldAct): string[] {
	const story = told.story!;
	const sentence = story.sentences[act.sentence];
	if (act.form === 'past') return findDomains(withoutNames(told, sentence?.start ?? act.start, sentence?.end ?? act.end).replace(DESPITE, ''));
	const whole = withoutNames(told, ...(act.field ?? ([act.start, act.end] as const)), MEETINGS.has(act.kind), act);
	const text = (MEETINGS.has(act.kind) ? whole.replace(ASIDE, '') : whole).replace(DESPITE, '');
	if (act.form !== 'encounter' && act.form !== 'noun') return findDomains(text);
	const isUntitled = story.title === '' || act !== story.acts.find(isTitled);
	const found = isUntitled ? findDomains(text) : domainsOfEncounter(text, story.title);
	const isMeeting = act.kind !== 'agreement_signed' && act.kind !== 'visit' && act.form === 'encounter';
	if ((found.length === 0 || isMeeting) && isDefence(told, act)) return [...new Set([...found, 'defence'])];
	return found.length === 0 && isPolitical(finder, told, act) ? ['political_relations'] : found;
}

/** Kinds whose words on why someone came say nothing of their matter. */
const MEETINGS: ReadonlySet<string> = new Set(['courtesy_call', 'talks']);
/** What held no one up: no matter of what is told. */
const DESPITE = /(?<![\p{L}])(?:malgré|en dépit d[eu]|[Dd]espite|[Ii]n spite of|[Aa]mid)(?![\p{L}])[^.;,]{0,80}/gu;
const ASIDE = /(?:en marge d[eu]|on the sidelines of|(?:pour|venant|venue?) (?:participer|assister|prendre part) (?:à|au)|à l'occasion de la participation|to attend)(?![\p{L}])[^.;,]{0,140}/gu;

function isTitled({ kind, form }: ToldAct): boolean {
	return (form === 'encounter' || form === 'noun') && !['visit', 'exhibition', 'milestone'].includes(kind);
}

/** Words of a reading with offices and national bodies blanked: that a minister deals with security makes the talks
 *  no talks on security. */
function withoutNames({ story }: Told, start: number, end: number, isMeeting = false, act: ToldAct | null = null): string {
	const inside = story!.mentions.filter((m) => m.start < end && m.end > start);
	const offices = inside.flatMap((m): [number, number][] => {
		if (m.type === 'org' && m.country === null && isWithBody(story!.reading.text, act, m)) return [[m.start, m.end]];
		if (m.type === 'org') return m.country === null && !(isMeeting && isAgency(m.id)) ? [] : [[m.start, m.end]];
		if (m.type !== 'person') return [];
		const rest = story!.reading.text.slice(m.end, m.end + 220);
		const charge = /^, (?:chargée?s? (?:de|des|du)|in charge of)[^.;,]{3,110}/u.exec(rest);
		const after = charge ? ([0, charge[0].length] as const) : appositionAfter(rest);
		if (after && isMeeting) return [[m.end + after[0], m.end + after[1]]];
		if (m.office === undefined) return [];
		const at = story!.reading.text.indexOf(m.office, Math.max(0, m.start - m.office.length - 4));
		return at < 0 || at > m.end + 4 ? [] : [[at, at + m.office.length]];
	});
	let text = story!.reading.text.slice(start, end);
	for (const [from, to] of offices) {
		const [a, b] = [Math.max(0, from - start), Math.min(end, to) - start];
		if (b > a) text = text.slice(0, a) + '_'.repeat(b - a) + text.slice(b);
	}
	return text;
}

/** Whether an act is with an international body itself: "cooperation between the ministry and the UN" is no coordination
 *  among states, as "within the UN" is. */
function isWithBody(text: string, act: ToldAct | null, { start, end }: Mention): boolean {
	if (act === null || act.countries.length > 0 || act.kind === 'multilateral_meeting') return false;
	return /(?:between|entre|with|avec|and|et)(?: (?:the|les|l'|la|le|new))* ?$/u.test(text.slice(Math.max(0, start - 24), start)) || /^(?:'s)? (?:agenc|Resident|coordinat|support|and |et )/u.test(text.slice(end, end + 14));
}

/** Agencies of the United Nations for one field: that its head comes makes the talks no talks on that field. */
function isAgency(id: string): boolean {
	return /^org:un\.(?!unsc)/.test(id);
}

function isDefence({ story }: Told, act: ToldAct): boolean {
	const offices = story!.people.filter(({ id }) => act.persons.includes(id)).flatMap((person) => person.offices);
	return offices.some((office) => /[Dd]éfense|[Dd]efen[cs]e/u.test(office) && !/[Cc]ommission|[Cc]ommittee|[Cc]omité|Assemblée/u.test(office));
}

/** Whether heads of state or government or foreign ministries meet. */
function isPolitical({ gazetteer }: Finder, { story }: Told, act: ToldAct): boolean {
	const offices = story!.people.filter(({ id }) => act.persons.includes(id))
		.flatMap((person) => person.offices.filter((office) => !person.offices.some((other) => other !== office && other.startsWith(office))));
	const isHead = offices.some((office) => /(?<!vice-)(?:Premi(?:er|ère) ministre|Prime Minister(?! and (?:[\p{L} ]{2,20} )?Minister(?! of Foreign))|président|President)(?! d[eu] (?!la République|l'État)| d[eu] l'Assemblée| of the (?:National|Committee)|e? de la (?!République)|-directeur)|secrétaire général du Parti|Party General Secretary/iu.test(office));
	const foreign = gazetteer.portfolios.find(({ key }) => key === 'foreign');
	const words = `${story!.reading.text.slice(act.start, act.end)} ${offices.join(' ')}`;
	return isHead || (foreign !== undefined && new RegExp(`${foreign.fr}|${foreign.en}|Foreign Minist`, 'u').test(words));
}
