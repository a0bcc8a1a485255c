import { describe, expect, it } from 'vitest';
import { findDomains } from '../../src/ingest/pipeline/acts/domains.ts';

describe('findDomains', () => {
	it('prefers the particular crime to crime in general', () => {
		expect(findDomains('la criminalité transnationale et la cybercriminalité')).toEqual(['transnational_crime', 'cybercrime']);
		expect(findDomains('la lutte contre la criminalité liée à la drogue')).toEqual(['counter_narcotics']);
		expect(findDomains('la lutte contre la criminalité')).toEqual(['crime_prevention']);
	});

	it('finds no training in "informations"', () => {
		expect(findDomains("l'échange d'informations")).toEqual(['information_exchange']);
	});

	it('reads English', () => {
		expect(findDomains('share information on drug trafficking and search and rescue')).toEqual(['information_exchange', 'counter_narcotics', 'fire_prevention_rescue']);
	});
});
