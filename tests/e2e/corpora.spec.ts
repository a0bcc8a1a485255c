import { writeSynthetic, type Synthetic } from '../fixtures/synthetic.ts';
import { expect, test } from './fixtures.ts';
import { place } from './placed.ts';

let rows: Synthetic;
let columns: Synthetic;
test.beforeAll(() => {
	rows = writeSynthetic(120, 'rows');
	columns = writeSynthetic(120, 'columns');
});
test.afterAll(() => {
	rows.remove();
	columns.remove();
});

/** An event of a synthetic corpus with its quote. */
async function someEvent({ fetchText }: Synthetic): Promise<{ id: string; exact: string }> {
	const { events } = JSON.parse(await fetchText('events.json')) as { events: { id: string; evidence: { selector: [{ exact: string }] }[] }[] };
	return { id: events[50]?.id ?? '', exact: events[50]?.evidence[0]?.selector[0].exact ?? '' };
}

test('a link opens another corpus of the site, and its parts keep it', async ({ page }) => {
	await place(page, 'data/other', rows);
	await page.goto('/?corpus=data/other/manifest.json&domestic=1');
	await expect(page.locator('[data-chart=timeline] a[data-event-id]').first()).toBeVisible();
	await expect(page.getByText('of 120 events').first()).toBeVisible();
	await page.getByRole('checkbox', { name: /Japan/ }).first().check();
	await expect(page).toHaveURL(/corpus=data%2Fother%2Fmanifest\.json&partner=JP/);
});

test('an event of a columnar corpus is read with its sentence, for which one file of texts is fetched', async ({ page }) => {
	const { id, exact } = await someEvent(rows);
	const asked = await place(page, 'data/columns', columns);
	await page.goto(`/?corpus=data/columns/manifest.json&event=${id}`);
	await expect(page.getByRole('complementary').getByText(exact).first()).toBeVisible();
	expect(asked.filter((file) => file.startsWith('texts/')).toSorted()).toEqual(['texts/articles-0000.json', 'texts/events-0000.json']);
	expect(asked.filter((file) => file === 'columns.bin')).toHaveLength(1);
});

for (const address of ['https://example.org/manifest.json', '//example.org/manifest.json', '/\\example.org/manifest.json', '../manifest.json']) {
	test(`a corpus at ${address} is refused, and nothing is fetched`, async ({ page }) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto(`/?corpus=${encodeURIComponent(address)}`);
		await expect(page.getByRole('alert')).toContainText('is not the path of a manifest on this site');
		// the page itself preloads the built-in manifest, before anything of it runs
		const paths = asked.map((url) => new URL(url).pathname).filter((path) => path.endsWith('.json'));
		expect(paths.filter((path) => path !== '/corpus/manifest.json' && path !== '/_app/version.json')).toEqual([]);
	});
}

test.describe('a corpus that is not there', () => {
	test.use({ expected: /404/ });
	test('says which file is missing', async ({ page }) => {
		await page.goto('/?corpus=data/none/manifest.json');
		await expect(page.getByRole('alert')).toContainText('cannot be read (404 Not Found)');
	});
});
