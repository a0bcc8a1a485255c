import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { ArticleHeadSchema, CoopEventSchema, EntitySchema, PlaceSchema } from '#lib/corpus/schema.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { decodeView, knownOf } from '#lib/state/codec.ts';
import { loadBuilt } from '../../fixtures/built-corpus.ts';
import { BASE, requestOf, textOf } from '../../fixtures/export.ts';

const FileSchema = v.object({
	schema: v.literal('entente-events/1'),
	view: v.string(),
	counts: v.object({ shown: v.number(), total: v.number() }),
	events: v.array(v.object({ ...CoopEventSchema.entries, dateLabel: v.string(), link: v.string() })),
	articles: v.array(ArticleHeadSchema),
	entities: v.array(EntitySchema),
	places: v.array(PlaceSchema)
});

let corpus: Corpus;
beforeAll(async () => {
	corpus = await loadBuilt();
});

describe('JSON of the events shown', () => {
	it('gives back the events of the corpus whole', async () => {
		const { events, counts } = v.parse(FileSchema, JSON.parse(await textOf('json', requestOf(corpus, 'domestic=1'))));
		expect(counts).toEqual({ shown: 64, total: 64 });
		expect(events.map(({ dateLabel: _, link: __, ...event }) => event)).toEqual(corpus.events);
		expect(events[0]?.link).toBe(`${BASE}?event=${corpus.events[0]?.id}`);
	});

	it('is the same bytes whatever the order of names in the records it was read from', async () => {
		const turned = (value: unknown): unknown =>
			Array.isArray(value) ? value.map(turned) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([name, part]) => [name, turned(part)])) : value;
		const plain = await textOf('json', requestOf(corpus, 'partner=KR'));
		expect(await textOf('json', requestOf({ ...corpus, events: turned(corpus.events) as Corpus['events'] }, 'partner=KR'))).toBe(plain);
	});

	it('holds every article, entity and place its events name', async () => {
		const file = v.parse(FileSchema, JSON.parse(await textOf('json', requestOf(corpus, 'partner=KR&lang=fr'))));
		const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
		for (const event of file.events) {
			for (const id of event.articles) expect(ids(file.articles)).toContain(id);
			for (const { entity } of event.participants) expect(ids(file.entities)).toContain(entity);
			if (event.place != null) expect(ids(file.places)).toContain(event.place);
		}
		expect(file.events).toHaveLength(8);
		expect(decodeView(file.view, knownOf(corpus)).dropped).toEqual([]);
	});
});
