/** Period a text aims at ("période 2024-2027", "for the 2024-2027 period"), as EDTF, else null. */
export function targetPeriodOf(text: string): string | null {
	const span = /(?:période|pour|mandat|for the|period|term|session)\s+(?:de |of )?(?<a>20\d\d)\s?-\s?(?<b>20\d\d)/iu.exec(text)?.groups ??
		/(?<a>20\d\d)\s?-\s?(?<b>20\d\d) (?:period|term)/u.exec(text)?.groups;
	return span ? `${span['a'] ?? ''}/${span['b'] ?? ''}` : null;
}
