import { describe, expect, it } from 'vitest';
import { articleIdOf, articleOf, IDS, entities, events, eventOf, gold, letters, places, rawOf, relations, vocabulary } from './built.ts';

const idOf = (goldId: string): string | undefined =>
	IDS[gold.events.find(({ id }) => id === goldId)?.duplicateOf ?? goldId];
/** People whose id comes from the spelling of the document. */
const PEOPLE: Readonly<Record<string, string>> = { 'person:muhammad-faishal-ibrahim': 'person:muhammad-faisal-ibrahim' };
const originals = gold.events.filter((event) => event.duplicateOf === undefined);
const required = originals.filter((event) => event.required);

describe('the events', () => {
	it('are 64, of which 58 are not domestic and 51 required', () => {
		expect(events).toHaveLength(64);
		expect(events.filter(({ kind }) => kind !== 'domestic')).toHaveLength(58);
		expect(required).toHaveLength(51);
		for (const { id } of required) expect(eventOf(id).kind).toBeDefined();
	});
	it('have the ids that links and review decisions rely on', () => {
		expect(Object.fromEntries(originals.map(({ id }) => [id, eventOf(id).id]))).toEqual(IDS);
		expect(new Set(Object.values(IDS)).size).toBe(64);
	});
	it.each(originals)('$id keeps what the hand-made event says', (event) => {
		const built = eventOf(event.id);
		expect(built).toMatchObject({ kind: event.kind, status: event.status, place: event.place });
		expect(built.domains.toSorted()).toEqual(event.domains.toSorted());
		expect(built.partners.countries.toSorted()).toEqual(event.partners.countries.toSorted());
		expect(built.partners.orgs.toSorted()).toEqual((event.partners.orgs ?? []).toSorted());
		expect(built.date).toMatchObject({ edtf: event.date.edtf, precision: event.date.precision });
		if (event.parent !== undefined) expect(built.parent).toBe(idOf(event.parent));
		if (event.targetPeriod !== undefined) expect(built.targetPeriod).toBe(event.targetPeriod);
		const named = event.actors.flatMap(({ person, org }) => person ?? org ?? []);
		const entities = built.participants.map(({ entity }) => entity).filter((id) => !id.startsWith('country:'));
		expect(entities.toSorted()).toEqual(named.map((id) => PEOPLE[id] ?? id).toSorted());
	});
	it.each(originals)('$id is proved by words of the hand-made quote', (event) => {
		const quoted = event.evidence.filter(({ role }) => role === 'main');
		const main = eventOf(event.id).evidence[0]!;
		const { rawFile } = articleOf(main.article);
		const own = quoted.filter(({ doc }) => gold.docs.some(({ id, file }) => id === doc && rawFile === `raw/${file}`));
		expect(own.some(({ start, end }) => start < main.utf16[1] && end > main.utf16[0])).toBe(true);
	});
	it.each(events)('$id has English and French titles without a full stop, and short ones of 34 signs at most', (event) => {
		for (const lang of ['en', 'fr'] as const) {
			expect(event.title[lang]).toMatch(/[^.\s]$/u);
			expect(event.short[lang]).toMatch(/^\S.{0,32}\S$/u);
			expect(event.title[lang]).not.toContain("'");
		}
	});
	it('have titles that differ from one another', () => {
		for (const lang of ['en', 'fr'] as const)
			expect(new Set(events.map(({ title }) => title[lang])).size).toBe(64);
	});
	it.each(events)('$id says how certain it is by the score', ({ certainty: { score, level, reasons } }) => {
		expect(level).toBe(score >= 0.9 ? 'high' : score >= 0.7 ? 'medium' : 'low');
		expect(reasons.length).toBeGreaterThan(0);
	});
	it('speak of no evaluation in their notes', () => {
		for (const { review } of events) {
			expect(['edited', 'added', 'accepted']).toContain(review.state);
			expect(review.note ?? '').not.toMatch(/penali|trap|seed|acceptable|reject/i);
		}
	});
});

describe('documents 002 and 003', () => {
	const merged = events.filter(({ articles }) => articles.length > 1);
	it('are one visit: eleven events with two reports, the dated one first', () => {
		expect(merged).toHaveLength(11);
		for (const { articles } of merged) expect(articles).toEqual(['art-002', 'art-003']);
		expect(events.filter(({ articles }) => articles[0] === 'art-003')).toEqual([]);
	});
	it('quote the same letters in both reports', () => {
		for (const event of merged) {
			const main = event.evidence.filter(({ supports }) => supports.includes('event'));
			expect(main.map(({ article }) => article)).toEqual(['art-002', 'art-003']);
			expect(letters(main[1]?.selector[0].exact ?? '')).toBe(letters(main[0]?.selector[0].exact ?? ''));
		}
	});
	it('hang on the merged visit', () => {
		expect(eventOf('s2-e2').parent).toBe(eventOf('s2-e1').id);
		expect(merged.filter(({ parent }) => parent === eventOf('s2-e2').id)).toHaveLength(9);
	});
});

