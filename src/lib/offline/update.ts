/** What a page says to a version that waits, once its reader asks for it. */
export const TAKE_OVER = 'entente-take-over';

/** Time after which a page that is open asks whether there is a new version, ms. */
const ASK_MS = 3_600_000;

/** Browser's part, as far as it is used: `navigator.serviceWorker`. */
export type Workers = Pick<ServiceWorkerContainer, 'controller' | 'register' | 'addEventListener'>;

/** Keeps the site on this device, and tells when a new version waits to take over. Never throws: without it the
 *  site needs its network. `url` is the address of the worker, in the type that the browser's policy asks for. */
export async function keepSite(workers: Workers, url: string, onwaiting: (take: () => void) => void): Promise<void> {
	const registration = await workers.register(url).catch(() => undefined);
	if (registration === undefined) return;
	const tell = (): void => {
		const { waiting } = registration;
		// Without a controller this is the first visit: there is no old version to replace.
		if (waiting !== null && workers.controller !== null) onwaiting(() => waiting.postMessage(TAKE_OVER));
	};
	tell();
	registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', tell));
	setInterval(() => void registration.update().catch(() => undefined), ASK_MS);
}

/** The address of the worker in the type that the page's policy of trusted types asks for; other addresses are
 *  refused by it. */
export function trustWorker(url: string): string {
	const { trustedTypes: types } = globalThis as { trustedTypes?: TrustedTypes };
	const policy = types?.createPolicy('entente-worker', {
		createScriptURL: (asked: string) => {
			if (asked !== url) throw new TypeError(`${asked} is not the worker of this site`);
			return asked;
		}
	});
	// Its type is a TrustedScriptURL, which TypeScript's own lists do not know yet.
	return (policy?.createScriptURL(url) ?? url) as string;
}

interface TrustedTypes {
	createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown };
}
