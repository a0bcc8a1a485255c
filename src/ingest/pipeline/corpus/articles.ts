import type { Article } from '#lib/corpus/schema.ts';
import { dateValue } from '../../dates.ts';
import { resolvePhrase, undatedAct } from '../dates/resolve.ts';
import type { Resolved } from '../dates/resolve.ts';
import { two } from '../dates/years.ts';
import type { Told } from '../events/told.ts';

/** The article of the corpus. */
export function articleOf(told: Told): Article {
	const { document, clean } = told;
	const standfirst = told.blocks.find(({ type }) => type === 'standfirst');
	const published = publishedOf(told);
	return {
		id: told.id, kind: told.kind,
		...(told.kind === 'teaser' ? { parent: told.id.replace(/-t\d+$/, '') } : {}),
		lang: told.lang,
		title: told.title,
		standfirst: standfirst ? document.text.slice(standfirst.start, standfirst.end) : null,
		source: { ...(/\(VNA\)|VNA/.test(document.text) ? { agency: 'VNA' } : {}), url: null, urlVerified: false },
		stamp: told.stamp, published: dateValue({ ...published, resolution: [...published.resolution] }),
		rawFile: `raw/${document.file}`, rawSha256: document.sha256,
		...(told.cluster === null ? {} : { cluster: told.cluster, canonical: told.isCanonical }),
		...clean
	};
}

/** Day, month or year of publication: the stamp, the dateline, the month of a near duplicate or of the neighbouring
 *  stories of a sidebar. A year that a person found out goes before a day without one. */
function publishedOf({ context, stamp }: Told): Pick<Resolved, 'edtf' | 'docEdtf' | 'precision' | 'resolution'> {
	if (stamp !== null) return { edtf: stamp, docEdtf: stamp, precision: stamp.length === 10 ? 'day' : stamp.length === 7 ? 'month' : 'year', resolution: ['stamp_year'] };
	const { dateline, twin, reviewed } = context;
	const own = dateline === null ? null : resolvePhrase({ ...dateline, kind: 'day' }, { ...context, dateline: dateline.year === undefined ? null : dateline });
	if (own !== null) return { ...own, resolution: own.precision === 'day_no_year' ? ['dateline'] : ['dateline', ...own.resolution] };
	if (twin?.month !== undefined) {
		const month = String(twin.month).padStart(2, '0');
		return { edtf: `${twin.year}-${month}`, docEdtf: null, precision: 'month', resolution: ['duplicate_link'] };
	}
	const around = undatedAct(context);
	if (around.edtf !== null || !reviewed) return around;
	const { year, month, steps: resolution } = reviewed;
	if (month === undefined) return { edtf: String(year), docEdtf: null, precision: 'year', resolution };
	return { edtf: `${year}-${two(month)}~`, docEdtf: null, precision: 'approximate', resolution };
}
