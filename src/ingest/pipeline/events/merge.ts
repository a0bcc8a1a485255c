import type { CoopEvent, EventKind } from '#lib/corpus/schema.ts';
import type { Report } from './reports.ts';

const GROUPED: readonly EventKind[] = ['visit', 'courtesy_call', 'talks', 'online_talks', 'dialogue', 'agreement_signed', 'multilateral_meeting'];

/** Reports of one act merged: those of near duplicates by their words, those of independent articles where kind, day,
 *  partner and one participant agree. The canonical article comes first. */
export function mergeReports(reports: readonly Report[]): { events: CoopEvent[]; renamed: ReadonlyMap<string, string> } {
	const ordered = reports.toSorted((a, b) => Number(b.told.isCanonical) - Number(a.told.isCanonical) || (a.told.id < b.told.id ? -1 : a.told.id > b.told.id ? 1 : a.index - b.index));
	const kept: { event: CoopEvent; first: Report }[] = [];
	const byKey = new Map<string, number[]>();
	const renamed = new Map<string, string>();
	for (const report of ordered) {
		const keys = keysOf(report);
		const twin = keys.flatMap((key) => byKey.get(key) ?? []).map((i) => kept[i]!).find(({ first }) => isSame(first, report));
		if (twin) {
			renamed.set(report.event.id, twin.event.id);
			twin.event = merged(twin.event, report.event);
		} else {
			const at = kept.push({ event: report.event, first: report }) - 1;
			for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), at]);
		}
	}
	const idOf = (id: string): string => renamed.get(id) ?? id;
	const events = kept.map(({ event }) => ({
		...event,
		...(event.parent === undefined ? {} : { parent: idOf(event.parent) }),
		date: { ...event.date, ...(event.date.anchor === undefined ? {} : { anchor: idOf(event.date.anchor) }) }
	}));
	return { events: events.toSorted((a, b) => (a.articles[0]! < b.articles[0]! ? -1 : a.articles[0]! > b.articles[0]! ? 1 : a.evidence[0]!.utf16[0] - b.evidence[0]!.utf16[0])), renamed };
}

function keysOf({ told, event, letters }: Report): string[] {
	const twins = told.cluster === null ? [] : [`${told.cluster}|${event.kind}|${letters}`];
	const isDay = /^\d{4}-\d\d-\d\d$/.test(event.date.edtf ?? '');
	return GROUPED.includes(event.kind) && isDay ? [...twins, `${event.date.edtf ?? ''}|${event.kind}|${event.partners.countries.join()}`] : twins;
}

function isSame(a: Report, b: Report): boolean {
	if (a.told.id === b.told.id) return false;
	if (a.told.cluster !== null && a.told.cluster === b.told.cluster) return a.letters === b.letters;
	const who = (report: Report): string[] => report.event.participants.map(({ entity }) => entity).filter((entity) => !entity.startsWith('country:'));
	const own = new Set(who(a));
	const isPerson = (entity: string): boolean => entity.startsWith('person:');
	return who(b).some((entity) => own.has(entity) && (isPerson(entity) || !who(b).some(isPerson)));
}

function merged(event: CoopEvent, other: CoopEvent): CoopEvent {
	const from = event.evidence.length;
	const evidence = [...event.evidence, ...other.evidence.map((quote, i) => ({ ...quote, id: `q:${event.id.slice(3)}-${from + i + 1}` }))];
	const articles = [...new Set([...event.articles, ...other.articles])];
	const reasons = [...event.certainty.reasons.filter((reason) => !reason.startsWith('reported by')), `reported by ${articles.length} articles`];
	return { ...event, evidence, articles, certainty: { ...event.certainty, reasons } };
}
