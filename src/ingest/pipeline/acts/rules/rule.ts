import type { EventKind, EventStatus } from '#lib/corpus/schema.ts';

/** How an act is told: `encounter` by its own verb, `noun` named within another sentence, `wish` of one side, `joint`
 *  undertaking, `past` cooperation, `remark` on relations. */
export type Form = 'encounter' | 'noun' | 'wish' | 'joint' | 'past' | 'remark';

/** A wording that tells an act. */
export interface Rule {
	readonly id: string;
	readonly kind: EventKind;
	readonly status: EventStatus;
	readonly form: Form;
	readonly words: RegExp;
	/** What must also stand in the sentence: a person or office after the words, also words for a visitor (`guest`) or a body (`party`), two people before
	 *  them (`pair`), people of two sides anywhere (`two`), or other words. */
	readonly needs?: 'person' | 'guest' | 'pair' | 'two' | 'party' | RegExp;
	readonly unless?: RegExp;
}

/** A rule. */
export const rule = (
	id: string, kind: EventKind, status: EventStatus, form: Form, words: RegExp, more: Pick<Rule, 'needs' | 'unless'> = {}
): Rule => ({ id, kind, status, form, words, ...more });
