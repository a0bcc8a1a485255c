import type { Mention } from '../entities/entities.ts';
import type { Person } from '../entities/people.ts';
import type { Reading, Sentence } from '../text/reading.ts';
import type { Act } from './act.ts';

/** Kinds in which people meet. */
export const ENCOUNTER_KINDS = new Set(['visit', 'courtesy_call', 'talks', 'online_talks', 'dialogue', 'multilateral_meeting', 'agreement_signed']);

/** An act with those who take part in it. */
export interface ToldAct extends Act {
	readonly persons: readonly string[];
	/** Foreign countries. */
	readonly countries: readonly string[];
	readonly orgs: readonly Mention[];
	readonly places: readonly Mention[];
	/** Index of the encounter in which it happened. */
	readonly within: number | null;
	/** Further quotes: captions and sentences that go on about it. */
	readonly supporting: readonly (readonly [start: number, end: number])[];
}

/** What one article tells. */
export interface Story {
	readonly reading: Reading;
	readonly sentences: readonly Sentence[];
	readonly mentions: readonly Mention[];
	readonly people: readonly Person[];
	readonly acts: readonly ToldAct[];
	readonly title: string;
}

/** Whether a sentence is told by the body of an article. */
export function isBody({ block }: Sentence): boolean {
	return block === 'body' || block === 'teaser_body';
}

/** A story before its acts are cast. */
export type Draft = Omit<Story, 'acts'>;

/** Whether the name at a place of the text says where: "à Séoul", "in Hanoi". */
export function isLocative(text: string, at: number): boolean {
	if (/(?<![\p{L}])(?:à|au|en|in|at|to) \p{Lu}[\p{L} .'-]{1,24}, (?:en |au )?$/u.test(text.slice(Math.max(0, at - 40), at))) return true;
	return /(?:(?<![\p{L}])(?:à|au|en|aux|in|at|to)|visited) (?:la |l'|the )?$/iu.test(text.slice(Math.max(0, at - 12), at));
}
