import { createHash } from 'node:crypto';
import type { Relation } from '#lib/corpus/schema.ts';

/** A relation of the corpus with a stable id. */
export function relationOf(type: Relation['type'], source: string, target: string, basis: string): Relation {
	const hash = createHash('sha256').update(`${type}|${source}|${target}`).digest('hex');
	return { id: `rel:${hash.slice(0, 8)}`, type, source, target, directed: type !== 'near_duplicate', basis };
}
