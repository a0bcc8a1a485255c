import { SaxesParser } from 'saxes';

/** An element of a parsed file. */
export interface Element {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly parent: Element | undefined;
	readonly children: readonly (Element | string)[];
}

/** The root element of a strictly parsed XML text, namespaces checked. Throws where it is not well formed. */
export function parseXml(xml: string): Element {
	type Open = Element & { readonly children: (Element | string)[] };
	let root: Element | undefined;
	let open: Open | undefined;
	const parser = new SaxesParser({ xmlns: true });
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('doctype', () => parser.fail('a document type is not allowed'));
	parser.on('opentag', ({ name, attributes }) => {
		const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
		const element: Open = { name, attributes: Object.fromEntries(values), parent: open, children: [] };
		open?.children.push(element);
		root ??= element;
		open = element;
	});
	parser.on('closetag', () => {
		open = open?.parent as Open | undefined;
	});
	parser.on('text', (text) => open?.children.push(text));
	parser.on('cdata', (text) => open?.children.push(text));
	parser.write(xml).close();
	if (!root) throw new Error('no element');
	return root;
}

/** All elements in document order, the given one first. */
export function listElements(element: Element): Element[] {
	return [
		element,
		...element.children.flatMap((child) => (typeof child === 'string' ? [] : listElements(child)))
	];
}

/** All text within an element. */
export function readText(element: Element): string {
	return element.children.map((child) => (typeof child === 'string' ? child : readText(child))).join('');
}

/** The nearest ancestor of a name, or the element itself. */
export function closest(element: Element | undefined, name: string): Element | undefined {
	return !element || element.name === name ? element : closest(element.parent, name);
}
