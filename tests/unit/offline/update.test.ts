import { describe, expect, it } from 'vitest';
import { beginPresenting, isPresenting, type Locks } from '#lib/offline/presenting.ts';

/** Locks that are held until their work is done. */
function fakeLocks(): Locks {
	const held: { name: string }[] = [];
	return {
		async request(name: string, _options: LockOptions, work: (lock: Lock | null) => unknown) {
			const lock = { name };
			held.push(lock);
			await work(null);
			held.splice(held.indexOf(lock), 1);
		},
		query: async () => ({ held: [...held] })
	} as unknown as Locks;
}

describe('a window that presents', () => {
	it('is known to the others from its beginning to its end', async () => {
		const locks = fakeLocks();
		expect(await isPresenting(locks)).toBe(false);
		const end = [beginPresenting(locks), beginPresenting(locks)];
		expect(await isPresenting(locks)).toBe(true);
		end[0]?.();
		await Promise.resolve();
		expect(await isPresenting(locks)).toBe(true);
		end[1]?.();
		await new Promise((settle) => setTimeout(settle));
		expect(await isPresenting(locks)).toBe(false);
	});

	it('is no trouble where the browser has no locks', async () => {
		beginPresenting(undefined)();
		expect(await isPresenting(undefined)).toBe(false);
	});
});
