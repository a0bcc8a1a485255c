import { test as base, type BrowserContext, type Page } from '@playwright/test';

export { expect } from '@playwright/test';

/** What a page did that no page of Entente may do, one line each. */
type Trouble = string[];

function watchPage(page: Page, trouble: Trouble): void {
	page.on('pageerror', (error) => trouble.push(`uncaught: ${error.stack ?? error.message}`));
	page.on('console', (message) => {
		if (message.type() === 'error')
			trouble.push(`console error: ${message.text()} (${message.location().url})`);
	});
}

async function watchContext(context: BrowserContext, host: string, trouble: Trouble): Promise<void> {
	await context.exposeBinding('reportViolation', (_source, text: string) =>
		trouble.push(`CSP violation: ${text}`)
	);
	await context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			const report: unknown = Reflect.get(window, 'reportViolation');
			const source = `${event.sourceFile}:${event.lineNumber}`;
			const text = `${event.effectiveDirective} blocked ${event.blockedURI} "${event.sample}" at ${source}`;
			if (typeof report === 'function') report(text);
		});
	});
	context.on('request', (request) => {
		const url = new URL(request.url());
		const isLocal = url.protocol === 'data:' || url.protocol === 'blob:' || url.host === host;
		if (!isLocal) trouble.push(`request to another host: ${request.url()}`);
	});
	context.on('page', (page) => watchPage(page, trouble));
}

/**
 * Playwright's `test`, where every page of the context fails the test on a request to another host, a console
 * error, an uncaught error or a breach of the content security policy. A test that provokes one on purpose says
 * which: `test.use({ expected: /404/ })`; a trouble that matches is let pass.
 */
export const test = base.extend<{ expected: RegExp }>({
	expected: [/(?!)/, { option: true }],
	context: async ({ context, baseURL, expected }, use) => {
		const trouble: Trouble = [];
		await watchContext(context, new URL(baseURL ?? '').host, trouble);
		await use(context);
		const left = trouble.filter((line) => !expected.test(line));
		if (left.length > 0) throw new Error(`the page misbehaved:\n${left.join('\n')}`);
	}
});
