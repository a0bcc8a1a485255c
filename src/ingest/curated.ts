import { createHash } from 'node:crypto';
import type { Article, Entity, I18n, Id, Place, Relation, Term, Vocabulary } from '#lib/corpus/schema.ts';
import { SCHEMA } from '#lib/corpus/schema.ts';
import { cleanText, wordsOf } from './articles.ts';
import { dateValue } from './dates.ts';
import { known } from './gold.ts';
import type { CuratedSource, GoldArticle } from './gold.ts';

const RIGHTS = 'Vietnam News Agency. The text keeps its own rights; it is kept here as evidence.';

/** Article id of the corpus: "s3:t6" from 003_….txt is "art-003-t6". */
export function articleId(source: CuratedSource, article: GoldArticle): Id {
	const number = known(source.raws, article.doc).file.slice(0, 3);
	return article.kind === 'main' ? `art-${number}` : `art-${number}-${article.id.split(':')[1]}`;
}

/** Articles of the corpus by their id in gold.json. An article without a title takes title and standfirst from its
 *  near duplicate, and says so. */
export function curatedArticles(source: CuratedSource): ReadonlyMap<string, Article> {
	const articles = new Map(source.gold.articles.map((article) => [article.id, curatedArticle(source, article)]));
	for (const article of articles.values()) {
		if (article.title !== null || article.cluster === undefined) continue;
		const twin = [...articles.values()].find((a) => a.cluster === article.cluster && a.title !== null);
		if (!twin) continue;
		Object.assign(article, { title: twin.title, standfirst: twin.standfirst, titleFrom: twin.id });
	}
	return articles;
}

function curatedArticle(source: CuratedSource, gold: GoldArticle): Article {
	const { file, text: raw, sha256 } = known(source.raws, gold.doc);
	const blocks = (source.gold.blocks[gold.doc] ?? [])
		.filter((block) => block.article === gold.id)
		.map(({ type, start, end }) => ({ type, start, end }));
	const faults = source.gold.repairs
		.filter(({ doc, start, end }) => doc === gold.doc && blocks.some((b) => start < b.end && end > b.start))
		.map(({ start, end, found, fixed, kind }) => ({ start, end, found, fixed, kind }));
	const clean = cleanText(raw, blocks, faults);
	const published = source.judgements.published[gold.id];
	if (!published) throw new Error(`${gold.id}: say in judgements.json when it was published`);
	const keep = source.gold.relations.find((r) => r.type === 'near_duplicate' && [r.a, r.b].includes(gold.id))?.keep;
	const main = source.gold.articles.find((a) => a.doc === gold.doc && a.kind === 'main');
	return {
		id: articleId(source, gold),
		kind: gold.kind,
		...(gold.kind === 'teaser' && main ? { parent: articleId(source, main) } : {}),
		lang: gold.language,
		title: wordsOf(clean, gold.kind === 'main' ? 'title' : 'teaser_title'),
		standfirst: wordsOf(clean, 'standfirst'),
		source: {
			agency: 'VNA',
			...(main?.sourceUrlSeen?.startsWith('https://fr.vietnamplus.vn/') ? { outlet: 'VietnamPlus' } : {}),
			url: gold.sourceUrlSeen ?? null,
			urlVerified: false
		},
		stamp: gold.stamp ?? null,
		published: dateValue(published),
		rawFile: `raw/${file}`,
		rawSha256: sha256,
		...(gold.cluster === undefined ? {} : { cluster: gold.cluster, canonical: keep === gold.id }),
		rights: RIGHTS,
		...clean
	};
}

/** Countries, organisations and people of the corpus. An organisation of no country is intergovernmental. */
export function curatedEntities({ gold, additions }: CuratedSource): Entity[] {
	return gold.entities.flatMap((entity): Entity[] => {
		const { id, type, name, aliases, iso2, iso3, wikidata, country, parent, sector } = entity;
		if (type === 'place') return [];
		const note = additions.notes[id];
		const offices = additions.offices[id];
		const isIgo = type === 'org' && (sector === 'IGO' || country === null);
		return [{
			id,
			type: isIgo ? 'igo' : type,
			name: typeof name === 'string' ? name : labelsOf(name),
			aliases: (aliases ?? []).map((text) => ({ text })),
			...(iso2 === undefined ? {} : { iso2 }),
			...(iso3 === undefined ? {} : { iso3 }),
			...(country === undefined ? {} : { country }),
			...(parent ? { parents: [{ org: parent, ...additions.parents[id] }] } : {}),
			...(offices === undefined ? {} : { offices }),
			...(sector === undefined ? {} : { ploverSector: sector }),
			wikidata: wikidata ?? null,
			wikidataChecked: false,
			...(note === undefined ? {} : { note })
		}];
	});
}

function labelsOf({ en, fr, vi }: { en: string; fr: string; vi?: string | null }): I18n {
	return { en, fr, ...(vi ? { vi } : {}) };
}

/** Places of the corpus. */
export function curatedPlaces({ gold, additions }: CuratedSource): Place[] {
	return gold.entities.flatMap(({ id, type, name, aliases, country, kind }): Place[] => {
		if (type !== 'place' || typeof name === 'string' || kind === undefined) return [];
		const { vi, ...position } = known(new Map(Object.entries(additions.places)), id);
		return [{
			id,
			name: labelsOf({ ...name, vi }),
			country: country ?? null,
			aliases: (aliases ?? []).map((text) => ({ text })),
			kind,
			...position,
			wikidata: null,
			geonames: null
		}];
	});
}

/** Ties between articles or events, with the ids of the corpus. */
export function curatedRelations(
	{ additions }: CuratedSource, articles: ReadonlyMap<string, Article>, ids: ReadonlyMap<string, Id>
): Relation[] {
	const idOf = (goldId: string): Id => ids.get(goldId) ?? known(articles, goldId).id;
	return additions.relations.map(({ type, a, b, basis }) => {
		const [source, target] = [idOf(a), idOf(b)];
		const hash = createHash('sha256').update(`${type}|${source}|${target}`).digest('hex');
		return { id: `rel:${hash.slice(0, 8)}`, type, source, target, directed: type !== 'near_duplicate', basis };
	});
}

/** Vocabulary of the corpus. */
export function curatedVocabulary({ vocabulary }: CuratedSource): Vocabulary {
	const status = Object.entries(vocabulary.status).map(([id, { plover_aux: ploverAux, ...labels }]): [string, Term] =>
		[id, { ...labels, ploverAux }]
	);
	const { kinds, domains, facets } = vocabulary;
	return { schema: SCHEMA, kinds, status: Object.fromEntries(status), domains, facets };
}
