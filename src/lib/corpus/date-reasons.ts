import { formatDayWithoutYear, formatEdtf } from './dates.ts';
import type { DateResolution, Lang } from './kinds.ts';
import type { DateValue } from './schema.ts';

const EN: Readonly<Record<DateResolution, string>> = {
	explicit_full: 'the article gives the full date',
	stamp_year: 'the year comes from the agency stamp {stamp}',
	weekday_check: 'the weekday agrees',
	weekday_year_inference: 'the year is the one in which the weekday fits',
	inherited_paragraph: 'inherited from the paragraph',
	anaphora_same_day: 'the article says “the same day”',
	within_event: 'it happened during the encounter, whose date it takes',
	anniversary_arithmetic: 'counted back from the anniversary',
	duplicate_link: 'taken from the other report of the same event',
	sibling_teaser_year: 'the year comes from another item on the same page',
	external_knowledge: 'confirmed by what is known outside the document',
	tenure_bounds: 'the terms of office of the people named narrow the year',
	url_id_interpolation: 'the number in the web address lies between dated ones',
	before_reference: 'only known relative to the date of the report',
	approximate_containing: 'near the date of the event reported with it',
	dateline: 'taken from the dateline',
	stated_period: 'the article states a period',
	year_only: 'the article gives the year only',
	relative_day: 'counted from a relative word, such as “yesterday”',
	human: 'set by a person'
};

const FR: Readonly<Record<DateResolution, string>> = {
	explicit_full: 'l’article donne la date complète',
	stamp_year: 'l’année vient du timbre d’agence {stamp}',
	weekday_check: 'le jour de la semaine concorde',
	weekday_year_inference: 'l’année est celle où le jour de la semaine convient',
	inherited_paragraph: 'reprise du paragraphe',
	anaphora_same_day: 'l’article dit «\u00a0le même jour\u00a0»',
	within_event: 'a eu lieu pendant la rencontre, dont elle prend la date',
	anniversary_arithmetic: 'calculée à partir de l’anniversaire',
	duplicate_link: 'reprise de l’autre article sur le même événement',
	sibling_teaser_year: 'l’année vient d’une autre brève de la même page',
	external_knowledge: 'confirmée par ce que l’on sait hors du document',
	tenure_bounds: 'les mandats des personnes nommées resserrent l’année',
	url_id_interpolation: 'le numéro de l’adresse web se situe entre des numéros datés',
	before_reference: 'connue seulement par rapport à la date de l’article',
	approximate_containing: 'proche de la date de l’événement rapporté avec elle',
	dateline: 'reprise de l’en-tête de la dépêche',
	stated_period: 'l’article indique une période',
	year_only: 'l’article ne donne que l’année',
	relative_day: 'calculée d’après un mot relatif, comme «\u00a0hier\u00a0»',
	human: 'fixée par une personne'
};

const VI: Readonly<Record<DateResolution, string>> = {
	explicit_full: 'bài viết ghi đủ ngày, tháng, năm',
	stamp_year: 'năm lấy từ dấu của hãng tin {stamp}',
	weekday_check: 'thứ trong tuần khớp',
	weekday_year_inference: 'năm suy ra từ thứ trong tuần',
	inherited_paragraph: 'lấy theo đoạn văn',
	anaphora_same_day: 'bài viết ghi “cùng ngày”',
	within_event: 'diễn ra trong cuộc gặp, lấy ngày của cuộc gặp',
	anniversary_arithmetic: 'tính ngược từ lễ kỷ niệm',
	duplicate_link: 'lấy từ bài khác về cùng sự kiện',
	sibling_teaser_year: 'năm lấy từ tin khác trên cùng trang',
	external_knowledge: 'xác nhận bằng nguồn ngoài văn bản',
	tenure_bounds: 'nhiệm kỳ của những người được nêu giới hạn năm',
	url_id_interpolation: 'số trong địa chỉ web nằm giữa các số đã biết ngày',
	before_reference: 'chỉ biết so với ngày của bài viết',
	approximate_containing: 'gần ngày của sự kiện được đưa tin cùng',
	dateline: 'lấy từ dòng ghi nơi và ngày đưa tin',
	stated_period: 'bài viết nêu một khoảng thời gian',
	year_only: 'bài viết chỉ nêu năm',
	relative_day: 'tính từ một từ tương đối, như “hôm qua”',
	human: 'do người biên tập xác định'
};

/** How one language says by which steps a date is known, and what the document alone says of it. */
interface DateReasons {
	readonly steps: Readonly<Record<DateResolution, string>>;
	/** {label} is what it says. */
	readonly says: string;
	readonly saysNoYear: string;
	readonly saysNothing: string;
}

const REASONS: Readonly<Record<Lang, DateReasons>> = {
	en: {
		steps: EN,
		says: 'the document itself says only {label}',
		saysNoYear: 'the document itself says only {label} (no year)',
		saysNothing: 'the document itself gives no date'
	},
	fr: {
		steps: FR,
		says: 'le document seul indique {label}',
		saysNoYear: 'le document seul indique {label} (sans année)',
		saysNothing: 'le document seul n’indique aucune date'
	},
	vi: {
		steps: VI,
		says: 'riêng văn bản chỉ ghi {label}',
		saysNoYear: 'riêng văn bản chỉ ghi {label} (không ghi năm)',
		saysNothing: 'riêng văn bản không ghi ngày'
	}
};

/** How a date is known: one clause per step of its resolution, lower case without full stop, then what the
 *  document alone says where that is less. `stamp` is the agency stamp of the article ("2024-02"). */
export function explainDate(date: DateValue, lang: Lang, stamp: string | null = null): string[] {
	const reasons = REASONS[lang];
	const steps = date.resolution.map((step) => reasons.steps[step].replace(/ ?\{stamp\}/, () => (stamp === null ? '' : ` ${stamp}`)));
	const { edtf, docEdtf } = date;
	if (docEdtf === undefined || docEdtf === edtf) return steps;
	if (docEdtf === null) return [...steps, reasons.saysNothing];
	const noYear = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(docEdtf);
	const label = noYear ? formatDayWithoutYear(Number(noYear[1]), Number(noYear[2] ?? 0), lang, 'long') : formatEdtf(docEdtf, lang, 'long');
	return [...steps, (noYear ? reasons.saysNoYear : reasons.says).replace('{label}', () => label)];
}
