import { KINDS, type DateResolution, type EventKind, type EventStatus, type Precision } from '#lib/corpus/schema.ts';
import { daysFromCivil, isoOf } from '#lib/corpus/span.ts';
import { mix32, pick, pickWeighted, randomOf, type Random } from './random.ts';
import type { Side, World } from './world.ts';

/** First and last day on which something can happen. */
const FIRST_DAY = daysFromCivil(1995, 1, 1);
const LAST_DAY = daysFromCivil(2026, 10, 31);

/** Date of an event or of a publication. */
export interface InventedDate {
	readonly edtf: string | null;
	readonly docEdtf: string | null;
	readonly precision: Precision;
	readonly resolution: readonly DateResolution[];
}

/** One event of an article. */
export interface Invented {
	/** Unique among all events of the corpus. */
	readonly id: number;
	readonly kind: EventKind;
	readonly status: EventStatus;
	readonly date: InventedDate;
	/** Empty for a domestic event. */
	readonly partners: readonly Side[];
	readonly orgs: readonly string[];
	readonly people: readonly string[];
	readonly domains: readonly string[];
	readonly place: string | null;
	/** Whether it is part of the encounter that the first event of the article is. */
	readonly isOutcome: boolean;
}

/** An article: the encounter it reports, what came out of it, and what it recalls. */
export interface InventedArticle {
	readonly number: number;
	readonly published: InventedDate;
	readonly events: readonly Invented[];
}

/** What all articles of a corpus share. */
export interface Plan {
	readonly seed: number;
	/** Number of the first event of each article, and behind the last one the number of all. */
	readonly firsts: Uint32Array;
	readonly world: World;
	readonly domains: readonly string[];
}

/** Plans a corpus of exactly so many events; the last article is cut to fit. */
export function planCorpus(seed: number, events: number, world: World, domains: readonly string[]): Plan {
	const firsts = [0];
	for (let total = 0; total < events; firsts.push(total)) {
		const random = randomOf(seed, firsts.length - 1);
		total = Math.min(events, total + 1 + Math.floor(-Math.log(1 - random() * 0.985) * 3));
	}
	return { seed, firsts: Uint32Array.from(firsts), world, domains };
}

const LEADS = {
	visit: 18, courtesy_call: 20, talks: 22, dialogue: 10, online_talks: 6, multilateral_meeting: 12, delegation_exchange: 7, exhibition: 2,
	milestone: 3
} as const satisfies Partial<Record<EventKind, number>>;

const OUTCOMES: Readonly<Partial<Record<EventKind, readonly [weight: number, status: EventStatus]>>> = {
	cooperation_proposal: [22, 'proposed'], cooperation_pledge: [20, 'announced'], agreement_signed: [12, 'took_place'],
	statement: [12, 'took_place'], agreement_negotiation: [7, 'under_negotiation'], support_request: [6, 'proposed'],
	assistance_offer: [6, 'announced'], assistance: [4, 'took_place'], training: [4, 'announced'],
	project_discussion: [4, 'took_place'], decoration: [3, 'took_place'], deployment: [1, 'announced']
};
const OUTCOME_WEIGHTS = Object.fromEntries(Object.entries(OUTCOMES).map(([kind, [weight]]) => [kind, weight])) as Partial<Record<EventKind, number>>;

const RECALLED = {
	agreement_signed: 30, operational_cooperation: 20, visit: 15, training: 10, assistance: 10, milestone: 8, deployment: 7
} as const satisfies Partial<Record<EventKind, number>>;

const LEAD_PRECISION = { day: 72, interval: 9, month: 7, approximate: 4, day_uncertain_year: 4, day_no_year: 2, unknown: 2 } as const;
const RECALLED_PRECISION = { day: 32, month: 14, year: 24, open: 8, approximate: 7, interval: 5, unknown: 10 } as const;
const WISH_PRECISION = { year: 40, month: 20, open: 20, interval: 20 } as const;

/** The article of a number. Pure: the same for the same plan, in whatever order articles are asked for. */
export function inventArticle(plan: Plan, number: number): InventedArticle {
	const random = randomOf(plan.seed, number);
	random(); // the length, see planCorpus
	const from = plan.firsts[number]!;
	const size = plan.firsts[number + 1]! - from;
	const day = leadDay(random, number / (plan.firsts.length - 1));
	const isDomestic = random() < 0.05;
	const sides = isDomestic ? [] : sidesOf(random, plan.world);
	const leadDate = dateAt(random, day, pickWeighted(random, LEAD_PRECISION));
	const events: Invented[] = [];
	for (let i = 0; i < size; i++) {
		const isRecalled = i > 0 && random() < 0.2;
		const { kind, status } = isDomestic ? ({ kind: 'domestic', status: 'took_place' } as const) : kindOf(random, i, isRecalled);
		const date = i === 0 || isDomestic ? leadDate : outcomeDate(random, day, leadDate, status, isRecalled);
		events.push({
			id: mix32((from + i) ^ plan.seed), kind, status, date, partners: sides, ...whoOf(random, plan.world, sides),
			domains: domainsOf(random, plan.domains),
			place: random() < 0.6 ? pick(random, [plan.world.home, ...sides]).place : null,
			isOutcome: i > 0 && !isRecalled && !isDomestic
		});
	}
	return { number, published: publishedAt(random, day), events };
}

