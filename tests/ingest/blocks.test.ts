import { describe, expect, it } from 'vitest';
import { classifyBlocks } from '../../src/ingest/pipeline/text/blocks.ts';

const typed = (raw: string): string[] =>
	classifyBlocks(raw).flatMap(({ number, blocks }) => blocks.map(({ type, start, end }) => `${number} ${type}: ${raw.slice(start, end)}`));

describe('classifyBlocks', () => {
	it('parts stamp, caption and dateline that share a line', () => {
		expect(typed(' date 2020-03 Le chef (gauche). Photo: VNA Rome (VNA) – Il est arrivé.')).toEqual([
			'0 stamp: date 2020-03', '0 caption: Le chef (gauche). Photo: VNA', '0 dateline: Rome (VNA) –', '0 body: Il est arrivé.'
		]);
	});

	it('knows a repeated title with a gallery label from the caption glued to it', () => {
		expect(typed('Un titre neuf\n\nChapeau.\nUn titre neuf ảnh 1Deux chefs. Photo : VNA\nHanoi (VNA) - Corps. - VNA')).toEqual([
			'0 title: Un titre neuf', '0 standfirst: Chapeau.', '0 title_repeat: Un titre neuf ảnh 1', '0 caption: Deux chefs. Photo : VNA',
			'0 dateline: Hanoi (VNA) -', '0 body: Corps.', '0 agency_signoff: - VNA'
		]);
	});

	it('knows a caption over two lines, links to other stories and an agency alone in a line', () => {
		expect(typed('Un titre neuf\nLe ministre (à droite) à Rome. |\nPhoto : VNA/CVN |\nIl est arrivé.\nVNA/CVN\n>>Une autre visite')).toEqual([
			'0 title: Un titre neuf', '0 caption: Le ministre (à droite) à Rome. |\nPhoto : VNA/CVN |', '0 body: Il est arrivé.',
			'0 agency_signoff: VNA/CVN', '0 related_links: >>Une autre visite'
		]);
	});

	it('takes a line of a day and an hour for the site’s own, in any of its languages', () => {
		for (const day of ['Thứ Hai, 23/09/2024, 17:27', 'October 21, 2024 - 20:13', 'June, 05 2018', 'Samedi, 12 mars 2022 à 10:15', '17:32 | 12/03/2024', 'VNA Thursday, August 26, 2021 15:30', 'Vendredi, 14 septembre 2018 à 16:41:08',
			'Jeudi, le 05 juin 2025 17:01:23', 'Publié : 12 mai 2021', 'Mis à jour : 12/05/2021 14:05', 'Modifié le 12/05/2021 à 10h05', 'Hanoï, 12 mai 2021', 'Par VNA 12/05/2021 14:05', 'VNA - 12/05/2021 14:05',
			'2025-06-05T17:01:23+07:00', '20 septembre 2011 - Media release'])
			expect(typed(`Un titre neuf\n${day}\nHanoi (VNA) - Corps.`)[1]).toBe(`0 site_chrome: ${day}`);
		expect(typed('Un titre neuf\nLe 12 mars 2022, il est venu.').at(-1)).toBe('0 body: Le 12 mars 2022, il est venu.');
	});

	it('knows rows of buttons, a signature with its agency and a sidebar of other articles', () => {
		expect(typed('Paris (VNA) – Corps.\nLan Anh/VNA/CVN\nAutres articles\nImage. Photo: VNA\nTitre un').map((line) => line.split(':')[0])).toEqual([
			'0 dateline', '0 body', '0 agency_signoff', '0 sidebar_marker', '1 teaser_caption', '1 teaser_title'
		]);
		expect(typed('Paris (VNA) – Corps.\nImprimer | Envoyer par mail | Partager').at(-1)).toBe('0 site_chrome: Imprimer | Envoyer par mail | Partager');
	});

	it('takes the first of two paragraphs that say the same for the standfirst of a page without a dateline', () => {
		const words = 'Le vice-ministre a rencontré le 3 mai à Rome le commandant de la police italienne.';
		expect(typed(`Un titre neuf\n${words}\n${words}`).slice(1)).toEqual([`0 standfirst: ${words}`, `0 body: ${words}`]);
	});

	it('knows the dateline of a service with its day and place in capitals', () => {
		expect(typed('VIETNAM, May 11 - TOKYO — The ministry vows.\nIt said so.')[0]).toBe('0 dateline: VIETNAM, May 11 - TOKYO —');
	});

	it('makes stories of what follows a sidebar marker', () => {
		const raw = 'Paris (VNA) – Corps.\nVoir plus\nImage. Photo: VNA\nTitre un\nTexte un.\nTitre deux\nTexte deux.';
		expect(typed(raw).slice(2)).toEqual([
			'0 sidebar_marker: Voir plus', '1 teaser_caption: Image. Photo: VNA', '1 teaser_title: Titre un', '1 teaser_body: Texte un.',
			'2 teaser_title: Titre deux', '2 teaser_body: Texte deux.'
		]);
	});

	it('marks a caption that is printed twice and an alternative text that breaks off', () => {
		const caption = 'La rencontre des deux délégations à Rome. Photo: VNA';
		expect(typed(`Rome (VNA) – Corps.\n${caption}\n${caption}`).slice(2)).toEqual([`0 caption: ${caption}`, `0 caption_duplicate: ${caption}`]);
		expect(typed(`La rencontre des deux délégations ${caption}`)[0]).toBe('0 alt_text_truncated: La rencontre des deux délégations');
	});

	it('leaves no character but white space outside the blocks', () => {
		const raw = ' date 2020-03 Titre\n\nRome (VNA) – Un.\n\nDeux. -VNA\nsource\n\nVoir plus\n\nA. Photo: VNA\n\nB\n\nC.';
		const covered = classifyBlocks(raw).flatMap(({ blocks }) => blocks);
		const loose = [...raw].filter((unit, i) => unit.trim() !== '' && !covered.some(({ start, end }) => start <= i && i < end));
		expect(loose).toEqual([]);
	});
});

