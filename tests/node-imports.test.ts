import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(`${root}src/lib`, { recursive: true, encoding: 'utf8' })
	.map((path) => `src/lib/${path.replaceAll('\\', '/')}`)
	.filter((path) => path.endsWith('.ts') && !path.endsWith('.svelte.ts') && !path.endsWith('.d.ts'));

it('every module of lib loads in plain Node, without Vite, Svelte or a DOM', { timeout: 60_000 }, () => {
	const program = `
		const failures = [];
		for (const file of ${JSON.stringify(files)}) {
			await import(new URL(file, 'file://' + process.cwd() + '/').href)
				.catch((error) => failures.push(file + ': ' + error.message));
		}
		console.log(JSON.stringify(failures));
	`;
	const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
		cwd: root,
		encoding: 'utf8'
	});
	expect(files.length).toBeGreaterThan(0);
	expect(JSON.parse(output)).toEqual([]);
});
