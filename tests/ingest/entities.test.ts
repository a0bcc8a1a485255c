import { describe, expect, it } from 'vitest';
import { findEntities } from '../../src/ingest/pipeline/entities/entities.ts';
import { isVietnameseName, personId } from '../../src/ingest/pipeline/entities/names.ts';
import { finder, peopleIn } from './stages.ts';

const ids = (text: string): string[] => findEntities(finder, text).map(({ id }) => id);
const names = (text: string): string[] => peopleIn(text).map(({ id, country }) => `${id} ${country ?? '–'}`);

describe('findEntities', () => {
	it('gives a ministry to the country its adjective or complement names', () => {
		expect(ids("le ministère singapourien de l'Intérieur")).toEqual(['org:sg.mha']);
		expect(ids('ministère de la Sécurité publique du Laos')).toEqual(['org:la.mps']);
		expect(ids("ministères des Affaires étrangères du Vietnam et du Laos")).toEqual(['org:vn.mofa', 'org:la.mofa']);
		expect(ids('the Singaporean Ministry of Home Affairs')).toEqual(['org:sg.mha']);
	});

	it('gives a ministry of no said country to the one before it, else to Vietnam with a doubt', () => {
		expect(ids("le ministère polonais de la Justice ; ce ministère de la Justice")).toEqual(['org:pl.justice', 'org:pl.justice']);
		expect(findEntities(finder, 'le ministère de la Sécurité publique')[0]).toMatchObject({ id: 'org:vn.mps', doubt: expect.any(String) as string });
	});

	it('knows a country by several names and one embassy from another', () => {
		expect(ids('la R. de Corée')).toEqual(['country:KR']);
		expect(ids("l'ambassade d'Australie au Vietnam")[0]).toBe('org:au.embassy-vn');
	});
});

