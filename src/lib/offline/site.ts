/** What a build of the site is made of, as addresses from the root of its host. */
export interface Site {
	/** "https://host". */
	readonly origin: string;
	/** Folder of the site without "/" at its end; '' at the root of the host. */
	readonly base: string;
	/** Different for every build that differs. */
	readonly version: string;
	/** Scripts, styles and other files named by their contents. */
	readonly build: readonly string[];
	/** Files served as they are: corpus, fonts. */
	readonly files: readonly string[];
	/** Pages. */
	readonly pages: readonly string[];
}

/** What is asked for, as far as it decides who answers. */
export interface Asked {
	readonly method: string;
	readonly url: string;
	/** "navigate" for a page. */
	readonly mode: string;
}

/**
 * Who answers a request:
 * - own: a file or page of this version, kept when it was installed;
 * - other-page: a page that no file stands for, which the fallback page draws;
 * - corpus: a file of another corpus of this site, from the network, or as it was when it was last visited;
 * - network: nobody here.
 */
export type Answerer = 'own' | 'other-page' | 'corpus' | 'network';

/** Page that answers addresses without a file of their own. */
export const FALLBACK_PAGE = '/404.html';

/** Files of Entente in one file, which takes a corpus and a briefing; see src/single. */
export const TEMPLATE = '/entente.html';

/** Addresses without which the site does not work, in the order in which they are kept. */
export function neededPaths({ base, build, files, pages }: Site): string[] {
	return [...new Set([...pages, base + FALLBACK_PAGE, ...build, ...files, `${base}/_app/version.json`])];
}

/** Who answers a request; `own` holds the addresses that are kept. */
export function answererOf({ method, url, mode }: Asked, { origin, base }: Site, own: ReadonlySet<string>): Answerer {
	const { pathname, origin: host } = new URL(url);
	if (method !== 'GET' || host !== origin || !pathname.startsWith(`${base}/`)) return 'network';
	if (own.has(pathname)) return 'own';
	if (mode === 'navigate') return 'other-page';
	return /\.(?:json|bin|txt)$/.test(pathname) && !pathname.startsWith(`${base}/_app/`) ? 'corpus' : 'network';
}

/** Name of the cache of a version, and of the one for corpora that came with no version. */
export const VERSION_CACHE = 'entente-version-';
export const CORPUS_CACHE = 'entente-corpora';

/** Which of the caches, oldest first, are no longer of use to version `current`: all of Entente's but that one, the
 *  one before it, from which pages that are still open take their scripts, and the corpora. */
export function staleCaches(names: readonly string[], current: string): string[] {
	const versions = names.filter((name) => name.startsWith(VERSION_CACHE) && name !== VERSION_CACHE + current);
	return versions.slice(0, -1);
}

/** Whether there is room to keep one more file of a corpus, so that briefings always find some; bytes. */
export function hasRoom({ usage = 0, quota = 0 }: { readonly usage?: number; readonly quota?: number }): boolean {
	return usage < quota / 2;
}
