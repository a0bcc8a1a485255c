import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/corpus/schema.ts';
import { commonWords } from '../../src/ingest/pipeline/text/lexicon.ts';
import { readBlocks, rawRangeOf, splitSentences } from '../../src/ingest/pipeline/text/reading.ts';
import { buildLexicon, findFaults } from '../../src/ingest/pipeline/text/repair.ts';

const body = (raw: string): Block[] => [{ type: 'body', start: 0, end: raw.length }];
const lexicon = buildLexicon([], ['le ministère de la Sécurité publique coopération criminalité Nations Unies singapourien cyber sécurité']);
const spellings = new Set(['sécurité', 'coopération']);
const mended = (raw: string, twin: string | null = null): string[] =>
	findFaults(raw, body(raw), lexicon, spellings, twin).map(({ found, fixed, kind }) => `${found}→${fixed} ${kind}`);

describe('findFaults', () => {
	it('parts words where case or a comma shows the seam', () => {
		expect(mended('les NationsUnies,la criminalité')).toEqual(['NationsUnies→Nations Unies missing_space', ',l→, l missing_space']);
	});

	it('takes the seam from a near duplicate', () => {
		expect(mended('un texte lacandidature ici', 'un texte la candidature ici')).toEqual(['lacandidature→la candidature missing_space']);
	});

	it('joins a known word that was cut in two', () => {
		expect(mended('le ministère singapour ien')).toEqual(['singapour ien→singapourien extra_space']);
	});

	it('notes a lost letter without mending it by white space', () => {
		expect(mended('la Séurité publique')).toEqual(['Séurité→Sécurité typo']);
	});

	it('leaves sound words alone', () => {
		expect(mended("à l'avenir, le ministère pourra encore adopter ensuite ce plan")).toEqual([]);
	});
});

describe('readBlocks', () => {
	it('keeps the raw place of every unit through repairs and other spaces', () => {
		const raw = 'les\u00a0NationsUnies d’Asie';
		const reading = readBlocks(raw, body(raw), findFaults(raw, body(raw), lexicon, spellings));
		expect(reading.text).toBe("les Nations Unies d'Asie");
		const at = reading.text.indexOf("d'Asie");
		expect(raw.slice(...rawRangeOf(raw, reading, at, at + 6))).toBe('d’Asie');
	});
});

describe('splitSentences', () => {
	const sentences = (raw: string): string[] => splitSentences(readBlocks(raw, body(raw), [])).map(({ text }) => text);

	it('ends no sentence after a title, an initial or "R. de Corée"', () => {
		expect(sentences('Il a vu M. Teo. La R. de Corée et Lt. Gen. To ont signé. Fin.')).toEqual([
			'Il a vu M. Teo.', 'La R. de Corée et Lt. Gen. To ont signé.', 'Fin.'
		]);
	});
});

describe('a run of one document', () => {
	const alone = buildLexicon(['Unedélégation duministère estau Vietnam dans le sud.'], commonWords());

	it('parts words that common words explain, where there are several of them', () => {
		const raw = 'Unedélégation duministère estau Vietnam dans le sud.';
		expect(findFaults(raw, body(raw), alone, new Set()).map(({ fixed }) => fixed)).toEqual(['Une délégation', 'du ministère', 'est au']);
	});

	it('leaves a future tense and a lone chance find alone', () => {
		const raw = 'Le ministère formera des cadres dans les écoles.';
		expect(findFaults(raw, body(raw), buildLexicon([raw], commonWords()), new Set())).toEqual([]);
	});

	it('parts a name from a common word before it, and the halves of a name that stand apart elsewhere', () => {
		expect(mended('le ministère publiqueAnna Maj, TrầnVan, puis Trần Van')).toEqual(['publiqueAnna→publique Anna missing_space', 'TrầnVan→Trần Van missing_space']);
		expect(mended('le navire DeSilva et VanBerg')).toEqual([]);
	});

	it('parts a weekday from the word before it', () => {
		expect(mended('il a eusamedi une entrevue')).toEqual(['eusamedi→eu samedi missing_space']);
	});
});
