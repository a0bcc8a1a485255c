import type { LinkData, NodeData } from '#lib/network/data.ts';
import { filePaint } from '#lib/scene/theme.ts';
import { termLabel } from '#lib/corpus/vocabulary.ts';
import type { ExportContext } from './format.ts';

/** Between the values of one field. */
const AND = '; ';

export type FieldType = 'integer' | 'string';

/** One thing that a file says of every node or link. */
export interface Field<T> {
	readonly name: string;
	readonly type: FieldType;
	readonly read: (element: T, context: ExportContext) => string | number | null;
}

const COMMON: readonly Field<NodeData | LinkData>[] = [
	{ name: 'events', type: 'integer', read: ({ events }) => events },
	{ name: 'facts', type: 'integer', read: ({ facts }) => facts },
	{ name: 'wishes', type: 'integer', read: ({ wishes }) => wishes },
	{ name: 'earliest', type: 'string', read: ({ first }) => first },
	{ name: 'latest', type: 'string', read: ({ last }) => last },
	{ name: 'domains', type: 'string', read: ({ domains }, { corpus, words }) => domains.map((id) => termLabel(corpus.vocabulary, 'domains', id, words.lang)).join(AND) },
	{ name: 'event_ids', type: 'string', read: ({ eventIds }) => eventIds.join(AND) },
	{ name: 'view', type: 'string', read: ({ key }, { base }) => `${base}?link=${key}` }
];

/** What the network's files say of a node besides its id and label. */
export const NODE_FIELDS: readonly Field<NodeData>[] = [
	{ name: 'kind', type: 'string', read: ({ kind }) => kind },
	{ name: 'partner', type: 'string', read: ({ partner }) => partner },
	{ name: 'colour', type: 'string', read: ({ paint }) => filePaint(paint) },
	...COMMON
];

/** What the network's files say of a link besides its ends. */
export const LINK_FIELDS: readonly Field<LinkData>[] = COMMON;
