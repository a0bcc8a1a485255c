/** Where the focus was when something was opened: its chart and the key of its mark or line. */
export interface Opener {
	readonly chart: string | null;
	readonly key: string;
}

/** The opener of what is opened now for a key: the element with the focus, in its chart. */
export function openerOf(page: Document, key: string): Opener {
	const chart = page.activeElement?.closest<HTMLElement>('[data-chart]')?.dataset['chart'] ?? null;
	return { chart, key };
}

/** Gives the focus back: to the opener in its own chart, else to it wherever it stands, else to the chart's tab stop. */
export function restoreFocus(page: Document, opener: Opener | null): void {
	if (opener === null) return;
	const key = `[data-key="${CSS.escape(opener.key)}"]`;
	const chart = opener.chart === null ? '' : `[data-chart="${CSS.escape(opener.chart)}"] `;
	const candidates = [`${chart}a${key}`, `a${key}`, `${chart}a[tabindex="0"]`, '[data-chart] a[tabindex="0"]'];
	for (const candidate of candidates) {
		const found = page.querySelector<HTMLElement | SVGElement>(candidate);
		if (found === null) continue;
		found.focus();
		return;
	}
}
