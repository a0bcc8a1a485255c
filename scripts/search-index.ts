/**
 * npm run search-index -- FOLDER: builds the full-text index of a corpus over titles and extracts, in files small enough to be
 * read within a frame, and enters them in its manifest. `npm run synth` does it by itself.
 */
import { writeSearchFiles } from './synth/search-files.ts';

const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined || rest.length > 0) {
	process.stderr.write('usage: npm run search-index -- FOLDER\n');
	process.exitCode = 2;
} else {
	const { files, events, bytes } = await writeSearchFiles(folder);
	console.log(`${folder}: ${events} events in ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
}
