import { describe, expect, it } from 'vitest';
import type { CoopEvent, Entity } from '#lib/corpus/schema.ts';
import { titleOf } from '../../src/ingest/pipeline/events/titles.ts';
import { topicWords } from '../../src/ingest/pipeline/events/topics.ts';
import { readVocabulary } from '../../src/ingest/vocabulary.ts';

const vocabulary = readVocabulary();
const NAMES: Readonly<Record<string, readonly [en: string, fr: string]>> = {
	'country:VN': ['Vietnam', 'Vietnam'], 'country:PL': ['Poland', 'Pologne'], 'org:un': ['United Nations', 'Nations Unies'], 'person:jan-nowak': ['Jan Nowak', 'Jan Nowak']
};
const entities = new Map(Object.entries(NAMES).map(([id, [en, fr]]) => [id, { id, type: id.split(':')[0], name: { en, fr, vi: en } } as unknown as Entity]));

function titled(kind: CoopEvent['kind'], domains: readonly string[], more: object = {}): { en: string; fr: string; short: { en: string; fr: string } } {
	const event = { kind, domains, status: 'announced', participants: [], partners: { countries: ['PL'], orgs: [] }, date: { edtf: null }, evidence: [], ...more };
	const { title, short } = titleOf({ entities, vocabulary, focus: 'VN' }, event as unknown as CoopEvent);
	return { en: title.en ?? '', fr: title.fr ?? '', short: { en: short.en ?? '', fr: short.fr ?? '' } };
}

describe('titleOf', () => {
	it('words undertakings, offers and proposals as a sentence, in both languages', () => {
		expect(titled('cooperation_pledge', ['cybersecurity', 'training_capacity'])).toMatchObject({
			en: 'Vietnam and Poland agree to cooperate on cybersecurity and training', fr: 'Le Vietnam et la Pologne conviennent de coopérer en matière de cybersécurité et de formation'
		});
		const participants = [{ entity: 'person:jan-nowak', role: 'initiator', country: 'PL', surface: '' }];
		expect(titled('assistance_offer', ['training_capacity'], { participants }).en).toBe('Jan Nowak offers help with training');
		expect(titled('cooperation_proposal', [], { participants }).fr).toBe('Jan Nowak propose de renforcer la coopération');
	});

	it('names an agreement with its matter, and the side with its article', () => {
		expect(titled('agreement_negotiation', ['extradition'], { status: 'proposed' }).fr).toBe('Accord envisagé avec la Pologne sur l’extradition');
		expect(titled('agreement_signed', ['counter_narcotics'], { partners: { countries: [], orgs: ['org:un'] } }).en).toBe('Vietnam and the United Nations sign an agreement on drug crime');
	});

	it('says what relations a statement is about', () => {
		expect(titled('statement', ['political_relations']).en).toBe('Statement on relations between Vietnam and Poland');
	});

	it('keeps labels short, whole and without a bare colon', () => {
		for (const kind of ['cooperation_pledge', 'cooperation_proposal', 'assistance_offer', 'assistance', 'operational_cooperation', 'agreement_signed', 'project_discussion', 'statement', 'domestic'] as const)
			for (const domain of Object.keys(vocabulary.domains)) {
				const { en, fr, short } = titled(kind, [domain]);
				expect([en, fr, short.en, short.fr].filter((text) => text === '' || /general|…|: /u.test(text))).toEqual([]);
				expect(Math.max(short.en.length, short.fr.length)).toBeLessThanOrEqual(34);
			}
	});
});

describe('topicWords', () => {
	it('leaves out what is said of all where something particular is said', () => {
		expect(topicWords('en', ['crime_prevention', 'border_security']).list).toBe('border security');
		expect(topicWords('en', ['crime_prevention']).list).toBe('crime prevention');
	});

	it('knows every domain of the vocabulary in French', () => {
		expect(Object.keys(vocabulary.domains).filter((domain) => topicWords('fr', [domain]).list.includes('_'))).toEqual([]);
	});
});
