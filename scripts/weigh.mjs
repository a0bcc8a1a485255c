// What the browser fetched of the built site, in bytes: for the benchmark of the first view and the test of its budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { root } from './prepare.mjs';

/** Most JavaScript that the first view may load in its first three seconds, bytes gzip. */
export const FIRST_VIEW_LIMIT = 120_000;

/** How long the first view is watched, ms. */
export const WATCHED_MS = 3000;

/**
 * Sizes of the files of build/ that were requested, each once, compressed at level 9, in bytes.
 * @param {readonly string[]} requests addresses
 * @param {RegExp} ending of the paths that count
 * @returns {number}
 */
export function weighRequests(requests, ending) {
	const paths = requests.map((url) => decodeURI(new URL(url).pathname)).filter((path) => ending.test(path));
	return [...new Set(paths)].reduce((sum, path) => sum + gzipSync(readFileSync(`${root}build${path}`), { level: 9 }).length, 0);
}
