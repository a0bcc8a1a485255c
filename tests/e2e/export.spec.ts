import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from './fixtures.ts';

const run = promisify(execFile);

test.use({ colorScheme: 'dark' });

// In the dark theme: a figure is light whatever the interface is (R17).
test('every format leaves the dialog as the command line writes it, byte for byte', async ({ page }, info) => {
	test.setTimeout(180_000);
	await page.goto('?partner=SG~KR&lang=fr');
	const base = new URL('.', page.url().split('?')[0]).href;
	for (const [chart, choice] of [['timeline', null], ['network', 'Réseau'], ['matrix', 'Matrice']] as const) {
		await page.getByRole('button', { name: 'Exporter', exact: true }).click();
		const dialog = page.getByRole('dialog');
		if (choice !== null) await dialog.getByText(choice, { exact: true }).first().click();
		await expect(dialog.getByRole('combobox', { name: 'Fichier' })).toBeVisible();
		const formats = await dialog.getByRole('combobox', { name: 'Fichier' }).locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
		expect(formats).toEqual(expect.arrayContaining(['svg', 'pdf', 'png', 'csv', 'json', 'ics', 'timelinejs', 'vis-timeline', 'polecat']));
		for (const format of formats) {
			await dialog.getByRole('combobox', { name: 'Fichier' }).selectOption(format);
			const download = page.waitForEvent('download');
			await dialog.getByRole('button', { name: 'Télécharger' }).click();
			const seen = await readFile(await (await download).path());
			const out = info.outputPath(`${chart}.${format}`);
			await run('npx', ['tsx', 'scripts/figure.ts', '--chart', chart, '--view', 'partner=SG~KR&lang=fr', '--format', format, '--size', 'slide', '--scale', '2', '--base', base, '--out', out]);
			expect(Buffer.compare(seen, await readFile(out)), `${chart} ${format}`).toBe(0);
		}
		await page.keyboard.press('Escape');
	}
});
