import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import {
	ArticleSchema, ArticlesFileSchema, EntitiesFileSchema, EventsFileSchema, ManifestSchema, VocabularySchema
} from '#lib/corpus/schema.ts';

const SCHEMAS: Readonly<Record<string, GenericSchema>> = {
	manifest: ManifestSchema,
	events: EventsFileSchema,
	entities: EntitiesFileSchema,
	articles: ArticlesFileSchema,
	article: ArticleSchema,
	vocabulary: VocabularySchema
};

/** JSON Schemas (draft 7) of the corpus files, by path in the corpus: "schema/events.schema.json". */
export function jsonSchemas(): ReadonlyMap<string, unknown> {
	return new Map(Object.entries(SCHEMAS).map(([name, schema]) =>
		[`schema/${name}.schema.json`, { title: name, ...toJsonSchema(schema, { target: 'draft-07' }) }]
	));
}
