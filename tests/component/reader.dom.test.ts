import { readFile } from 'node:fs/promises';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CorpusError } from '#lib/corpus/error.ts';
import { loadArticle, loadCorpus, loadRaw } from '#lib/corpus/load.ts';
import type { Id } from '#lib/corpus/schema.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import Reader from '#lib/reader/Reader.svelte';

const fetchText = (path: string) => readFile(`static/corpus/${path}`, 'utf8');
let corpus: Corpus;

beforeAll(async () => {
	corpus = await loadCorpus(fetchText);
});
afterEach(cleanup);

const bare = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');

/** The event whose first quote in an article contains some words. */
function eventSaying(words: string): Id {
	const found = corpus.events.find(({ evidence }) => evidence[0]?.selector[0].exact.includes(words));
	if (!found) throw new Error(`no event says ${words}`);
	return found.id;
}

function open(event: Id | null, props: Record<string, unknown> = {}) {
	const calls = {
		onevent: vi.fn(), onarticle: vi.fn(), onraw: vi.fn(), onclose: vi.fn(),
		loadArticle: vi.fn((id: Id) => loadArticle(fetchText, corpus, id))
	};
	const view = render(Reader, {
		corpus, event, article: null, raw: false, lang: 'en',
		loadRaw: (id: Id) => loadRaw(fetchText, corpus, id),
		hrefOf: (id: Id) => `/?event=${id}`, articleHref: (id: Id) => `/articles/${id}`,
		...calls, ...props
	});
	return { ...view, ...calls };
}

const current = (container: Element) => [...container.querySelectorAll('mark.current')];
const currentText = (container: Element) => current(container).map(({ textContent }) => textContent).join('');

