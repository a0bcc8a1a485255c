import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

/**
 * Parses the ICU messages at build time, so that the browser needs no parser (10 kB gzip): messages/*.json become
 * syntax trees, and the parser's own package its variant without one. Node reads the same files as plain text.
 */
export function compiledMessages(): Plugin {
	return {
		name: 'compiled-messages',
		enforce: 'pre',
		config: () => ({
			resolve: {
				alias: [{ find: /^@formatjs\/icu-messageformat-parser$/, replacement: '@formatjs/icu-messageformat-parser/no-parser.js' }]
			}
		}),
		transform(code, id) {
			if (!/\/messages\/(?:[a-z]+\.)?[a-z]+\.json$/.test(id)) return null;
			const messages = JSON.parse(code) as Record<string, string>;
			const trees = Object.entries(messages).map(([key, text]) => [key, parse(text, { captureLocation: false })]);
			return { code: JSON.stringify(Object.fromEntries(trees)), map: null };
		}
	};
}
