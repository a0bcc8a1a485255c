import edtf from 'edtf';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BLOCK_TYPES, KINDS, STATUSES } from '#lib/corpus/schema.ts';
import { readVocabulary } from '../../src/ingest/vocabulary.ts';
import { readGold } from '../../src/ingest/evaluate.ts';

const here = (path: string): string => fileURLToPath(new URL(`./unseen/${path}`, import.meta.url));
const domains = readVocabulary().domains;

/** Whether the EDTF library reads a date; it knows no unspecified year that is approximate as a whole (XXXX-07-07~). */
function isDate(text: string): boolean {
	try {
		edtf(/^XXXX.*~$/.test(text) ? text.slice(0, -1) : text);
		return true;
	} catch {
		return false;
	}
}

const SETS = readdirSync(here(''), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

describe.each(SETS)('the hand-made events of the %s set', (name) => {
	const gold = readGold(here(`${name}/gold.json`));
	const raws = new Map(gold.docs.map(({ id, file }) => [id, readFileSync(here(`${name}/raw/${file}`), 'utf8')]));

	it('stand in one block of their own article, word for word', () => {
		const wrong = gold.events.flatMap((event) => event.evidence.filter(({ quote, start, end }) => {
			const blocks = gold.blocks[event.doc]?.filter((block) => start < block.end && end > block.start) ?? [];
			return raws.get(event.doc)?.slice(start, end) !== quote || blocks.length !== 1 || blocks[0]?.article !== event.article;
		}).map(() => event.id));
		expect(wrong).toEqual([]);
	});

	it('have blocks over every letter, once', () => {
		for (const [id, raw] of raws) {
			const covered = new Array<number>(raw.length).fill(0);
			for (const { start, end } of gold.blocks[id] ?? []) for (let i = start; i < end; i++) covered[i] = (covered[i] ?? 0) + 1;
			expect(covered.findIndex((count, i) => count > 1 || (count === 0 && /\S/.test(raw[i] ?? '')))).toBe(-1);
		}
	});

	it('use known terms, dates and people', () => {
		const people = new Set(gold.entities.map(({ id }) => id));
		const unknown = gold.events.flatMap((event) => [
			...[event.kind, ...(event.acceptKind ?? [])].filter((kind) => !KINDS.some((known) => known === kind)),
			...[event.status, ...(event.acceptStatus ?? [])].filter((status) => !STATUSES.some((known) => known === status)),
			...event.domains.filter((domain) => !(domain in domains)),
			...[event.date.edtf ?? '2000', ...(event.date.accept ?? [])].filter((date) => !isDate(date)),
			...event.actors.flatMap(({ person }) => (person === null || people.has(person) ? [] : [person]))
		]);
		const types = Object.values(gold.blocks).flat().filter(({ type }) => !BLOCK_TYPES.some((known) => known === type));
		expect([unknown, types]).toEqual([[], []]);
	});
});
