import { edtfExtent, isoOf } from '#lib/corpus/span.ts';
import { nameOf } from '#lib/corpus/vocabulary.ts';
import { escapeXml } from '#lib/scene/svg.ts';
import { partnersOf, readFacts, type EventFacts } from './facts.ts';
import type { ExportContext, ExportFormat } from './format.ts';

/** Dates that are drawn as a point in time; all others as the stretch of what is possible. */
const EXACT = new Set(['day', 'interval']);

/**
 * Items and groups for the DataSets of vis-timeline; an event with several partners stands in the group of each.
 * Content is HTML there, so it is escaped. What has no place in time stands under `undated`.
 */
export const visTimeline: ExportFormat = {
	id: 'vis-timeline',
	label: 'format.vis',
	group: 'events',
	extension: 'json',
	mime: 'application/json',
	applies: () => true,
	async make(context) {
		const { corpus, words, text } = context;
		const facts = await readFacts(context);
		const isDated = ({ event }: EventFacts): boolean => edtfExtent(event.date.edtf) !== null;
		const items = facts.filter(isDated).flatMap((each) => itemsOf(context, each));
		const used = new Set(items.map(({ group }) => group));
		const groups = [...corpus.partners.map(({ id }) => id), DOMESTIC].filter((id) => used.has(id)).map((id) => ({
			id,
			content: escapeXml(id === DOMESTIC ? words('lane.domestic') : nameOf(corpus, id, words.lang), true)
		}));
		const undated = facts.filter((each) => !isDated(each)).map(({ event, title, date, link }) => ({ id: event.id, content: escapeXml(title, true), date, link }));
		return `${JSON.stringify({ title: text.title, source: text.source, groups, items, undated }, null, '\t')}\n`;
	}
};

const DOMESTIC = 'domestic';

/** One item for each partner; ids past the first carry the partner. */
function itemsOf({ corpus }: ExportContext, { event, title, status, date, quote, link }: EventFacts) {
	const extent = edtfExtent(event.date.edtf);
	if (extent === null) return [];
	const partners = partnersOf(corpus, event);
	const isDay = extent.end - extent.start === 1;
	const isExact = EXACT.has(event.date.precision);
	return (partners.length === 0 ? [DOMESTIC] : partners).map((group, i) => ({
		id: i === 0 ? event.id : `${event.id}@${group}`,
		event: event.id,
		group,
		content: escapeXml(title, true),
		title: escapeXml([date, status, quote].filter((part) => part !== '').join(' · '), true),
		start: isoOf(extent.start),
		...(isDay ? {} : { end: isoOf(extent.end) }),
		type: isDay && isExact ? 'point' : isDay ? 'box' : 'range',
		className: `${event.status} ${isExact ? 'exact' : 'imprecise'}`,
		edtf: event.date.edtf,
		link
	}));
}
