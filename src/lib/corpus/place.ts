import { CorpusError, quoteValue } from './error.ts';

/** Where the files of a corpus lie. */
export interface CorpusPlace {
	/** Folder with "/" at its end; from the root of the site where it begins with "/", else from the app's own. */
	readonly folder: string;
	/** Name of the manifest in it. */
	readonly manifest: string;
}

/** The corpus that comes with the app. */
export const BUILT_IN: CorpusPlace = { folder: 'corpus/', manifest: 'manifest.json' };

/** Names of letters, digits, "-", "_", "." and "~", none of which goes up: no scheme, host, query or escape fits. */
const PATH = /^\/?(?:(?!\.{1,2}\/)[\w.~-]+\/)*[\w.~-]+\.json$/;

/** Place of the corpus that a link asks for by the path of its manifest, "data/2025/manifest.json" or from the root
 *  of the site "/data/manifest.json". Throws CorpusError for anything that could lead to another site. */
export function placeOf(path: string): CorpusPlace {
	const cut = path.lastIndexOf('/') + 1;
	if (PATH.test(path)) return { folder: path.slice(0, cut), manifest: path.slice(cut) };
	throw new CorpusError({
		code: 'refused', file: path.slice(0, 200), path: '',
		problem: `${quoteValue(path)} is not the path of a manifest on this site`,
		remedy: 'name a file of this site by its path, such as ?corpus=data/manifest.json, without host, "..", "%" or "?"'
	});
}
