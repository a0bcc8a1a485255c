let source: string | null = null;

/** Notes the source of this page, as the browser read it so far; to be called before anything changes the page. */
export function keepSource(page: Document): void {
	source = `<!doctype html>\n${page.documentElement.outerHTML}`;
}

/** The source that was noted; null where none was, as on a site. */
export function ownSource(): string | null {
	return source;
}
