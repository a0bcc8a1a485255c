// Kit reads the error of a page from this namespace, the one place where TypeScript asks for one.
/* eslint-disable no-restricted-syntax */
/** Name and version of this program, from package.json at build time. */
declare const __GENERATOR__: string;
/** SHA-256 of the manifest of the corpus that the build has checked; '' where it does not pass. */
declare const __CORPUS_SEAL__: string;
/** Whether the build is the one file of src/single; there is no such name outside of builds. */
declare const __SINGLE_FILE__: boolean | undefined;

declare namespace App {
	interface Error {
		message: string;
		/** A corpus that can't be opened: which file, where in it, what is wrong, what to do. */
		trouble?: { file: string; path: string; problem: string; remedy: string };
	}
}
