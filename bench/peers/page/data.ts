/** The data that every subject gets, and the journey through it: the same for the same seed. Runs in the page. */

export const LANES = [
	'Japan', 'South Korea', 'China', 'United States', 'European Union', 'India', 'Russia', 'Australia', 'Singapore', 'Thailand',
	'Laos', 'Cambodia', 'France', 'Germany', 'Canada', 'Indonesia', 'Malaysia', 'Philippines', 'United Kingdom', 'Taiwan'
] as const;

/** Number of types of an event. */
export const TYPES = 12;
export const DAY_MS = 86_400_000;
/** First and last instant of the data, ms since 1970-01-01 UTC. */
export const FROM = Date.UTC(2000, 0, 1);
export const TO = Date.UTC(2026, 10, 1);

const WORDS =
	'cooperation partnership agreement minister delegation summit joint statement signs visits hosts strengthens bilateral strategic comprehensive trade investment energy defence maritime education technology semiconductor supply chain rice coffee textile infrastructure railway port airport loan grant training exchange dialogue forum exercise working group memorandum understanding protocol visa tourism culture festival university research vaccine health climate green hydrogen wind solar power grid digital cyber security border customs tariff'.split(' ');

/** One event as plain data, times in ms since 1970-01-01 UTC. */
export interface BenchEvent {
	readonly id: number;
	readonly start: number;
	readonly end: number;
	/** Index into LANES. */
	readonly lane: number;
	/** 0 to TYPES - 1. */
	readonly type: number;
	/** Number of sources, from 1. */
	readonly sources: number;
	readonly title: string;
}

/** Numbers in [0, 1), always the same for a seed. mulberry32 by Tommy Ettinger (public domain). */
export function randomOf(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** Events: recent years denser, in bursts, lanes by Zipf's law; 60 % last a day, the rest log-normal up to two years. */
export function makeEvents(count: number, seed: number): BenchEvent[] {
	const random = randomOf(seed);
	const days = (TO - FROM) / DAY_MS;
	const total = LANES.reduce((sum, _, i) => sum + 1 / (i + 2), 0);
	let sum = 0;
	const shares = LANES.map((_, i) => (sum += 1 / (i + 2) / total));
	let burst = { left: 0, day: 0 };
	return Array.from({ length: count }, (_, id): BenchEvent => {
		const share = random();
		const lane = Math.max(0, shares.findIndex((limit) => limit >= share));
		let day: number;
		if (burst.left > 0) {
			burst = { ...burst, left: burst.left - 1 };
			day = Math.min(days - 1, Math.max(0, burst.day + Math.floor((random() - 0.5) * 10)));
		} else {
			day = Math.floor(Math.sqrt(random()) * (days - 1));
			if (random() < 0.02) burst = { left: Math.floor(random() * 20), day };
		}
		const length = random() > 0.6 ? Math.max(1, Math.min(730, Math.round(Math.exp(2.2 + 1.2 * gaussian(random))))) : 1;
		const title = [LANES[lane], ...Array.from({ length: 5 + Math.floor(random() * 6) }, () => WORDS[Math.floor(random() * WORDS.length)])];
		const start = FROM + day * DAY_MS;
		return {
			id, start, end: Math.min(start + length * DAY_MS, TO), lane, type: Math.floor(random() * TYPES),
			sources: 1 + Math.floor(-Math.log(random() + 1e-9) * 2), title: title.join(' ')
		};
	});
}

/** Box and Muller. */
function gaussian(random: () => number): number {
	return Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
}

/** Time shown at a step of the journey, ms: a third zooms in to 1/64 of all, a third pans by an eighth of the window
 *  each, a third zooms out. */
export function windowAt(step: number, steps: number): readonly [from: number, to: number] {
	const full = TO - FROM;
	const third = steps / 3;
	const closest = full / 64;
	let centre = FROM + full * 0.7;
	let span: number;
	if (step < third) span = full * 64 ** (-(step + 1) / third);
	else if (step < 2 * third) {
		span = closest;
		centre -= ((step - third + 1) * span) / 8;
	} else {
		const share = (step - 2 * third + 1) / third;
		span = full * 64 ** (share - 1);
		centre -= ((third * closest) / 8) * (1 - share);
	}
	const from = Math.min(Math.max(FROM, centre - span / 2), TO - span);
	return [from, from + span];
}