/** Articles stand in time by number, recent years more densely, with weeks in which much happens. */
function leadDay(random: Random, share: number): number {
	const day = FIRST_DAY + Math.floor((LAST_DAY - FIRST_DAY) * share ** 0.55);
	const isSummit = random() < 0.15;
	const near = isSummit ? Math.floor(day / 365) * 365 + 300 : day;
	return Math.max(FIRST_DAY, Math.min(LAST_DAY, near + Math.floor((random() - 0.5) * (isSummit ? 6 : 30))));
}

/** One partner by rank (Zipf); now and then a second one. */
function sidesOf(random: Random, { partners }: World): Side[] {
	const draw = (): Side => {
		const harmonic = Math.log(partners.length / 2 + 1);
		return partners[Math.min(partners.length - 1, Math.floor(2 * Math.expm1(random() * harmonic)))]!;
	};
	const first = draw();
	const second = random() < 0.06 ? draw() : first;
	// countries before bodies, as the loader has them
	return first === second ? [first] : [first, second].sort((a, b) => Number(a.id.includes(':')) - Number(b.id.includes(':')));
}

function kindOf(random: Random, index: number, isRecalled: boolean): { kind: EventKind; status: EventStatus } {
	if (index === 0) return { kind: pickWeighted(random, LEADS), status: random() < 0.92 ? 'took_place' : 'announced' };
	if (isRecalled) return { kind: pickWeighted(random, RECALLED), status: 'recalled_past' };
	const kind = pickWeighted(random, OUTCOME_WEIGHTS);
	return { kind, status: OUTCOMES[kind]?.[1] ?? 'took_place' };
}

function outcomeDate(random: Random, day: number, lead: InventedDate, status: EventStatus, isRecalled: boolean): InventedDate {
	if (isRecalled) {
		const back = 30 + Math.floor(random() ** 2 * 3650);
		return dateAt(random, Math.max(FIRST_DAY, day - back), pickWeighted(random, RECALLED_PRECISION));
	}
	const isWish = status === 'announced' && random() < 0.35;
	if (!isWish) return { ...lead, resolution: ['within_event'] };
	return dateAt(random, Math.min(LAST_DAY, day + Math.floor(random() * 300)), pickWeighted(random, WISH_PRECISION));
}

function dateAt(random: Random, day: number, precision: Precision): InventedDate {
	const iso = isoOf(day);
	const known = (edtf: string, resolution: DateResolution): InventedDate => ({ edtf, docEdtf: edtf, precision, resolution: [resolution] });
	switch (precision) {
		case 'day': return known(iso, 'explicit_full');
		case 'interval': return known(`${iso}/${isoOf(day + (random() < 0.85 ? 1 + Math.floor(random() * 5) : 20 + Math.floor(random() * 180)))}`, 'stated_period');
		case 'month': return known(iso.slice(0, 7), 'explicit_full');
		case 'year': return known(iso.slice(0, 4), 'year_only');
		case 'approximate': return known(`${iso}~`, 'approximate_containing');
		case 'open': return known(random() < 0.5 ? `../${iso}` : `${iso}/..`, 'before_reference');
		case 'day_uncertain_year':
			return { edtf: `${iso.slice(0, 4)}?${iso.slice(4)}`, docEdtf: `XXXX${iso.slice(4)}`, precision, resolution: ['weekday_year_inference'] };
		case 'day_no_year': return { edtf: null, docEdtf: `XXXX${iso.slice(4)}`, precision, resolution: ['weekday_check'] };
		case 'unknown': return { edtf: null, docEdtf: null, precision, resolution: ['before_reference'] };
	}
}

function publishedAt(random: Random, day: number): InventedDate {
	const iso = isoOf(day + Math.floor(random() * 3));
	const share = random();
	if (share < 0.05) return { edtf: null, docEdtf: null, precision: 'unknown', resolution: [] };
	const isMonth = share < 0.25;
	const edtf = isMonth ? iso.slice(0, 7) : iso;
	return { edtf, docEdtf: edtf, precision: isMonth ? 'month' : 'day', resolution: ['stamp_year'] };
}

function whoOf(random: Random, { home }: World, sides: readonly Side[]): Pick<Invented, 'orgs' | 'people'> {
	const orgs = [pick(random, home.orgs), ...sides.map((side) => pick(random, side.orgs))];
	const people = random() < 0.6 ? [pick(random, home.people), ...sides.map((side) => pick(random, side.people))] : [];
	return { orgs, people };
}

function domainsOf(random: Random, domains: readonly string[]): string[] {
	const rank = (): string => domains[Math.floor(random() ** 2 * domains.length)]!;
	const first = rank();
	const second = random() < 0.3 ? rank() : first;
	return first === second ? [first] : [first, second];
}

/** Index of a kind, as columns write it. */
export function kindCode(kind: EventKind): number {
	return KINDS.indexOf(kind);
}
