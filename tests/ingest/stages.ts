import type { Block } from '#lib/corpus/schema.ts';
import { buildFinder, findEntities } from '../../src/ingest/pipeline/entities/entities.ts';
import type { Finder } from '../../src/ingest/pipeline/entities/entities.ts';
import { readGazetteer } from '../../src/ingest/pipeline/entities/gazetteer.ts';
import { findPeople } from '../../src/ingest/pipeline/entities/people.ts';
import { readBlocks } from '../../src/ingest/pipeline/text/reading.ts';
import { readStory } from '../../src/ingest/pipeline/acts/story.ts';
import type { Story } from '../../src/ingest/pipeline/acts/told.ts';

/** The built-in gazetteer with Vietnam at the centre. */
export const finder: Finder = buildFinder(readGazetteer(), 'VN');

/** The story that paragraphs of body text tell. */
export function tell(...paragraphs: string[]): Story {
	const raw = paragraphs.join('\n');
	let start = 0;
	const blocks = paragraphs.map((text): Block => {
		const block: Block = { type: 'body', start, end: start + text.length };
		start += text.length + 1;
		return block;
	});
	return readStory(finder, readBlocks(raw, blocks, []));
}

/** People a text names. */
export function peopleIn(text: string): ReturnType<typeof findPeople>['people'] {
	return findPeople(finder, text, findEntities(finder, text)).people;
}