describe('every reference', () => {
	const eventIds = new Set(events.map(({ id }) => id));
	const entityIds = new Set(entities.map(({ id }) => id));
	const placeIds = new Set(places.map(({ id }) => id));

	it.each(events)('of $id points at something', (event) => {
		if (event.parent) expect(eventIds).toContain(event.parent);
		if (event.date.anchor) expect(eventIds).toContain(event.date.anchor);
		if (event.place) expect(placeIds).toContain(event.place);
		for (const country of event.partners.countries) expect(entityIds).toContain(`country:${country}`);
		for (const org of event.partners.orgs) expect(entityIds).toContain(org);
		for (const { entity, org, country } of event.participants) {
			expect(entityIds).toContain(entity);
			if (org) expect(entityIds).toContain(org);
			if (country) expect(entityIds).toContain(`country:${country}`);
		}
		for (const article of event.articles) expect(articleOf(article).id).toBe(article);
		expect(event.partners.countries).not.toContain('VN');
	});
	it.each(events)('of $id to the vocabulary is a term', ({ kind, status, domains }) => {
		expect(Object.keys(vocabulary.kinds)).toContain(kind);
		expect(Object.keys(vocabulary.status)).toContain(status);
		for (const domain of domains) expect(Object.keys(vocabulary.domains)).toContain(domain);
	});
	it('of a domain to its facet is a term', () => {
		for (const { broader } of Object.values(vocabulary.domains)) expect(Object.keys(vocabulary.facets)).toContain(broader);
	});
	it('of an event to its parents ends at an encounter', () => {
		for (const event of events) {
			let [top, steps] = [event, 0];
			while (top.parent && steps++ < 10) top = events.find(({ id }) => id === top.parent) ?? top;
			expect(steps).toBeLessThan(4);
		}
	});
	it('of an entity or relation points at something', () => {
		const known = new Set([...eventIds, ...entityIds, ...gold.articles.map(({ id }) => articleIdOf(id))]);
		for (const entity of entities)
			for (const { org } of [...(entity.parents ?? []), ...(entity.offices ?? [])]) expect(entityIds).toContain(org);
		for (const { source, target } of relations) expect([known.has(source), known.has(target)]).toEqual([true, true]);
	});
});

describe('participants', () => {
	it.each(events)('of $id are named in the raw document by exact words', (event) => {
		const raw = rawOf(articleOf(event.articles[0] ?? ''));
		for (const { surface } of event.participants) expect(raw).toContain(surface);
	});
	it.each(events)('of $id have an office as printed, but for typing errors and an implied one', (event) => {
		const raw = rawOf(articleOf(event.articles[0] ?? '')).replace('Poliburo', 'Politburo').replaceAll('Séurité', 'Sécurité');
		for (const { entity, office } of event.participants)
			if (office !== undefined && entity !== 'person:thongsavanh-phomvihane') expect(raw).toContain(office);
	});
	it('hold the office of their time: Tô Lâm is minister in 2023 and General Secretary in 2025', () => {
		const officeIn = (goldId: string): string | undefined =>
			eventOf(goldId).participants.find(({ entity }) => entity === 'person:to-lam')?.office;
		expect(officeIn('s1-e1')).toMatch(/ministre de la Sécurité publique$/);
		expect(officeIn('s3-t4-e1')).toMatch(/secrétaire général du Parti/);
	});
});

describe('entities', () => {
	it('are the hand-made ones that events name, bodies of no country as intergovernmental', () => {
		const named = gold.entities.map(({ id }) => PEOPLE[id] ?? id).filter((id) => id !== 'org:interpol');
		expect([...entities, ...places].map(({ id }) => id).toSorted()).toEqual(named.toSorted());
		expect(entities.filter(({ type }) => type === 'igo').map(({ id }) => id).toSorted())
			.toEqual(['org:asean', 'org:un', 'org:un.cnd', 'org:un.iom']);
	});
	it('give the bounds of an office where they are known', () => {
		expect(entities.find(({ id }) => id === 'person:to-lam')?.offices?.[0])
			.toMatchObject({ org: 'org:vn.mps', from: '2016-04-09', to: '2024-05-22' });
	});
	it('place the cities within their countries', () => {
		expect(places.map(({ id, lat, lon }) => [id, lat, lon])).toEqual([
			['place:hanoi', 21.0285, 105.8542], ['place:pakse', 15.1202, 105.799], ['place:singapore', 1.3521, 103.8198],
			['place:vietnam', undefined, undefined]
		]);
	});
	it('carry every tie of the source and the extradition thread', () => {
		const ties = relations.map(({ source, target }) => `${source} ${target}`);
		for (const { a, b } of gold.relations)
			expect(ties).toContain(`${idOf(a) ?? articleIdOf(a)} ${idOf(b) ?? articleIdOf(b)}`);
		expect(relations).toContainEqual(expect.objectContaining({
			type: 'follow_up', source: eventOf('s2-e5').id, target: eventOf('s1-e8').id, directed: true
		}));
		expect(relations).toHaveLength(gold.relations.length + 1);
	});
});

describe('signed instruments', () => {
	it('say when they were signed', () => {
		expect(eventOf('s1-e7').instrument).toMatchObject({ type: 'mou', signedOn: '2022-10-17' });
		expect(eventOf('s4-t3-e1').instrument).toMatchObject({ type: 'regulation', signedOn: '2026-01-15' });
	});
	it('are the only ones that do', () => {
		expect(events.filter(({ instrument }) => instrument?.signedOn)).toHaveLength(2);
	});
});
