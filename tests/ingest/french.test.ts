import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/corpus/schema.ts';
import { dateActs } from '../../src/ingest/pipeline/acts/timing.ts';
import type { TimeContext } from '../../src/ingest/pipeline/dates/years.ts';
import { withFrenchArticle } from '../../src/ingest/pipeline/events/countries-in-words.ts';
import { buildLexicon, findFaults } from '../../src/ingest/pipeline/text/repair.ts';
import { tell } from './stages.ts';

const MAY: TimeContext = { stamp: { year: 2022, month: 5 }, dateline: null, siblings: [], twin: null };
const told = (...paragraphs: string[]): string[] => {
	const story = tell(...paragraphs);
	return dateActs(story, MAY).map(({ date, status }, i) => `${story.acts[i]?.kind ?? ''} ${status} ${date.edtf ?? '–'}`);
};

describe('French reports', () => {
	it('tell a conference by what was said at it', () => {
		expect(told("Ce bilan a été communiqué lors de la conférence récapitulative du plan de lutte contre la drogue, tenue mercredi 4 mai à Hanoi en présence d'officiers polonais.", 'Le vice-ministre Tran Van An a recommandé que la coopération avec la Pologne soit maintenue.')).toEqual([
			'dialogue took_place 2022-05-04', 'cooperation_proposal proposed 2022-05-04'
		]);
	});

	it('tell an arrest that is the news itself as done, and one of years ago as recalled', () => {
		expect(told('Deux suspects polonais ont été arrêtés mardi 3 mai à Hanoi, a annoncé la police.', "En mai 2019, les polices vietnamienne et polonaise avaient mené une opération.")[0]).toBe('operational_cooperation took_place 2022-05-03');
		expect(told('Deux suspects polonais avaient été arrêtés le 3 mai 2019 à Hanoi.')[0]).toBe('operational_cooperation recalled_past 2019-05-03');
	});

	it('tell certificates of merit as a distinction, no aid, and no offer in a conviction', () => {
		expect(told('Les autorités de Hanoi ont remis 24 certificats de mérite à la police polonaise.')[0]).toContain('decoration took_place');
		expect(told("Jan Nowak, président de la Diète polonaise, s'est déclaré convaincu que Tran Van An dirigerait l'Assemblée nationale avec succès dans la défense.").join()).not.toContain('assistance_offer');
	});

	it('part sentences before "À" and "L\'" where the space is lost', () => {
		const raw = "Il a parlé dans les localités.À cette occasion, il est venu. Il part demain.L'hôte reste.";
		const block: Block = { type: 'body', start: 0, end: raw.length };
		expect(findFaults(raw, [block], buildLexicon([]), new Set()).map(({ fixed }) => fixed)).toEqual(['. À', '. L']);
	});

	it('write "la Hongrie" and "l’Australie"', () => {
		expect(['Hongrie', 'Australie'].map(withFrenchArticle)).toEqual(['la Hongrie', 'l’Australie']);
	});
});
