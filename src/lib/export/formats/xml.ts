import { escapeXml } from '#lib/scene/svg.ts';

/** An element of a file; text is escaped when it is written. */
export interface XmlNode {
	readonly tag: string;
	/** Null leaves an attribute out. */
	readonly attributes?: Readonly<Record<string, string | number | null>>;
	readonly children?: readonly (XmlNode | string)[];
}

/** A document with its declaration, one element a line, ending in a line break. */
export function writeXml(root: XmlNode): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}`;
}

function write({ tag, attributes = {}, children = [] }: XmlNode, indent: string): string {
	const pairs = Object.entries(attributes).filter(([, value]) => value !== null);
	const head = `${indent}<${tag}${pairs.map(([name, value]) => ` ${name}="${escapeXml(String(value), true)}"`).join('')}`;
	if (children.length === 0) return `${head}/>\n`;
	if (children.every((child) => typeof child === 'string')) return `${head}>${escapeXml(children.join(''), false)}</${tag}>\n`;
	const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child, false) : write(child, `${indent}\t`)));
	return `${head}>\n${inner.join('')}${indent}</${tag}>\n`;
}
