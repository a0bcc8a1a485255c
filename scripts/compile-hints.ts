import type { Plugin } from 'vite';

/** Read by Chromium at the head of a script: all of its functions are compiled with it, beside the main thread, instead
 *  of one by one when they are first called. Other browsers take it for a comment. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/** Marks the scripts of a page that hold any of some modules, or all: code that runs at once need not wait to be
 *  compiled until it is called. */
export function compileHints(isEarly: (moduleId: string) => boolean = () => true): Plugin {
	return {
		name: 'compile-hints',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		outputOptions: (options) => ({ ...options, postBanner: ({ moduleIds }) => (moduleIds.some(isEarly) ? HINT : '') })
	};
}
