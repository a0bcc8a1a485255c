import { test } from './fixtures.ts';

// Each of these must fail, and does so in the watch over the page alone.
const troubles = {
	'a console error': () => console.error('trouble'),
	'an uncaught error': () => void setTimeout(() => Reflect.apply(Reflect.get(window, 'nothing'), null, [])),
	'a request to another host': () => void fetch('http://example.invalid/').catch(() => null),
	'a breach of the security policy': () => document.body.setAttribute('style', 'color: red')
};

for (const [name, cause] of Object.entries(troubles)) {
	test.fail(`${name} fails a test`, async ({ page }) => {
		await page.goto('/');
		await page.evaluate(cause);
		await page.waitForTimeout(100);
	});
}