describe('classifyBlocks of pages of ministries and portals', () => {
	it('takes the line right above the printed day for the title, and lines of the site and its menu for its own', () => {
		expect(typed('Portal of the Ministry is being rebuilt\n\nMinister Tran Van An receives Polish guests\n\nJune, 11 2019\nMPS - Minister Tran Van An received a guest on June 11.').map((line) => line.split(': ')[0])).toEqual([
			'0 site_chrome', '0 title', '0 site_chrome', '0 dateline', '0 body'
		]);
		expect(typed('• An Bien\n  • Ba Don\nA title without an end\nVGP - He came.').map((line) => line.split(':')[0])).toEqual(['0 site_chrome', '0 site_chrome', '0 title', '0 dateline', '0 body']);
	});

	it('knows a picture without a credit, or one with an odd credit, and who wrote the text', () => {
		const text = 'MPS - Minister Tran Van An received a guest from Poland on June 11, who thanked him for the warm welcome.';
		for (const caption of ['An overview of the reception.', 'Minister Tran Van An and Mr. Jan Nowak at the reception.', 'Minister Tran Van An presents a gift to Mr. Jan Nowak.', 'Boats seized at sea. (Photo published by VNA)', 'Minister Tran Van An (M) (Source: VNA)'])
			expect(typed(`A new title\n${text}\n${caption}`).at(-1)).toBe(`0 caption: ${caption}`);
		expect(typed(`A new title\n${text}\nHe said he was glad.\nBy An Binh`).slice(-2)).toEqual(['0 body: He said he was glad.', '0 agency_signoff: By An Binh']);
	});

	it('takes the first of two paragraphs for a standfirst though a full stop ends it and no title stands above', () => {
		const words = 'Minister Tran Van An attended the ninth meeting on crime in Jakarta, Indonesia on September 30';
		expect(typed(`${words}.\nAn at the meeting (Source: VNA)\n${words}, during which he spoke.`).map((line) => line.split(':')[0])).toEqual(['0 standfirst', '0 caption', '0 body']);
	});

	it('knows the dateline of another agency and a link to where the text comes from', () => {
		expect(typed('HANOI, October 31. /TASS/. He came.')[0]).toBe('0 dateline: HANOI, October 31. /TASS/.');
		expect(typed('A title\nRome (VNA) – He came.\nThe source of this news is from Rome News').at(-1)).toBe('0 source_marker: The source of this news is from Rome News');
	});

	it('reads the paragraphs of a page that wraps its lines, and who translated a text', () => {
		const wrapped = 'A title of the page\nHanoi (VNA) – Minister of National Defence\nTran Van An received ambassadors of Laos, Cambodia and\nmany other countries in Hanoi on April 14 in the large\nhall of the ministry where they spoke of what they will\ndo in the year to come.\nThe two sides were glad.';
		expect(typed(wrapped).map((line) => line.split(':')[0])).toEqual(['0 title', '0 dateline', '0 body', '0 body']);
		expect(typed('A new title\nRome (VNA) – He came.\nHe was glad.\nBy An Binh- Translated by Le Chi').at(-1)).toBe('0 agency_signoff: By An Binh- Translated by Le Chi');
	});

	it('takes a first paragraph for a standfirst though the text repeats it behind its dateline', () => {
		const words = 'Minister Tran Van An received ambassadors of Laos, Cambodia and China in Hanoi on April 14.';
		expect(typed(`${words}\nRome (VNA) – ${words}\nHe was glad.`)[0]).toBe(`0 standfirst: ${words}`);
	});

	it('keeps paragraphs that a page prints again behind its sign-off with the text', () => {
		const words = 'During their stay in Poland they worked with a university there and discussed a framework for training.';
		expect(typed(`Rome (VNA) – They came.\n${words}\nThe visit will end soon./.\n${words}\nThe visit will end soon./.`).some((line) => line.startsWith('1 '))).toBe(false);
	});
});
