/** Name of the lock that every window holds while it presents; windows of a site see each other's locks. */
const LOCK = 'entente-presenting';

/** Browser's part, as far as it is used: `navigator.locks`. */
export type Locks = Pick<LockManager, 'request' | 'query'>;

/** Says that this window presents, until the returned function is called. */
export function beginPresenting(locks: Locks | undefined): () => void {
	let end = (): void => undefined;
	const over = new Promise<void>((settle) => (end = settle));
	void locks?.request(LOCK, { mode: 'shared' }, () => over).catch(() => undefined);
	return end;
}

/** Whether any window of this site presents. */
export async function isPresenting(locks: Locks | undefined): Promise<boolean> {
	const { held = [] } = (await locks?.query().catch(() => ({ held: [] }))) ?? {};
	return held.some(({ name }) => name === LOCK);
}
