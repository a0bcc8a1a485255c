/**
 * npm run synth -- --events N --out DIR [--seed S] [--partners P] [--form rows|columns] [--no-texts]
 * Writes a synthetic corpus: the same bytes for the same options.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'valibot';
import { VocabularySchema } from '#lib/corpus/schema.ts';
import { planCorpus } from './synth/invent.ts';
import { makeWorld, MOST_PARTNERS, PARTNERS } from './synth/world.ts';
import { writeSearchFiles } from './synth/search-files.ts';
import { writeCorpus } from './synth/write.ts';

const USAGE = `usage: npm run synth -- --events N --out DIR
  --events N    100 to 1,000,000
  --out DIR     folder to write; it must be missing, empty, or an earlier synthetic corpus
  --seed S      whole number (1)
  --partners P  countries and bodies beside Vietnam, ${PARTNERS} to ${MOST_PARTNERS} (${PARTNERS})
  --form F      rows or columns (columns from 20,000 events on)
  --no-texts    columns alone, without titles and articles`;

/** Events from which a corpus is columnar. */
const COLUMNAR_FROM = 20_000;

/** Articles up to which a corpus gets its full-text index. */
const INDEXED = 50_000;

class UsageError extends Error {}

function readOptions() {
	const { values } = parseArgs({
		options: {
			events: { type: 'string' }, out: { type: 'string' }, seed: { type: 'string', default: '1' },
			partners: { type: 'string', default: String(PARTNERS) }, form: { type: 'string' }, 'no-texts': { type: 'boolean', default: false }
		}
	});
	const events = Number(values.events);
	if (!Number.isInteger(events) || events < 100 || events > 1_000_000)
		throw new UsageError(`--events is ${values.events ?? 'missing'}: give 100 to 1000000`);
	if (!values.out) throw new UsageError('--out is missing: give the folder to write');
	const seed = Number(values.seed);
	if (!Number.isSafeInteger(seed)) throw new UsageError(`--seed is ${values.seed}: give a whole number`);
	const partners = Number(values.partners);
	if (!Number.isInteger(partners) || partners < PARTNERS || partners > MOST_PARTNERS)
		throw new UsageError(`--partners is ${values.partners}: give ${PARTNERS} to ${MOST_PARTNERS}`);
	const form = values.form ?? (events >= COLUMNAR_FROM ? 'columns' : 'rows');
	if (form !== 'rows' && form !== 'columns') throw new UsageError(`--form is ${form}: give rows or columns`);
	if (values['no-texts'] && form === 'rows') throw new UsageError('--no-texts needs --form columns: records are texts');
	return { events, out: values.out, seed, partners, form, hasTexts: !values['no-texts'] } as const;
}

/** Empties a folder that this program filled; refuses any other that holds something. */
function clear(folder: string): void {
	if (!existsSync(folder) || readdirSync(folder).length === 0) return;
	const manifest = join(folder, 'manifest.json');
	const isOurs = existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"generator": "entente-synth/');
	if (!isOurs) throw new UsageError(`--out ${folder} holds something else: name another folder`);
	for (const name of ['articles', 'raw', 'texts', 'search']) rmSync(join(folder, name), { recursive: true, force: true });
	for (const name of ['columns.bin', 'events.json', 'articles.json']) rmSync(join(folder, name), { force: true });
}

try {
	const { events, out, seed, partners, form, hasTexts } = readOptions();
	clear(out);
	const source = new URL('../static/corpus/vocabulary.json', import.meta.url);
	const vocabulary = parse(VocabularySchema, JSON.parse(readFileSync(source, 'utf8')));
	const world = makeWorld(seed, partners);
	const plan = planCorpus(seed, events, world, Object.keys(vocabulary.domains));
	const articles = plan.firsts.length - 1;
	const entities = new Map(world.entities.map((entity) => [entity.id, entity]));
	const scribe = { plan, vocabulary, entities, digits: Math.max(3, String(articles - 1).length) };
	const bytes = writeCorpus({ scribe, folder: out, form, hasTexts });
	// beyond, an index would be larger than all that a browser holds
	if (hasTexts && articles <= INDEXED) await writeSearchFiles(out);
	console.log(`${out}: ${events} events in ${articles} articles, ${form}, ${(bytes / 1e6).toFixed(1)} MB`);
} catch (error) {
	if (!(error instanceof UsageError)) throw error;
	process.stderr.write(`synth: ${error.message}\n${USAGE}\n`);
	process.exitCode = 2;
}
