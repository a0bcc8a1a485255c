import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

const nullable = v.nullable(v.string());

const GazetteerSchema = v.object({
	/** `adjectives` is a pattern of regular expressions that stands for a whole word. */
	countries: v.array(v.object({
		id: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)), iso3: v.string(), en: v.string(), fr: v.string(), vi: v.string(),
		aliases: v.array(v.string()), adjectives: v.string()
	})),
	places: v.array(v.object({
		id: v.string(), country: v.string(), kind: v.picklist(['city', 'city_state', 'region']), en: v.string(),
		fr: v.string(), vi: v.string(), aliases: v.array(v.string()), lat: v.optional(v.number()), lon: v.optional(v.number())
	})),
	/** What a ministry deals with; `fr` and `en` are patterns. */
	portfolios: v.array(v.object({
		key: v.string(), fr: v.string(), en: v.string(), name: v.object({ fr: v.string(), en: v.string() }), sector: v.string()
	})),
	/** Organisation of a country's portfolio, by "CC.key"; other ministries get the id org:cc.key. */
	ministries: v.record(v.string(), v.string()),
	/** `names` are patterns. */
	organisations: v.array(v.object({
		id: v.string(), country: nullable, en: v.string(), fr: v.string(), vi: nullable, names: v.array(v.string()),
		parent: nullable, sector: v.string()
	}))
});

/** Countries, places, ministries and bodies that texts name. It holds no person. */
export type Gazetteer = v.InferOutput<typeof GazetteerSchema>;

/** The gazetteer of a file; the built-in one without a path. Throws, naming the entry, where it has another shape. */
export function readGazetteer(path = fileURLToPath(new URL('./gazetteer.json', import.meta.url))): Gazetteer {
	const result = v.safeParse(GazetteerSchema, JSON.parse(readFileSync(path, 'utf8')));
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw new Error(`${path}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

/** Words of a gazetteer that a text may hold, for telling glued words and lost letters. */
export function wordsOfGazetteer({ countries, places, organisations, portfolios }: Gazetteer): string[] {
	return [
		...countries.flatMap(({ en, fr, adjectives }) => [en, fr, ...adjectives.split('|').map(plain)]),
		...places.flatMap(({ en, fr }) => [en, fr]),
		...organisations.flatMap(({ en, fr }) => [en, fr]),
		...portfolios.flatMap(({ name }) => [name.fr, name.en])
	];
}

function plain(pattern: string): string {
	return pattern.replace(/\(\?[:=!][^)]*\)\??|\p{L}\?|[?()\\[\]{}]/gu, '');
}
