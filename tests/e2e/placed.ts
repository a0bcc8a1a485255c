import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Synthetic } from '../fixtures/synthetic.ts';

/** Serves a corpus on the site, as if its folder lay there, and lists what is asked of it. */
export async function place(page: Page, path: string, { folder }: Synthetic): Promise<string[]> {
	const asked: string[] = [];
	await page.route(`**/${path}/**`, async (route) => {
		const file = new URL(route.request().url()).pathname.split(`/${path}/`)[1] ?? '';
		asked.push(file);
		await route.fulfill({ body: await readFile(join(folder, file)) });
	});
	return asked;
}
