import type { Finder } from './entities.ts';

/** Country of an organisation id: by gazetteer, else by its prefix; null for an intergovernmental body. */
export function countryOf({ gazetteer }: Finder, org: string): string | null {
	const known = gazetteer.organisations.find(({ id }) => id === org);
	if (known) return known.country;
	return /^org:([a-z]{2})\./.exec(org)?.[1]?.toUpperCase() ?? null;
}
