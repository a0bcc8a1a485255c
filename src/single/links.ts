import { hrefOn } from '#lib/state/address.ts';

/** Leads links that are written as a query, as on a site, to the page of this file they stand on: its address has
 *  the page and the query behind "#". Done as somebody reaches for the link, before the router or the browser reads it. */
export function leadLinks(page: Document): () => void {
	const reach = ({ target }: Event): void => {
		const link = target instanceof Element ? target.closest('a[href^="?"]') : null;
		const query = link?.getAttribute('href')?.slice(1);
		if (link == null || query === undefined) return;
		const here = new URL(location.href);
		for (const name of ['href', 'xlink:href']) if (link.hasAttribute(name)) link.setAttribute(name, hrefOn(here, query));
	};
	const reaching = ['pointerover', 'pointerdown', 'focusin', 'keydown', 'click', 'auxclick', 'contextmenu'] as const;
	for (const type of reaching) page.addEventListener(type, reach, { capture: true });
	return () => {
		for (const type of reaching) page.removeEventListener(type, reach, { capture: true });
	};
}
