import { describe, expect, it } from 'vitest';
import { cleanRange } from '#lib/corpus/map.ts';
import { cleanText, squeeze } from '../../src/ingest/articles.ts';
import { articleIdOf, articleOf, articles, events, gold, heads, letters, rawOf } from './built.ts';

const CUT = [
	'stamp', 'title_repeat', 'caption_duplicate', 'alt_text_truncated', 'agency_signoff', 'source_marker',
	'sidebar_marker', 'site_chrome', 'related_links'
];

describe('the articles', () => {
	it('are five documents and twelve stories from their sidebars', () => {
		const numbers = (count: number, page: string): string[] => Array.from({ length: count }, (_, i) => `${page}-t${i + 1}`);
		expect(articles.map(({ id }) => id).toSorted()).toEqual([
			'art-000', 'art-001', 'art-002', 'art-003', ...numbers(7, 'art-003'), 'art-004', ...numbers(5, 'art-004')
		]);
	});
	it.each(articles)('$id is listed with the same head, without its text', (article) => {
		const { text, map, blocks, repairs, ...head } = article;
		expect([typeof text, map.length > 0, blocks.length > 0, Array.isArray(repairs)]).toEqual(['string', true, true, true]);
		const { events: proved, ...listed } = heads.find(({ id }) => id === article.id) ?? { events: [] };
		expect(listed).toEqual(head);
		expect(proved.toSorted()).toEqual(
			events.filter(({ articles: reports }) => reports.includes(article.id)).map(({ id }) => id).toSorted()
		);
	});
	it('list their events in text order', () => {
		for (const { id, events: proved } of heads) {
			const starts = proved.map((event) => Math.min(...(events.find((e) => e.id === event)?.evidence ?? [])
				.filter(({ article }) => article === id).map(({ utf16 }) => utf16[0])));
			expect(starts).toEqual(starts.toSorted((a, b) => a - b));
		}
	});
	it('that are stories of a sidebar belong to the page they were found on and share its document', () => {
		for (const { id, parent, rawFile } of articles.filter(({ kind }) => kind === 'teaser')) {
			expect(parent).toBe(id.slice(0, 7));
			expect(rawFile).toBe(articleOf(parent ?? '').rawFile);
		}
	});
	it('have the title of the document; 002 takes it from its duplicate and says so', () => {
		expect(articleOf('art-000').title).toBeNull();
		expect(articleOf('art-001').title).toBeNull();
		expect(articleOf('art-002')).toMatchObject({
			title: 'Le Vietnam et Singapour renforcent leur coopération dans la sécurité', titleFrom: 'art-003', canonical: true
		});
		expect(articleOf('art-003')).not.toHaveProperty('titleFrom');
		expect(articleOf('art-003-t7').title).toBe('Le premier indice pilote d’égalité des sexes se dévoile dans le secteur public à Hanoi');
		expect(articles.filter(({ title }) => title === null)).toHaveLength(2);
	});
	it('name the agency and keep unverified addresses as such', () => {
		for (const { source } of articles) expect(source).toMatchObject({ agency: 'VNA', urlVerified: false });
		expect(articleOf('art-004').source.url).toMatch(/post103624\.vnp$/);
		expect(articleOf('art-002').source.url).toBeNull();
	});
});

