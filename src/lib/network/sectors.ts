/** A part of the picture that belongs to one part of the world, whoever of it is in the corpus. */
export interface Sector {
	readonly id: string;
	/** Right or left of the focus country. */
	readonly side: -1 | 1;
	/** Share of its side's height, with partners alone and with their bodies. */
	readonly share: { readonly partners: number; readonly bodies: number };
	/** ISO 3166-1 alpha-2 codes in the order of their seats; none for the multilateral bodies. */
	readonly members: readonly string[];
}

function list(codes: string): readonly string[] {
	return codes.split(' ');
}

/**
 * The sectors of each side from the top down, laid out as on a map with Vietnam in the middle: the north-east at the
 * upper right, Europe at the upper left. Their places and shares are fixed: what a corpus holds of one sector can't
 * move a seat of another. Shares follow what is to be expected, and those of a side add up to 1.
 */
export const SECTORS: readonly Sector[] = [
	{ id: 'north-east-asia', side: 1, share: { partners: 0.27, bodies: 0.23 }, members: list('KR JP CN TW HK MO MN KP') },
	{ id: 'maritime-asia', side: 1, share: { partners: 0.35, bodies: 0.44 }, members: list('SG MY ID PH BN TL') },
	{
		id: 'pacific', side: 1, share: { partners: 0.19, bodies: 0.16 },
		members: list('AU NZ PG FJ SB VU WS TO KI TV NR PW FM MH CK NU NC PF GU AS MP TK WF')
	},
	{
		id: 'americas', side: 1, share: { partners: 0.19, bodies: 0.17 },
		members: list(
			'US CA CU MX BR AR CL PE CO VE EC BO PY UY PA CR NI HN SV GT BZ DO HT JM TT BB BS GY SR AG DM GD KN LC VC PR GL BM AW CW GF GP MQ'
		)
	},
	{
		id: 'europe', side: -1, share: { partners: 0.3, bodies: 0.27 },
		members: list(
			'FR GB DE RU IT ES NL BE CH AT PL CZ HU SK BG RO UA BY SE NO FI DK IE PT GR EE LV LT SI HR RS BA ME MK AL XK MD LU MT CY IS LI MC SM AD VA TR GE AM AZ'
		)
	},
	{ id: 'mainland-asia', side: -1, share: { partners: 0.22, bodies: 0.27 }, members: list('LA KH TH MM') },
	{
		id: 'south-west', side: -1, share: { partners: 0.16, bodies: 0.14 },
		members: list(
			'IN PK BD LK NP BT MV AF KZ UZ KG TJ TM IR IQ SA AE QA KW BH OM YE JO LB SY IL PS EG DZ MA TN LY SD SS ZA NG ET KE TZ UG RW BI MZ AO ZM ZW NA BW SZ LS MG MU SC KM DJ ER SO CM GA CG CD CF TD NE ML BF BJ TG GH CI LR SL GN GW GM SN CV ST GQ MR MW EH'
		)
	},
	{ id: 'multilateral', side: -1, share: { partners: 0.32, bodies: 0.32 }, members: [] }
];

const COUNTRY_SECTORS = SECTORS.filter(({ members }) => members.length > 0);
const places = new Map(SECTORS.flatMap(({ id, members }) => members.map((code, index) => [code, { id, index }] as const)));

/** Sector of a partner and its order within it, from its id alone. Codes the table doesn't know are spread over the
 *  sectors of countries by their letters, after the known ones. */
export function placeOf(id: string, kind: 'country' | 'multilateral'): { readonly sector: string; readonly order: string } {
	if (kind === 'multilateral') return { sector: 'multilateral', order: id };
	const known = places.get(id);
	if (known !== undefined) return { sector: known.id, order: String(known.index).padStart(3, '0') };
	const letters = [...id].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
	return { sector: COUNTRY_SECTORS[letters % COUNTRY_SECTORS.length]!.id, order: `~${id}` };
}

/** Edges of a sector's stretch between the top and the bottom of a side, px. */
export function stretchOf(sector: Sector, share: keyof Sector['share'], top: number, bottom: number): readonly [top: number, bottom: number] {
	const own = SECTORS.filter(({ side }) => side === sector.side);
	const before = own.slice(0, own.indexOf(sector)).reduce((sum, other) => sum + other.share[share], 0);
	const height = bottom - top;
	return [top + before * height, top + (before + sector.share[share]) * height];
}
