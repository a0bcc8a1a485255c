import type { Block } from '#lib/corpus/schema.ts';
import type { cleanText } from '../../articles.ts';
import type { Fault } from '../../articles.ts';
import type { Timed } from '../acts/timing.ts';
import type { Story } from '../acts/told.ts';
import type { TimeContext } from '../dates/years.ts';
import type { DocumentLanguage } from '../text/language.ts';

/** A raw document with its hash. */
export interface SourceDocument {
	/** Name of the file without folders, such as "003_601e0cc3be1ef096.txt". */
	readonly file: string;
	readonly text: string;
	readonly sha256: string;
}

/** An article or story of a sidebar, read and dated. */
export interface Told {
	readonly id: string;
	readonly document: SourceDocument;
	readonly kind: 'main' | 'teaser';
	readonly number: number;
	readonly lang: DocumentLanguage;
	readonly blocks: readonly Block[];
	readonly faults: readonly Fault[];
	readonly clean: ReturnType<typeof cleanText>;
	readonly title: string | null;
	readonly stamp: string | null;
	readonly context: TimeContext;
	readonly story: Story | null;
	readonly timed: readonly Timed[];
	/** Near duplicates: the group and whether this article gives ids and dates. */
	readonly cluster: string | null;
	readonly isCanonical: boolean;
}