describe('the blocks', () => {
	it.each(gold.docs)('of $id cover every letter of the document once', ({ file }) => {
		const sharing = articles.filter(({ rawFile }) => rawFile === `raw/${file}`);
		const raw = rawOf({ rawFile: `raw/${file}` });
		const covered = new Uint8Array(raw.length);
		for (const { start, end } of sharing.flatMap(({ blocks }) => blocks))
			for (let i = start; i < end; i++) covered[i] = (covered[i] ?? 0) + 1;
		const wrong = [...covered.keys()].filter((i) => (covered[i] ?? 0) > 1 || (covered[i] === 0 && /\S/.test(raw[i] ?? '')));
		expect(wrong).toEqual([]);
	});
	it('are the hand-made ones', () => {
		const built = articles.flatMap(({ id, rawFile, blocks }) =>
			blocks.map(({ type, start, end }) => ({ id, type, text: rawOf({ rawFile }).slice(start, end) })));
		const hand = Object.values(gold.blocks).flat().map(({ article, type, text }) => ({ id: articleIdOf(article), type, text }));
		expect(built).toHaveLength(hand.length);
		expect(built).toEqual(expect.arrayContaining(hand));
	});
	it('of duplicate captions are exact copies', () => {
		const { blocks } = articleOf('art-001');
		const raw = rawOf(articleOf('art-001'));
		const words = (type: string): string[] => blocks.filter((b) => b.type === type).map((b) => raw.slice(b.start, b.end));
		expect(words('caption')).toHaveLength(2);
		expect(words('caption_duplicate')).toEqual(words('caption'));
	});
});

describe('the clean text', () => {
	it.each(articles)('of $id has the letters of its kept blocks, none added, none changed', (article) => {
		const raw = rawOf(article);
		const kept = article.blocks.filter(({ type }) => !CUT.includes(type)).map(({ start, end }) => raw.slice(start, end));
		expect(letters(article.text)).toBe(letters(kept.join('')));
	});
	it.each(articles)('of $id equals the raw text on every run, and runs are sorted', ({ text, map, rawFile }) => {
		const raw = rawOf({ rawFile });
		let [cleanEnd, rawEnd] = [0, 0];
		for (const [clean, from, length] of map) {
			expect(text.slice(clean, clean + length)).toBe(raw.slice(from, from + length));
			expect(text.slice(cleanEnd, clean).trim()).toBe('');
			expect([length > 0, clean >= cleanEnd, from >= rawEnd]).toEqual([true, true, true]);
			[cleanEnd, rawEnd] = [clean + length, from + length];
		}
		expect(cleanEnd).toBe(text.length);
	});
	it('leaves out stamps, copies, sign-offs, markers and gallery labels', () => {
		for (const { text } of articles)
			expect(text).not.toMatch(/date 20\d\d|[-–] ?VNA$|^source$|Voir plus|ảnh 1|Publique du Le dialogue/m);
		expect(articleOf('art-001').text.match(/à Hanoi, le 16 novembre/g)).toHaveLength(2);
		expect(articleOf('art-003').text.match(/renforcent leur coopération dans la sécurité/g)).toHaveLength(1);
	});
	it('joins a dateline and its paragraph, and parts paragraphs by a blank line', () => {
		expect(articleOf('art-001').text).toMatch(/^Hanoi \(VNA\) – Le membre du Poliburo et ministre/);
		expect(articleOf('art-002').text).toMatch(/Photo: VNA\n\nSingapour \(VNA\) – Dans le cadre de la visite/);
		expect(articleOf('art-004').text).toContain('l\'avenir.\n\nHanoi, 25 mai (VNA) - Le ministère');
		for (const { text } of articles) expect(text).not.toMatch(/\n{3}|[^\n]\n[^\n]|^\s|\s$/);
	});
	it('parts glued words', () => {
		expect(articleOf('art-003').text).toContain('une haute délégation du ministère de la Sécurité publique, conduite par son vice-ministre Le Van Tuyen, a rendu');
		expect(articleOf('art-003').text).toContain('l’extradition, la prévention');
		expect(articleOf('art-004-t3').text).toContain('au Laos a eu lieu le 15 janvier');
	});
	it('joins broken words', () => {
		expect(articleOf('art-002').text).toContain('Le ministère singapourien de l\'Intérieur est prêt');
		expect(articleOf('art-002').text).toContain('de la cyber-sécurité, l’édification');
	});
	it('of both reports of one visit is equal from the caption on, no-break spaces apart', () => {
		const from = (id: string): string =>
			articleOf(id).text.replace(/^[^]*?(?=Le vice-ministre vietnamien)/, '').replaceAll('\u00a0', ' ');
		expect(from('art-003')).toBe(from('art-002'));
		expect(from('art-002').length).toBeGreaterThan(2500);
	});
	it('never mends the spelling of the source', () => {
		expect(articleOf('art-001').text.match(/Séurité/g)).toHaveLength(3);
		expect(articleOf('art-001').text).toContain('tranformation numérique');
		expect(articleOf('art-003').text).toContain('contre le drogue');
		expect(articleOf('art-003-t2').text).toMatch(/^ran Cam Tu, membre/);
		expect(articleOf('art-004').text).toContain('étudier et travailler\n\n');
	});
});