describe('the reader', () => {
	it('opens the 2022 memorandum with its date, its title and its sentence', async () => {
		const { container } = open(eventSaying('signé le 17 octobre 2022'));
		await waitFor(() => expect(currentText(container)).toMatch(/^Les deux parties ont également négocié et signé/));
		expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/memorandum/i);
		expect(screen.getByText('17 October 2022')).toBeTruthy();
		const phrase = [...container.querySelectorAll('q')].find((q) => q.textContent === 'le 17 octobre 2022');
		expect(phrase?.lang).toBe('fr');
	});

	it('says that a year is inferred, and what the document alone supports', () => {
		const { container } = open(eventSaying('Lors d\'une réception pour le commandant adjoint'));
		expect(container.textContent).toMatch(/24 May 2018 \(year inferred\)/);
		expect(container.textContent).toMatch(/the document itself says only 24 May \(no year\)/);
	});

	it('names each participant with the office held at the time, in the language of the article', () => {
		const { container } = open(eventSaying('s’est entretenu jeudi 16 novembre'));
		const teo = within(container).getAllByRole('listitem').find((li) => li.textContent?.startsWith('Teo Chee Hean'));
		expect(teo?.textContent).toMatch(/ministre senior singapourien/);
		expect(teo?.querySelector('[lang=fr]')?.textContent).toMatch(/ministre/);
	});

	it('links its sources to their pages and its encounter to the events of it', async () => {
		const { container, onevent } = open(eventSaying('l’Accord sur l’extradition'));
		const source = container.querySelector('dl a[href="/articles/art-001"]');
		expect(source).not.toBeNull();
		const talks = eventSaying('s’est entretenu jeudi 16 novembre');
		await fireEvent.click(container.querySelector(`dl a[href="/?event=${talks}"]`) ?? container);
		expect(onevent).toHaveBeenCalledWith(talks);
	});

	it('loads an article once for all events in it', async () => {
		const { container, rerender, loadArticle: load } = open(eventSaying('l’Accord sur l’extradition'));
		await waitFor(() => expect(current(container).length).toBeGreaterThan(0));
		await rerender({ event: eventSaying('signé le 17 octobre 2022') });
		await waitFor(() => expect(currentText(container)).toMatch(/17 octobre 2022/));
		expect(load).toHaveBeenCalledTimes(1);
	});

	it('opens another event by a plain click on its words, and leaves other clicks to the browser', async () => {
		const { container, onevent } = open(eventSaying('signé le 17 octobre 2022'));
		const words = await screen.findByText('l’Accord sur l’extradition');
		const link = words.closest('a') as HTMLAnchorElement;
		expect(link.getAttribute('href')).toBe(`/?event=${eventSaying('l’Accord sur l’extradition')}`);
		container.addEventListener('click', (click) => click.preventDefault());
		await fireEvent.click(link, { ctrlKey: true });
		expect(onevent).not.toHaveBeenCalled();
		await fireEvent.click(link);
		expect(onevent).toHaveBeenCalledWith(eventSaying('l’Accord sur l’extradition'));
	});

	it('keeps the focus on words whose event opens, and does not open it twice', async () => {
		const { rerender, onevent } = open(eventSaying('signé le 17 octobre 2022'));
		const link = (await screen.findByText('l’Accord sur l’extradition')).closest('a') as HTMLAnchorElement;
		link.focus();
		await rerender({ event: eventSaying('l’Accord sur l’extradition') });
		expect(document.activeElement).toBe(link);
		expect(link.querySelector('mark.current')?.textContent).toBe('l’Accord sur l’extradition');
		await fireEvent.click(link);
		expect(onevent).not.toHaveBeenCalled();
	});

	it('reaches every event of words that four events share, one click after the other', async () => {
		const { container, rerender, onevent } = open(eventSaying('signé le 17 octobre 2022'));
		const find = () =>
			[...container.querySelectorAll<HTMLAnchorElement>('a[data-events]')].find((link) =>
				link.textContent?.startsWith('Afin d’approfondir')
			);
		await waitFor(() => expect(find()).toBeTruthy());
		const reached = new Set<Id>();
		for (let i = 0; i < 4; i++) {
			await fireEvent.click(find() ?? container);
			const next = onevent.mock.lastCall?.[0] as Id;
			reached.add(next);
			await rerender({ event: next });
		}
		expect(reached.size).toBe(4);
	});

	it('offers the reports of one visit as tabs, with arrow keys', async () => {
		const { onarticle } = open(eventSaying('a rendu le 9 février une visite'));
		const tabs = screen.getAllByRole('tab');
		expect(tabs.map((tab) => tab.getAttribute('aria-selected'))).toEqual(['true', 'false']);
		await fireEvent.click(tabs[1] as HTMLElement);
		expect(onarticle).toHaveBeenLastCalledWith('art-003');
		await fireEvent.keyDown(tabs[0] as HTMLElement, { key: 'ArrowLeft' });
		expect(onarticle).toHaveBeenLastCalledWith('art-003');
	});

	it('closes with Esc from anywhere inside, and with its button', async () => {
		const { onclose } = open(eventSaying('signé le 17 octobre 2022'));
		await fireEvent.keyDown(screen.getByRole('heading', { level: 2 }), { key: 'Escape' });
		await fireEvent.click(screen.getByRole('button', { name: 'Close the reader' }));
		expect(onclose).toHaveBeenCalledTimes(2);
	});

	it('takes the focus to the heading when asked, and not otherwise', async () => {
		const memorandum = eventSaying('signé le 17 octobre 2022');
		const first = open(memorandum);
		expect(document.activeElement).toBe(document.body);
		first.unmount();
		const { rerender } = open(memorandum, { focusOnOpen: true });
		expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
		(document.activeElement as HTMLElement).blur();
		await rerender({ event: eventSaying('l’Accord sur l’extradition') });
		expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
	});

	it('shows an article alone where no event is chosen', async () => {
		const { container } = open(null, { article: 'art-004' });
		await screen.findByRole('heading', { level: 3, name: /Vietnam et R. de Corée/ });
		expect(container.querySelector('h2')).toBeNull();
		expect(current(container)).toEqual([]);
	});

	it('says which file failed and what to do, and tries again', async () => {
		const load = vi.fn((id: Id) => loadArticle(fetchText, corpus, id));
		load.mockRejectedValueOnce(
			new CorpusError({
				code: 'unreadable', file: 'articles/art-001.json', path: '', problem: 'cannot be read', remedy: 'build it'
			})
		);
		const { container } = open(eventSaying('signé le 17 octobre 2022'), { loadArticle: load });
		const alert = await screen.findByRole('alert');
		expect(alert.textContent).toMatch(/articles\/art-001\.json.*cannot be read.*build it/s);
		await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
		await waitFor(() => expect(current(container).length).toBeGreaterThan(0));
	});

	it('has nothing axe objects to, clean and as received', async () => {
		// jsdom draws nothing; axe asks for a canvas to look for letters that are pictures.
		vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
		for (const raw of [false, true]) {
			const { container, unmount } = open(eventSaying('a rendu le 9 février une visite'), { raw });
			await waitFor(() => expect(current(container).length).toBeGreaterThan(0));
			const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
			expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
			unmount();
		}
	});

	it('speaks French', () => {
		open(eventSaying('signé le 17 octobre 2022'), { lang: 'fr' });
		expect(screen.getByText('17 octobre 2022')).toBeTruthy();
		expect(screen.getByText('Qui')).toBeTruthy();
	});
});

describe('every event of the corpus', () => {
	it('has its sentences strong in every article that reports it, word for word, clean and as received', async () => {
		for (const { id: event, articles, evidence } of corpus.events) {
			for (const article of articles) {
				for (const raw of [false, true]) {
					const { container, unmount } = open(event, { article, raw });
					await waitFor(() => expect(current(container).length).toBeGreaterThan(0));
					for (const { id, selector } of evidence.filter((one) => one.article === article)) {
						const marks = container.querySelectorAll(`mark[data-evidence~="${id}"]`);
						const text = [...marks].map(({ textContent }) => textContent).join('');
						expect(bare(text), `${event} in ${article}`).toBe(bare(selector[0].exact));
					}
					unmount();
				}
			}
		}
	}, 60_000);
});
