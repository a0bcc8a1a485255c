import { formatDate } from '#lib/corpus/dates.ts';
import { civilFromDays, edtfExtent } from '#lib/corpus/span.ts';
import { escapeXml } from '#lib/scene/svg.ts';
import { writeCsv, type Cell } from './cells.ts';
import { readFacts, type EventFacts } from './facts.ts';
import type { ExportContext, ExportFormat } from './format.ts';

/** Columns of a TimelineJS spreadsheet (timeline.knightlab.com, "using spreadsheets"). */
export const TIMELINEJS_COLUMNS = [
	'Year', 'Month', 'Day', 'Time', 'End Year', 'End Month', 'End Day', 'End Time', 'Display Date', 'Headline', 'Text',
	'Media', 'Media Credit', 'Media Caption', 'Media Thumbnail', 'Type', 'Group', 'Background'
] as const;

type Row = Partial<Record<(typeof TIMELINEJS_COLUMNS)[number], Cell>>;

/** A spreadsheet that TimelineJS draws. What has no place in time is told on its title slide. */
export const timelineJs: ExportFormat = {
	id: 'timelinejs',
	label: 'format.timelinejs',
	group: 'events',
	extension: 'csv',
	mime: 'text/csv;charset=utf-8',
	applies: () => true,
	async make(context) {
		const facts = await readFacts(context);
		const dated = facts.filter(({ event }) => edtfExtent(event.date.edtf) !== null);
		const rows = [titleRow(context, facts.filter((each) => !dated.includes(each))), ...dated.map((each) => rowOf(context, each))];
		return writeCsv([TIMELINEJS_COLUMNS, ...rows.map((row) => TIMELINEJS_COLUMNS.map((name) => row[name]))]);
	}
};

function titleRow(context: ExportContext, undated: readonly EventFacts[]): Row {
	const { words, base, text } = context;
	const list = undated.map(({ title, link }) => `<li><a href="${html(link)}">${html(title)}</a></li>`).join('');
	const tray = list === '' ? '' : `<p>${html(words('timeline.undated'))}</p><ul>${list}</ul>`;
	return { Type: 'title', Headline: html(text.title), Text: `<p>${html(text.count)} · ${html(text.subtitle)}</p>${tray}<p>${html(text.source)}</p><p><a href="${html(base)}">${html(base)}</a></p>` };
}

function rowOf({ words }: ExportContext, { event, title, kind, status, partners, quote, source, link }: EventFacts): Row {
	const extent = edtfExtent(event.date.edtf);
	if (extent === null) throw new RangeError(`${event.id} has no date`);
	const from = civilFromDays(extent.start);
	const to = civilFromDays(extent.end - 1);
	const isDay = extent.end - extent.start === 1;
	const proof = quote === '' ? '' : `<blockquote lang="${event.lang}">${html(quote)}</blockquote>`;
	return {
		Year: from.year,
		Month: from.month,
		Day: from.day,
		...(isDay ? {} : { 'End Year': to.year, 'End Month': to.month, 'End Day': to.day }),
		'Display Date': html(formatDate(event.date, words.lang, 'long')),
		Headline: html(title),
		Text: `<p>${html([kind, status].join(' · '))}</p>${proof}<p><a href="${html(link)}">${html(source)}</a></p>`,
		Group: html(partners.join(', '))
	};
}

/** TimelineJS reads its cells as HTML. */
function html(text: string): string {
	return escapeXml(text, true);
}
