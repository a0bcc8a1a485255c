import { describe, expect, it } from 'vitest';
import { blockMarkup, blockText, fillPage } from '#lib/pack/blocks.ts';

const PAGE = '<body><!--entente:pack--><!--/entente:pack--><div></div></body>';
const HOSTILE = '</script><script>alert(1)</script><!--/entente:pack--><!--<script>\u2028&quot;';

const carried = (page: string): string => /<script[^>]*>(.*)<\/script>/s.exec(page)?.[1] ?? '';

describe('a block of a page', () => {
	it.each(['json', 'text'] as const)('cannot be ended by what it carries as %s', (form) => {
		const contents = form === 'json' ? JSON.stringify({ text: HOSTILE }) : HOSTILE;
		const markup = blockMarkup({ path: 'a', form, contents });
		expect(markup.match(/</g)).toHaveLength(2);
		const read = blockText({ form, contents: carried(markup) });
		expect(form === 'json' ? (JSON.parse(read) as { text: string }).text : read).toBe(HOSTILE);
	});

	it('has a name that stays within its quotes', () => {
		expect(blockMarkup({ path: 'a"><b', form: 'json', contents: '1' })).toContain('data-file="a&#34;&#62;&#60;b"');
	});

	it('takes the place of those that stood there', () => {
		const once = fillPage(PAGE, [{ path: 'a', form: 'text', contents: HOSTILE }]);
		const twice = fillPage(once, [{ path: 'b', form: 'json', contents: '2' }]);
		expect(twice).toBe(fillPage(PAGE, [{ path: 'b', form: 'json', contents: '2' }]));
	});

	it('goes into no other page', () => {
		expect(() => fillPage('<body></body>', [])).toThrow(RangeError);
	});
});
