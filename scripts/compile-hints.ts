import type { Plugin } from 'vite';

/** Read by Chromium at the head of a script: all of its functions are compiled with it, beside the main thread, instead
 *  of one by one when they are first called. Other browsers take it for a comment. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/** Characters of code, not minified, from which a script is worth the bytes of its hint. */
const LEAST = 24_000;

/** Marks the larger scripts of a page that hold any of some modules, or all: code that runs at once need not wait to be
 *  compiled until it is called. */
export function compileHints(isEarly: (moduleId: string) => boolean = () => true): Plugin {
	return {
		name: 'compile-hints',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		outputOptions: (options) => ({
			...options,
			postBanner: ({ modules }) => {
				const size = Object.values(modules).reduce((sum, { renderedLength }) => sum + renderedLength, 0);
				return size >= LEAST && Object.keys(modules).some(isEarly) ? HINT : '';
			}
		})
	};
}
