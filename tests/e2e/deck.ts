import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** What is read of a saved briefing. */
export type DeckFile = { slides: { id: string; title: string; shown: { id: string; digest: string; label: string }[] }[] } & Record<string, unknown>;

/** Adds views to the current briefing and opens it in the editor. */
export async function makeDeck(page: Page, views: readonly string[]): Promise<void> {
	for (const [at, view] of views.entries()) {
		await page.goto(view);
		await page.getByRole('button', { name: 'Add to briefing' }).click();
		await expect(page.getByRole('status').filter({ hasText: `Added as slide ${at + 1} of “Briefing”` })).toBeVisible();
	}
	await page.getByRole('link', { name: 'Present', exact: true }).click();
	await page.getByRole('link', { name: 'Briefing', exact: true }).click();
	await expect(page.getByRole('list', { name: 'Slides' }).getByRole('button')).toHaveCount(views.length);
}

export const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Saved on this device' })).toBeVisible();
export const slides = (page: Page) => page.getByRole('list', { name: 'Slides' }).getByRole('button');
export const titles = (page: Page) => page.locator('[data-slide] .name');
export const deckTitle = (page: Page) => page.getByRole('textbox', { name: 'Title of the briefing' });

export async function exported(page: Page): Promise<string> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as file' }).first().click();
	return readFile(await (await download).path(), 'utf8');
}

export async function importText(page: Page, name: string, text: string): Promise<void> {
	await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}