describe('findPeople', () => {
	it('keeps linked names whole, reads past an acronym, and takes no place for a person', () => {
		expect(names("La directrice exécutive d'Europol, Catherine De Bolle, est arrivée.")).toEqual(['person:catherine-de-bolle –']);
		expect(names('He met Director of the US Federal Bureau of Investigation (FBI) Christopher Wray.')).toEqual(['person:christopher-wray US']);
		expect(names('Le directeur de la police de Bac Lieu, Le Van Nam, a parlé.').some((name) => name.startsWith('person:bac-lieu'))).toBe(false);
	});

	it('finds names of many shapes by title, apposition, picture and speech', () => {
		expect(names('Le ministre Tô Lâm a reçu le commandant de la Garde, Min Gab Ryong.')).toEqual(expect.arrayContaining(['person:to-lam VN']));
		expect(names('a déclaré Kendra Rinas, cheffe de mission')).toEqual(['person:kendra-rinas –']);
		expect(names('son homologue lao, Thongsavanh Phomvihane, est venu')).toEqual(['person:thongsavanh-phomvihane LA']);
		expect(names('Senior Lieutenant General Trần Quốc Tỏ met Singaporean Minister K Shanmugam')).toEqual(['person:tran-quoc-to VN', 'person:k-shanmugam SG']);
	});

	it('keeps the office as printed and the body it speaks of', () => {
		const [person] = peopleIn("la ministre singapourienne du Développement numérique et de l'Information, Josephine Teo, a souri");
		expect(person).toMatchObject({ org: 'org:sg.mci', country: 'SG', offices: ["ministre singapourienne du Développement numérique et de l'Information"] });
	});

	it('takes no person from places, campaigns and institutions', () => {
		expect(names('la campagne Quang Trung dans la province de Quang Tri, à Ho Chi Minh-Ville')).toEqual([]);
		expect(names('Le Premier ministre et le Bureau politique')).toEqual([]);
	});

	it('reads no country in a syllable of a Vietnamese name', () => {
		expect(names('dirigée par le vice-ministre Bui Quang Thai')).toEqual(['person:bui-quang-thai VN']);
		expect(names('led by Deputy Minister Bùi Đức Thuận')).toEqual(['person:bui-duc-thuan VN']);
	});

	it('knows provinces as places, not within a name', () => {
		expect(ids('la province de Quang Binh et celle de Lao Cai')).toEqual(['place:quang-binh', 'place:lao-cai']);
		expect(names('le vice-ministre Nguyen Thai Binh a parlé')).toEqual(['person:nguyen-thai-binh VN']);
	});

	it('leaves out a possessive, an elided title and a title glued to a name', () => {
		expect(names("as part of Deputy Prime Minister Le Hoai Viet's visit")).toEqual(['person:le-hoai-viet VN']);
		expect(names("L'ambassadeur Dang Van Giang a parlé.")).toEqual(['person:dang-van-giang VN']);
		expect(names("le directeur de l'agence, SirCharles Hill, a parlé").some((name) => name.startsWith('person:charles-hill'))).toBe(true);
	});

	it('reads a family name that is a common word too, within a sentence', () => {
		expect(names('le ministre de la Sécurité publique, Au Van Tho, est venu')).toEqual(['person:au-van-tho VN']);
	});

	it('leaves honours of the court and words of parties out of a name', () => {
		expect(names("le ministre cambodgien de l'Intérieur, Samdech Krolahom Chea Vuthy, a parlé")).toEqual(['person:chea-vuthy KH']);
		expect(names('Deputy Secretary General of the ruling Liberal Democratic Party Kenji Morimoto said').map((name) => name.split(' ')[0])).toEqual(['person:kenji-morimoto']);
	});

	it('reads long offices before a name: acting, in brackets, accredited to a country', () => {
		expect(names("le secrétaire d'État adjoint par intérim du Bureau pour le Trafic de drogue et le Respect des lois (INL), Scott Hartwell, est venu")).toEqual(['person:scott-hartwell US']);
		expect(names('Japanese Ambassador to Vietnam Yamada Takio spoke')).toEqual(['person:yamada-takio JP']);
		expect(peopleIn('Deputy Prime Minister Le Hoai Viet spoke')[0]?.offices).toEqual(['Deputy Prime Minister']);
		expect(names("talks with the Philippines' Secretary of the Interior Benjamin Reyes")).toEqual(['person:benjamin-reyes PH']);
	});

	it('reads offices whole, with what makes them lesser, and takes that behind a rank or a courtesy title', () => {
		const office = (text: string): string | undefined => peopleIn(text)[0]?.offices.toSorted((a, b) => b.length - a.length)[0];
		expect(office('Deputy Minister of Public Security Sen. Lieut. Gen. Tran Van An spoke')).toBe('Deputy Minister of Public Security Sen. Lieut. Gen.');
		expect(office('General Tran Van An, Minister of Public Security, spoke')).toBe('Minister of Public Security');
		expect(office('He met Mr. Jan Nowak, the First Deputy-Minister of the Polish Interior, on Monday.')).toBe('the First Deputy-Minister of the Polish Interior');
		expect(peopleIn('At the meeting with Mr. Jan Nowak, Deputy Head of the Border Office, Minister Tran Van An spoke.').find(({ id }) => id === 'person:tran-van-an')?.offices).toEqual(['Minister']);
		expect(names('talks with Vice Secretary of the Political and Legal Affairs Commission of the Polish Central Committe Jan Nowak')).toEqual(['person:jan-nowak PL']);
		expect(names('Deputy Commissioner of the Polish Police for International and Specialist Capabilities Jan Nowak spoke')).toEqual(['person:jan-nowak PL']);
	});

	it('takes no abbreviated office for a part of a name, and names several people after one title', () => {
		expect(names('Prime Minister Tran Van An spoke. PM An added that he was glad. Deputy PM and FM An left.')).toEqual(['person:tran-van-an VN']);
		expect(names('phone talks with Polish and Lao counterparts Jan Nowak and Bounmy Keola on Monday').map((one) => one.slice(7, -3))).toEqual(['jan-nowak', 'bounmy-keola']);
	});

	it('gives the ministry of a delegation to its country', () => {
		expect(ids('a Polish delegation from the Interior Ministry')).toEqual(['country:PL', 'org:pl.interior']);
	});

	it('takes the name behind an office at a place, and a member of a congress', () => {
		expect(names('He asked the new UN Resident Coordinator in Vietnam, Anna Nowak, to help.')).toContain('person:anna-nowak –');
		expect(names('talks with Senator Jan Nowak, Chairman of the Committee; and Congressman Piotr Zielinski in Warsaw').map((one) => one.slice(7).split(' ')[0])).toEqual(['jan-nowak', 'piotr-zielinski']);
	});

	it('gives one id to the spellings of a name', () => {
		expect(personId('Lê Hoài Trung')).toBe(personId('Le Hoai Trung'));
		expect(isVietnameseName('Pham The Tung')).toBe(true);
		expect(isVietnameseName('Reece Kershaw')).toBe(false);
	});

	it('gives a body whose name others have too to the country that the office names, never to Vietnam for a foreign name', () => {
		expect(names("Il a rendu visite à Jan Nowak, membre du Bureau politique, permanent du Secrétariat et vice-président de la Pologne.")).toEqual(['person:jan-nowak PL']);
		expect(names('Il a vu Jan Nowak, chef du Bureau du Comité central du Parti communiste polonais et à Piotr Zielinski, ministre polonais de la Justice.')).toEqual(['person:jan-nowak PL', 'person:piotr-zielinski PL']);
	});

	it('reads a second office after "et", and the office behind a bare rank', () => {
		expect(peopleIn("par le vice-Premier ministre cambodgien et ministre de l'Intérieur, Samdech Krolahom Chan Dara")[0]).toMatchObject({ country: 'KH', org: 'org:kh.interior' });
		expect(peopleIn("Le général Tran Van An, membre du Bureau politique et ministre de la Police du Vietnam, a parlé.")[0]).toMatchObject({ org: 'org:vn.mps', offices: ['membre du Bureau politique et ministre de la Police du Vietnam'] });
	});

	it('ends an office at a whole word where the stretch ends that is read', () => {
		const long = `Jan Nowak, membre du Bureau politique, ${'secrétaire de la Commission des affaires juridiques et administratives de la province, '.repeat(3)}a parlé.`;
		expect(peopleIn(`Le ministre a vu ${long}`)[0]?.offices[0]).toMatch(/(?:politique|province)$/u);
	});

	it('never makes a foreign name Vietnamese by a ministry of no said country', () => {
		expect(peopleIn("Lors de son séjour en Pologne, le ministre Tran Van An s'est entretenu avec le vice-Premier ministre et ministre des Finances Jan Nowak.")).toContainEqual(expect.objectContaining({ id: 'person:jan-nowak', country: 'PL', org: 'org:pl.finance' }));
		expect(names('Il a rencontré le président de la Cour populaire suprême Jan Nowak.')).toEqual(['person:jan-nowak –']);
	});

	it('takes the subject of a clause for no office of the person before it', () => {
		expect(peopleIn("Lors d'un entretien avec le général Tran Van An, le secrétaire à l'Intérieur de Pologne Jan Nowak s'est réjoui.").map(({ offices }) => offices)).toEqual([["général"], ["secrétaire à l'Intérieur de Pologne"]]);
	});

	it('gives a police agency to no country that the text names another of', () => {
		expect(ids("Agence nationale de police du Japon")).toEqual(['country:JP']);
		expect(ids("Il a vu le chef de l'Agence nationale de police au Japon")).toEqual(['country:JP']);
	});

	it('keeps an initial within a name, reads an office before "M.", and no title in "première"', () => {
		expect(peopleIn("Le directeur général de la police polonaise, M. Jan Nowak, a rencontré M. Piotr K. Zielinski.").map(({ name, offices }) => [name, ...offices])).toEqual([['Piotr K. Zielinski'], ['Jan Nowak', 'directeur général de la police polonaise']].toSorted((a, b) => b[0]!.split(' ').length - a[0]!.split(' ').length));
		expect(peopleIn('La première visite officielle du Premier ministre Jan Nowak')[0]?.offices).toEqual(['Premier ministre']);
	});
});
