import { cleanup, fireEvent, render } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { linkLink } from '#lib/charts/charts.ts';
import Network from '#lib/network/Network.svelte';
import { networkScene } from '#lib/network/scene.ts';
import { createWords } from '#lib/words/every.ts';
import { tinyCorpus } from '../../fixtures/tiny-corpus.ts';

const corpus = tinyCorpus();
afterEach(cleanup);

function show(props: Record<string, unknown> = {}) {
	const onpick = vi.fn();
	const onhover = vi.fn();
	const onescape = vi.fn();
	const rows = [0, 1, 2, 3, 4, 5];
	const words = createWords('en');
	const scene = networkScene(
		{ corpus, rows, outside: [], level: 'countries', selected: null, event: null, words, link: linkLink },
		{ width: 720, height: 400 }
	);
	const view = render(Network, { scene, selected: null, onpick, onhover, onescape, ...props });
	const door = (key: string): Element => {
		const found = view.container.querySelector(`a[data-key="${key}"]`);
		if (!found) throw new Error(`no door ${key}`);
		return found;
	};
	return { ...view, door, onpick, onhover, onescape };
}

describe('the network on the screen', () => {
	it('opens a link by its key on a plain click, and does not follow the address', async () => {
		const { door, onpick } = show();
		const isFollowed = await fireEvent.click(door('link:VN~SG').querySelector('path')!);
		expect(onpick).toHaveBeenCalledExactlyOnceWith('link:VN~SG');
		expect(isFollowed).toBe(false);
	});
	it('leaves clicks with a modifier to the browser', async () => {
		const { door, onpick } = show();
		const isFollowed = await fireEvent.click(door('node:SG'), { ctrlKey: true });
		expect(onpick).not.toHaveBeenCalled();
		expect(isFollowed).toBe(true);
	});
	it('gives every door an address of its own', () => {
		const { door } = show();
		expect(door('link:VN~SG').getAttribute('href')).toBe('?link=link:VN~SG');
		expect(door('link:VN~org:asean').getAttribute('href')).toBe('?link=link:VN~org:asean');
	});
	it('is one tab stop, at the chosen link', () => {
		const { container, door } = show({ selected: 'link:VN~KR' });
		expect(container.querySelectorAll('a[tabindex="0"]')).toHaveLength(1);
		expect(door('link:VN~KR').getAttribute('tabindex')).toBe('0');
	});
	it('tells what the pointer is on, and Escape', async () => {
		const { door, onhover, onescape } = show();
		await fireEvent.pointerOver(door('node:SG').querySelector('circle')!);
		expect(onhover).toHaveBeenLastCalledWith('node:SG');
		(door('node:SG') as SVGElement).focus();
		await fireEvent.keyDown(door('node:SG'), { key: 'Escape' });
		expect(onescape).toHaveBeenCalledOnce();
	});
});
