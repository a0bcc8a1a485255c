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

	it('carry the subject over "puis", and know who goes to greet', () => {
		const { acts } = tell("Le ministre Tran Van An est allé saluer Jan Nowak, président de la Pologne, puis s'est entretenu avec Piotr Zielinski, ministre polonais de l'Intérieur.");
		expect(acts.map(({ kind, persons }) => [kind, ...persons.map((id) => id.slice(7)).toSorted()])).toEqual([
			['courtesy_call', 'jan-nowak', 'tran-van-an'], ['talks', 'piotr-zielinski', 'tran-van-an']
		]);
	});

	it('tell gatherings in the present, of several bodies, and led delegations', () => {
		expect(told("Le ministère de la Sécurité publique et le ministère polonais de l'Intérieur organisent du 10 au 13 mai à Hanoi le 5e Dialogue de sécurité.")).toEqual(['dialogue took_place 2022-05-10/2022-05-13']);
		expect(told("La 13e réunion ministérielle de l'ASEAN sur la criminalité transnationale et les réunions connexes ont eu lieu le 4 mai à Bangkok.")).toEqual(['multilateral_meeting took_place 2022-05-04']);
		expect(told("Le vice-ministre Tran Van An a dirigé une délégation vietnamienne à la 17e réunion ministérielle de l'ASEAN, qui a débuté le 4 mai à Bali.")).toEqual(['multilateral_meeting took_place 2022-05-04']);
	});

	it('give agreements told in praise no day of the meeting, and a wish of Vietnam to the minister who speaks', () => {
		const talks = "Le ministre Tran Van An s'est entretenu le 4 mai à Hanoi avec le ministre polonais Jan Nowak.";
		expect(told(talks, "Jan Nowak a hautement apprécié l'efficacité de la coopération.", 'Les deux ministères ont signé plusieurs accords de coopération dans le transfèrement.').at(-1)).toBe('agreement_signed recalled_past ../2022-05-04');
		expect(told(talks, "À l'issue de l'entretien, les deux ministres ont signé plusieurs accords de coopération.").at(-1)).toBe('agreement_signed took_place 2022-05-04');
		expect(tell(talks, 'Le Vietnam souhaite se coordonner avec la Pologne lors des forums internationaux.').acts[1]?.persons).toEqual(['person:tran-van-an']);
	});
});
