/** Whether this is Entente in one file, opened from a folder: the view then stands behind "#" in its address, as
 *  "#/about?lang=fr", and nothing is kept on the device. Told by the build; false in Node. */
export const isSingleFile: boolean = typeof __SINGLE_FILE__ === 'boolean' && __SINGLE_FILE__;

/** Query of a page's address, where the view stands: behind "?" on a site, behind "#…?" in a single file. `shown` is
 *  the hash that the window shows, where there is one. */
export function queryOf(url: URL, isHashed = isSingleFile, shown: string = globalThis.location?.hash ?? ''): URLSearchParams {
	if (!isHashed) return url.searchParams;
	// The router decodes the hash it is opened with: "q=a%26b" is only found in the one that is shown.
	const hash = isDecodedFrom(url.hash, shown) ? shown : url.hash;
	return new URLSearchParams(/\?(.*)$/s.exec(hash)?.[1] ?? '');
}

/** Address of a query on the page that an address leads to, for links and steps within that page. */
export function hrefOn(url: URL, query: string, isHashed = isSingleFile): string {
	// The router finds no page behind a "?" that nothing follows.
	return isHashed ? withQuery(`#${url.hash.replace(/^#/, '').replace(/\?.*$/s, '') || '/'}`, query) : `?${query}`;
}

/** An address with a query; as it is where the query is empty. */
export function withQuery(address: string, query: string): string {
	return query === '' ? address : `${address}?${query}`;
}

function isDecodedFrom(hash: string, shown: string): boolean {
	try {
		return new URL(`#${decodeURIComponent(shown).replace(/^#/, '')}`, 'file:///').hash === hash;
	} catch {
		return false;
	}
}

let packedSite = '';

/** Notes the site that a single file was saved from, as the file says it. */
export function noteSite(site: string): void {
	packedSite = site;
}

/** Address of the dashboard on the web, for links in files: where this page is, `here`; for a single file the site it
 *  was saved from, and never the folder it lies in. */
export function siteAddress(here: string): string {
	return isSingleFile ? packedSite : here;
}
