import { beforeAll, describe, expect, it, vi } from 'vitest';
import { timelineChart } from '#lib/charts/charts.ts';
import { officeLevel } from '#lib/corpus/offices.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { countMarks, type Group, type Scene } from '#lib/scene/marks.ts';
import { LANE_KINDS, LANE_ORDERS } from '#lib/state/view.ts';
import { laneName, laneRows, type LanePlan } from '#lib/timeline/lane-rows.ts';
import { createWords } from '#lib/words/every.ts';
import { loadBuilt, viewed } from '../../fixtures/built-corpus.ts';

// Many scenes are drawn here: a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let corpus: Corpus;
beforeAll(async () => {
	corpus = await loadBuilt();
});

const words = createWords('en');
const plan = (parts: Partial<LanePlan>): LanePlan => ({ by: 'partner', order: 'count', unfolded: [], ...parts });

function lanesOf(scene: Scene): Group[] {
	return scene.marks.filter((mark): mark is Group => mark.type === 'group' && mark.key.startsWith('lane:'));
}

function draw(query: string): Scene {
	const { view, selection } = viewed(corpus, query);
	return timelineChart({ corpus, view, selection, words }, 900);
}

describe('lanes', () => {
	it.each(LANE_KINDS)('by %s hold every event, and none that is not there', (by) => {
		for (const hasDomestic of [false, true]) {
			const rows = new Set(laneRows(corpus, hasDomestic, 'happened', plan({ by }), words).flatMap(({ rows: own }) => Array.from(own)));
			const all = corpus.events.flatMap(({ kind }, row) => (hasDomestic || kind !== 'domestic' ? [row] : []));
			const missing = all.filter((row) => !rows.has(row));
			// A domestic event with a partner stands in the partner's lane, one without a lane of its own.
			expect(missing).toEqual([]);
			expect(rows.size).toBe(all.length);
		}
	});
	it('by name stand in the order of the alphabet of the language', () => {
		const names = laneRows(corpus, false, 'happened', plan({ order: 'name' }), words).map(({ id }) => laneName(corpus, id, words));
		expect(names).toEqual(['ASEAN', 'Australia', 'CND', 'France', 'IOM', 'Laos', 'Singapore', 'South Korea']);
	});
	it('by first contact begin with the partner met first', () => {
		const ids = laneRows(corpus, false, 'happened', plan({ order: 'first' }), words).map(({ id }) => id);
		expect(ids.slice(0, 2)).toEqual(['SG', 'KR']);
	});
	it('unfold into the organisations of a country, which together with it hold its events', () => {
		const [all] = laneRows(corpus, false, 'happened', plan({}), words);
		const [parent, ...others] = laneRows(corpus, false, 'happened', plan({ unfolded: ['SG'] }), words);
		const inside = others.filter(({ depth }) => depth === 1);
		expect(parent?.isUnfolded).toBe(true);
		expect(inside.map(({ id }) => id)).toContain('org:sg.mci');
		expect(new Set([...(parent?.rows ?? []), ...inside.flatMap(({ rows }) => Array.from(rows))])).toEqual(new Set(all?.rows));
		expect(parent?.all).toEqual(all?.rows);
	});
	it('unfold a facet into its domains and a family into its kinds', () => {
		const domains = laneRows(corpus, false, 'happened', plan({ by: 'domain', unfolded: ['facet:crime'] }), words);
		expect(domains.filter(({ depth }) => depth === 1).map(({ id }) => id)).toContain('counter_narcotics');
		const kinds = laneRows(corpus, false, 'happened', plan({ by: 'kind', unfolded: ['family:meeting'] }), words);
		expect(kinds.filter(({ depth }) => depth === 1).map(({ id }) => id)).toContain('courtesy_call');
	});
	it('stay where they are under any filter, whatever they stand for', () => {
		const places = (scene: Scene): string => JSON.stringify([scene.height, ...lanesOf(scene).map(({ key, marks }) => [key, marks.find(({ key: name }) => name === 'count')])].map((lane) => JSON.stringify(lane).replace(/"text":"\d+"/, '')));
		for (const lanes of LANE_KINDS) for (const order of LANE_ORDERS) {
			expect(places(draw(`lanes=${lanes}&order=${order}&partner=KR&status=proposed`))).toBe(places(draw(`lanes=${lanes}&order=${order}`)));
		}
	});
	it('never need more than six hundred marks, with everything unfolded', () => {
		const folds = ['SG~KR~FR~LA~AU', 'family:meeting~family:agreement~family:proposal~family:statement~family:operation', 'facet:crime~facet:digital~facet:identity~facet:legal~facet:capacity~facet:strategic~facet:other'];
		for (const lanes of LANE_KINDS) for (const unfolded of folds) for (const window of ['', '&zoom=1972-01-01..2026-12-31', '&zoom=2023-01-01..2024-03-01']) {
			const scene = draw(`lanes=${lanes}&open=${unfolded}&threads=1&domestic=1${window}`);
			expect(countMarks(scene.marks), `${lanes} ${unfolded}${window}`).toBeLessThanOrEqual(600);
		}
	});
	it('call one of their places an event’s own: no key stands twice', () => {
		for (const lanes of LANE_KINDS) {
			const keys = lanesOf(draw(`lanes=${lanes}&domestic=1`)).flatMap(({ marks }) => marks.flatMap((mark) => (mark.type === 'group' && mark.data?.['event-id'] !== undefined ? [mark.key] : [])));
			expect(new Set(keys).size).toBe(keys.length);
		}
	});
});

describe('a lane without events in view', () => {
	const silence = (query: string, lane: string): string | undefined => {
		const mark = lanesOf(draw(query)).find(({ key }) => key === `lane:${lane}`)?.marks.find(({ key }) => key === 'silence');
		return mark?.type === 'text' ? mark.text : undefined;
	};
	it('keeps its place and says when the last contact was', () => {
		expect(silence('zoom=2023-11-01..2023-11-30', 'KR')).toBe('last contact 24 May 2018?, before this window');
		expect(silence('zoom=2023-11-01..2023-11-30', 'AU')).toBe('next contact around Dec 2025, after this window');
		expect(silence('zoom=2023-11-01..2023-11-30', 'SG')).toBeUndefined();
		expect(silence('partner=SG', 'LA')).toBe('nothing passes the filters; last contact 15 Jan 2026');
	});
});

describe('levels of office', () => {
	it.each([
		['vice-ministre vietnamien de la Sécurité publique', 'deputy'],
		['membre du Politburo et ministre de la Sécurité publique', 'minister'],
		['ministre d’État, ministre coordinateur chargé de la Sécurité nationale de Singapour', 'minister'],
		['secrétaire d\'État au ministère de l\'Intérieur de Singapour', 'deputy'],
		['Premier ministre', 'top'],
		['secrétaire général du Parti', 'top'],
		['secrétaire général de l’ASEAN', 'head'],
		['Deputy Prime Minister', 'minister'],
		['Deputy Minister of Foreign Affairs', 'deputy'],
		['Director-General', 'head'],
		['directeur d’Asie et d’Océanie', 'official'],
		['commandant adjoint de la KNPA', 'head'],
		['', 'none']
	] as const)('%s: %s', (office, level) => {
		expect(officeLevel(office)).toBe(level);
	});
});
