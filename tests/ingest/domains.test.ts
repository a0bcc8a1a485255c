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

	it('tells work of the police in general only where no other domain is named', () => {
		expect(findDomains('la remise de fugitifs')).toEqual(['crime_prevention']);
		expect(findDomains('la remise de fugitifs recherchés pour terrorisme')).toEqual(['counter_terrorism']);
	});

	it('names no crime in general beside crimes of a kind, but where the fight against crime is named', () => {
		expect(findDomains('crimes, en particulier le terrorisme et la cybercriminalité')).toEqual(['counter_terrorism', 'cybercrime']);
		expect(findDomains('lutter contre la criminalité, en particulier la drogue')).toEqual(['crime_prevention', 'counter_narcotics']);
	});

	it('reads lists of crimes, ranks that hold the word army, and exchanges of delegations beside those of experience', () => {
		expect(findDomains('fight high-tech, economic and drug crimes')).toEqual(['cybercrime', 'economic_crime', 'counter_narcotics']);
		expect(findDomains("le général de corps d'armée")).toEqual([]);
		expect(findDomains("accroître les échanges de délégations et le partage d'expériences")).toEqual(['delegation_exchange', 'information_exchange']);
		expect(findDomains('le sauvetage des otages')).toEqual(['counter_terrorism']);
	});

	it('keeps the second object of a protection', () => {
		expect(findDomains('la protection des ressortissants et des investissements')).toEqual(['citizen_protection', 'investment_security']);
	});

	it('reads English', () => {
		expect(findDomains('share information on drug trafficking and search and rescue')).toEqual(['information_exchange', 'counter_narcotics', 'fire_prevention_rescue']);
	});
});
