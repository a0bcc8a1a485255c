import { describe, expect, it } from 'vitest';
import { dateActs } from '../../src/ingest/pipeline/acts/timing.ts';
import type { TimeContext } from '../../src/ingest/pipeline/dates/years.ts';
import { tell } from './stages.ts';

const NONE: TimeContext = { stamp: null, dateline: null, siblings: [], twin: null };
const dates = (stamp: TimeContext['stamp'], ...paragraphs: string[]): (string | null)[] => {
	const story = tell(...paragraphs);
	return dateActs(story, { ...NONE, stamp }).map(({ date }, i) => `${story.acts[i]?.kind ?? ''} ${date.edtf ?? '–'}`);
};
const MAY = { year: 2022, month: 5 };

describe('dateActs', () => {
	it('dates what is said at a meeting by the meeting, not by the stay around it', () => {
		expect(dates(MAY, "Le ministre Tran Van An s'est entretenu le 4 mai à Hanoi avec le ministre polonais Jan Nowak, en visite officielle au Vietnam du 3 au 6 mai.",
			"À l'issue de l'entretien, les deux ministres ont signé un accord.", 'Jan Nowak a proposé une formation.')).toEqual([
			'talks 2022-05-04', 'visit 2022-05-03/2022-05-06', 'agreement_signed 2022-05-04', 'cooperation_proposal 2022-05-04'
		]);
	});

	it('takes the day of a meeting that stands behind the days of the stay', () => {
		expect(dates(MAY, 'Within the framework of his visit to Poland from May 3-6, Minister Tran Van An had a meeting with Polish Minister Jan Nowak on May 4.').toSorted()).toEqual(['talks 2022-05-04', 'visit 2022-05-03/2022-05-06']);
	});

	it('dates a speech by the day with which its sentence opens, and "the same day" after it', () => {
		expect(dates(MAY, 'Minister Tran Van An attended the 9th ASEAN Ministerial Meeting on Crime in Jakarta from May 3 to 6.', 'Addressing the session on May 4, An proposed sharing intelligence on drug crime.',
			'The same day, he met Polish Minister Jan Nowak.').slice(1)).toEqual(['cooperation_proposal 2022-05-04', 'talks 2022-05-04']);
	});

	it('does not let a meeting long ago date what follows', () => {
		expect(dates(MAY, "Le ministre Tran Van An s'est entretenu le 4 mai à Hanoi avec le ministre polonais Jan Nowak.", 'En avril 2019, les deux ministères ont coprésidé le premier dialogue sur la drogue.', 'Jan Nowak a proposé une formation.')).toEqual([
			'talks 2022-05-04', 'dialogue 2019-04', 'cooperation_proposal 2022-05-04'
		]);
	});

	it('dates an agreement by a year far from its verb', () => {
		expect(dates(MAY, "Les deux ministères polonais et vietnamien ont signé un protocole d'accord sur la lutte contre la criminalité transnationale et les trafics en 2019.")).toEqual(['agreement_signed 2019']);
	});

	it('counts days from the day named last, and none from what had been done before', () => {
		const stamp = { year: 2021, month: 11 };
		expect(dates(stamp, 'Le ministre Tran Van An a reçu le 21 novembre à Hanoi le ministre polonais Jan Nowak.', 'Les deux ministères avaient signé le 4 juin un accord sur la drogue.', 'Le lendemain, Tran Van An a rencontré le ministre hongrois Andras Kovacs.')).toEqual([
			'courtesy_call 2021-11-21', 'agreement_signed 2021-06-04', 'talks 2021-11-22'
		]);
	});

	it('takes the day on which someone spoke for the reception told next', () => {
		expect(dates({ year: 2024, month: 7 }, 'Le général Tran Van An a déclaré lundi 22 juillet espérer une aide.', "Recevant à Hanoi l'ambassadeur de Pologne Jan Nowak, il a suggéré une formation.").slice(-2)).toEqual(['courtesy_call 2024-07-22', 'cooperation_proposal 2024-07-22']);
	});

	it('does not let an agreement signed a while ago, or several meetings, date what is said', () => {
		expect(dates(null, 'Les deux parties ont récemment signé un accord sur la réadmission, dans le cadre de la visite du président polonais Jan Nowak au Vietnam du 25 au 27 mai 2021.', 'Les deux responsables ont convenu de lutter contre la drogue.').at(-1)).toBe('cooperation_pledge –');
		expect(dates(MAY, "Le ministre Tran Van An s'est entretenu le 4 mai à Varsovie avec le ministre polonais Jan Nowak.", 'Les deux ministères ont organisé avec succès trois dialogues sur la drogue.', 'Les deux parties ont convenu de lutter contre la cybercriminalité.').slice(1)).toEqual(['dialogue ../2022-05-04', 'cooperation_pledge 2022-05-04']);
	});

	it('takes the year of a plan for its name, where the day of the meeting is known', () => {
		expect(dates(MAY, "Le ministère de la Sécurité publique et le ministère polonais de l'Intérieur ont organisé le 4 mai à Hanoi une conférence bilan.", 'Ils ont signé à cette occasion un plan de coopération en 2022.')).toEqual(['dialogue 2022-05-04', 'agreement_signed 2022-05-04']);
	});

	it('gives a visit named beside another day the days around it', () => {
		expect(dates(MAY, 'Dans le cadre de sa visite de travail en Pologne, le 3 mai, le ministre Tran Van An a eu des entretiens avec le ministre polonais Jan Nowak.').toSorted()).toEqual(['talks 2022-05-03', 'visit 2022-05-03~']);
	});

	it('knows more from the stamp than from its year', () => {
		expect(dates(MAY, 'Les garde-côtes du Vietnam et de la Pologne ont organisé la première patrouille conjointe en 2022.')).toEqual(['operational_cooperation 2022-05~']);
	});

	it('reads days with a dash between blanks, an abbreviated month, and no hour for the end of days', () => {
		expect(dates(null, 'Minister Tran Van An held talks with Polish Minister Jan Nowak from May 3 - 6, 2021.')).toEqual(['talks 2021-05-03/2021-05-06']);
		expect(dates({ year: 2021 }, 'Minister Tran Van An held talks with Polish Minister Jan Nowak on Jan. 5 by invitation.')).toEqual(['talks 2021-01-05']);
		expect(dates(null, 'Minister Tran Van An held talks with Polish Minister Jan Nowak on May 3, 2021 - 20:13.')).toEqual(['talks 2021-05-03']);
	});

	it('dates a signing by no day of coming into force, and counts an anniversary from the year its sentence gives', () => {
		const met = 'Minister Tran Van An held talks with Polish Minister Jan Nowak in Hanoi on May 3.';
		expect(dates(MAY, met, 'Poland and Vietnam have signed an agreement on extradition, which came to effect on February 12, 2019.')[1]).not.toContain('2019');
		expect(dates(MAY, met, 'In 2025, the two sides will celebrate the 75th anniversary of the establishment of diplomatic relations between the two countries.').at(-1)).toBe('milestone 1950');
	});

	it('takes no "took place" for the name of a square', () => {
		expect(dates({ year: 2022, month: 5, day: 4 }, 'Talks between Minister Tran Van An and Polish Minister Jan Nowak took place yesterday.')[0]).toContain('2022-05-03');
	});

	it('gives a journey the days that the next sentence says', () => {
		const left = "Le président Tran Van An a quitté dimanche matin 9 mars Hanoi pour une visite d'État en Pologne.";
		expect(dates({ year: 2025, month: 3 }, left, "Le voyage, qui a lieu du 9 au 13 mars, est effectué à l'invitation du président Jan Nowak.")).toEqual(['visit 2025-03-09/2025-03-13']);
		expect(dates(null, left, "Ce voyage, qui dure jusqu'au 13 mars, est le premier.")).toEqual(['visit XXXX-03-09/XXXX-03-13']);
		expect(dates(null, left, 'Le voyage a été annoncé le 2 mars.')).toEqual(['visit XXXX-03-09']);
	});

	it('gives a bare weekday the day that the article names with it, and a visit of last June no day of the news', () => {
		expect(dates(null, "Le ministre Tran Van An a rencontré vendredi le ministre polonais Jan Nowak.", 'Le 14e forum a commencé ses travaux vendredi 29 mai à Varsovie.')[0]).toBe('talks XXXX-05-29');
		expect(dates(null, "Le ministre Tran Van An s'est entretenu le 4 mai à Hanoi avec le ministre polonais Jan Nowak.", 'La visite officielle en Pologne en juin dernier du président Le Van Binh a été un succès.').at(-1)).toBe('visit –');
	});

	it('takes a month alone for a month of the year of the stamp before it, and for no day of the news', () => {
		const met = 'Minister Tran Van An held talks with Polish Minister Jan Nowak in Hanoi on May 3.';
		expect(dates(MAY, met, 'In April, the heads of the two offices signed an agreement on extradition.')[1]).toBe('agreement_signed 2022-04');
		expect(dates(null, met, 'In April, the heads of the two offices signed an agreement on extradition.')[1]).toBe('agreement_signed –');
		expect(dates(MAY, met, 'In July, the heads of the two offices signed an agreement on extradition.')[1]).toBe('agreement_signed –');
	});

	it('takes the days of a visit from the sentence that says when it started and ends', () => {
		expect(dates({ year: 2021 }, 'A delegation of the ministry led by Deputy Minister Tran Van An has been on a working visit to Poland to discuss training.', 'The visit started from Mar. 19 and will end on Mar. 29.')[0]).toBe('visit 2021-03-19/2021-03-29');
	});

	it('takes no year for that of a day where it begins a span of years', () => {
		expect(dates({ year: 2023, month: 10, day: 29 }, 'Minister Tran Van An held talks with Polish Minister Jan Nowak on the 50th anniversary of the bilateral ties (October 25, 1973-2023).')[0]).not.toContain('1973');
		expect(dates(null, 'On October 25, President Tran Van An met Polish President Jan Nowak on the anniversary of their ties (October 25, 1973-2023).', 'The same day, Minister Le Van Binh met his Polish counterpart Piotr Zielinski.').join()).not.toContain('1973');
	});
});
