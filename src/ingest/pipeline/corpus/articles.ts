import type { Article } from '#lib/corpus/schema.ts';
import { dateValue } from '../../dates.ts';
import type { Resolved } from '../dates/resolve.ts';
import type { Told } from '../events/told.ts';

/** The article of the corpus. */
export function articleOf(told: Told): Article {
	const { document, clean } = told;
	const standfirst = told.blocks.find(({ type }) => type === 'standfirst');
	const published = publishedOf(told);
	return {
		id: told.id, kind: told.kind,
		...(told.kind === 'teaser' ? { parent: told.id.replace(/-t\d+$/, '') } : {}),
		lang: told.lang === 'en' || told.lang === 'vi' ? told.lang : 'fr',
		title: told.title,
		standfirst: standfirst ? document.text.slice(standfirst.start, standfirst.end) : null,
		source: { ...(/\(VNA\)|VNA/.test(document.text) ? { agency: 'VNA' } : {}), url: null, urlVerified: false },
		stamp: told.stamp, published: dateValue({ ...published, resolution: [...published.resolution] }),
		rawFile: `raw/${document.file}`, rawSha256: document.sha256,
		...(told.cluster === null ? {} : { cluster: told.cluster, canonical: told.isCanonical }),
		...clean
	};
}

function publishedOf({ context, stamp }: Told): Pick<Resolved, 'edtf' | 'docEdtf' | 'precision' | 'resolution'> {
	if (stamp !== null) return { edtf: stamp, docEdtf: stamp, precision: stamp.length === 10 ? 'day' : stamp.length === 7 ? 'month' : 'year', resolution: ['stamp_year'] };
	const day = context.dateline;
	if (day?.month !== undefined && day.day !== undefined) {
		const edtf = `${day.year ?? 'XXXX'}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
		return { edtf, docEdtf: edtf, precision: day.year === undefined ? 'day_no_year' : 'day', resolution: ['dateline'] };
	}
	return { edtf: null, docEdtf: null, precision: 'unknown', resolution: [] };
}