describe('the repairs', () => {
	it('are all noted, and applied only where white space alone changes', () => {
		const built = articles.flatMap(({ id, repairs }) => repairs.map((repair) => ({ id, ...repair })));
		const isThere = ({ doc, start, end }: { doc: string; start: number; end: number }): boolean => {
			const file = gold.docs.find((one) => one.id === doc)?.file;
			return articles.some(({ rawFile, repairs }) => rawFile === `raw/${file}` && repairs.some((one) => one.start < end && one.end > start));
		};
		// the label of a gallery is cut from the text; a full stop that is missing changes no word
		expect(gold.repairs.filter((one) => !isThere(one)).map(({ found }) => found)).toEqual(['ảnh 1Le', 'ảnh 1Le', 'étudier et travailler\n']);
		for (const { found, fixed, applied } of built) if (applied) expect(letters(found)).toBe(letters(fixed));
		expect(built.filter(({ found, fixed, applied }) => !applied && letters(found) === letters(fixed)).map(({ found }) => found))
			.toEqual([]);
	});
	it.each(articles)('of $id stand where they say, in the raw and in the clean text', (article) => {
		for (const { start, end, found, fixed, applied } of article.repairs) {
			expect(rawOf(article).slice(start, end)).toBe(found);
			expect(found).not.toBe(fixed);
			if (applied) expect(article.text.slice(...(cleanRange(article.map, [start, end]) ?? [0, 0]))).toBe(fixed);
		}
	});
});

describe('cleanText', () => {
	const raw = 'date 2024 Hanoi – dela  paix\nFin -VNA';
	const blocks = [
		{ type: 'stamp', start: 0, end: 9 }, { type: 'dateline', start: 10, end: 17 }, { type: 'body', start: 18, end: 28 },
		{ type: 'body', start: 29, end: 32 }, { type: 'agency_signoff', start: 33, end: 37 }
	] as const;
	const fault = { start: 18, end: 28, found: 'dela  paix', fixed: 'de la paix', kind: 'space' };

	it('keeps what readers want and maps it', () => {
		expect(cleanText(raw, blocks, [])).toMatchObject({
			text: 'Hanoi – dela  paix\n\nFin', map: [[0, 10, 18], [20, 29, 3]]
		});
	});
	it('adds and removes white space, splitting runs there', () => {
		expect(cleanText(raw, blocks, [fault])).toMatchObject({
			text: 'Hanoi – de la paix\n\nFin', map: [[0, 10, 10], [11, 20, 3], [14, 24, 4], [20, 29, 3]],
			repairs: [{ applied: true }]
		});
	});
	it('notes a repair that changes letters and leaves the text', () => {
		expect(cleanText(raw, blocks, [{ ...fault, fixed: 'de la Paix' }])).toMatchObject({
			text: 'Hanoi – dela  paix\n\nFin', repairs: [{ applied: false }]
		});
	});
	it('does not apply a repair that reaches out of its block', () => {
		const across = { start: 26, end: 32, found: 'ix\nFin', fixed: 'ix Fin', kind: 'space' };
		expect(cleanText(raw, blocks, [across]).repairs).toMatchObject([{ applied: false }]);
	});
	it('throws on overlapping blocks', () => {
		expect(() => cleanText(raw, [...blocks, { type: 'body', start: 31, end: 36 }], [])).toThrow('blocks overlap at 31');
	});
	it('counts no-break spaces as white space', () => {
		expect(squeeze('à\u00a0Paksé \n')).toBe('àPaksé');
	});
});
