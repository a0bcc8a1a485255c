/** Steps kept for undo. */
const MOST_STEPS = 200;

/** What can be undone and redone, as plain data. */
export interface History<T> {
	readonly past: readonly T[];
	readonly present: T;
	readonly future: readonly T[];
	/** What the last step was about; a step about the same joins it, so that typing is undone as a whole. */
	readonly about: string | null;
}

/** A history that begins here. */
export function beginHistory<T>(present: T): History<T> {
	return { past: [], present, future: [], about: null };
}

/** The history with one more step; the same history where nothing changed. */
export function step<T>(history: History<T>, next: T, about: string | null = null): History<T> {
	if (next === history.present) return history;
	const joins = about !== null && about === history.about && history.past.length > 0;
	const past = joins ? history.past : [...history.past, history.present].slice(-MOST_STEPS);
	return { past, present: next, future: [], about };
}

/** One step back; the same history at its beginning. */
export function undo<T>(history: History<T>): History<T> {
	const present = history.past.at(-1);
	if (present === undefined) return history;
	return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future], about: null };
}

/** One step forward again; the same history at its end. */
export function redo<T>(history: History<T>): History<T> {
	const [present, ...future] = history.future;
	if (present === undefined) return history;
	return { past: [...history.past, history.present], present, future, about: null };
}
