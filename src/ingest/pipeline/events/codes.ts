import type { CoopEvent, EventKind } from '#lib/corpus/schema.ts';
import type { VocabularySource } from '../../vocabulary.ts';

/** PLOVER and CAMEO codes of an event, by its kind, status and domains. */
export function codesOf(vocabulary: VocabularySource, kind: EventKind, status: string, domains: readonly string[]): Pick<CoopEvent, 'plover' | 'cameo'> {
	const term = vocabulary.kinds[kind];
	const aux = vocabulary.status[status]?.plover_aux;
	const context = [...new Set(domains.flatMap((domain) => vocabulary.domains[domain]?.plover ?? []))];
	return {
		...(term?.plover ? { plover: { event: term.plover[0], mode: term.plover[1], context, ...(aux === 'historical' || aux === 'future' ? { aux } : {}) } } : {}),
		...(typeof term?.cameo === 'string' ? { cameo: term.cameo } : {})
	};
}
