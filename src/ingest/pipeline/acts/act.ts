import type { CoopEvent, EventKind, EventStatus } from '#lib/corpus/schema.ts';
import type { Form } from './rules/rule.ts';

/** Type of an agreement. */
export type InstrumentType = NonNullable<CoopEvent['instrument']>['type'];

/** An act as one sentence tells it. Offsets count units of the reading. */
export interface Act {
	readonly kind: EventKind;
	readonly status: EventStatus;
	readonly rule: string;
	readonly form: Form;
	/** The quote that proves it. */
	readonly start: number;
	readonly end: number;
	/** Where its people and dates are sought. */
	readonly clause: readonly [start: number, end: number];
	/** Where the words stand that tell it. */
	readonly trigger: number;
	readonly sentence: number;
	readonly instrument?: { readonly type: InstrumentType; readonly title: string };
	/** Words beside the quote that belong to it. */
	readonly beside?: readonly [start: number, end: number];
	/** Where its domains are sought, if not in the quote. */
	readonly field?: readonly [start: number, end: number];
	/** Number of an anniversary. */
	readonly count?: number;
	/** Year in which the anniversary falls, where the text says it. */
	readonly inYear?: number;
}
