import { PDFDocument, PDFHexString, PDFName, PDFString, type PDFRef } from '@cantoo/pdf-lib';
import { advance } from '#lib/scene/font-widths.ts';
import type { FontWeight } from '#lib/scene/marks.ts';
import type { SvgNode } from '#lib/scene/svg.ts';
import type { GlyphOutlines } from '../outlines.ts';
import { writeContent, type LinkBox } from './content.ts';
import { buildTrueType } from './true-type.ts';

/** px to points: a px is 1/96 inch, a point 1/72. */
const POINT = 0.75;
const STYLES: Readonly<Record<FontWeight, string>> = { 400: 'Regular', 600: 'SemiBold', 700: 'Bold' };

/** What a document says of itself. */
export interface PdfInfo {
	readonly title: string;
	readonly subject: string;
	readonly lang: string;
	readonly generator: string;
}

/**
 * Bytes of a PDF with one page a drawing: shapes and letters as vectors, letters from the bundled font (only those
 * used), text that can be searched and copied, every link a link. No time, no random number: the same drawings give
 * the same bytes.
 */
export async function writePdf(drawings: readonly SvgNode[], font: GlyphOutlines, info: PdfInfo): Promise<Uint8Array> {
	const doc = await PDFDocument.create({ updateMetadata: false });
	doc.setTitle(info.title, { showInWindowTitleBar: true });
	doc.setSubject(info.subject);
	doc.setLanguage(info.lang);
	doc.setProducer(info.generator);
	doc.setCreator(info.generator);
	const contents = drawings.map(writeContent);
	for (const [i, drawing] of drawings.entries()) {
		const content = contents[i];
		if (content === undefined) continue;
		const [width, height] = [Number(drawing.attributes['width']), Number(drawing.attributes['height'])];
		const page = doc.addPage([width * POINT, height * POINT]);
		const matrix = `${POINT} 0 0 -${POINT} 0 ${height * POINT} cm`;
		page.node.set(PDFName.of('Contents'), doc.context.register(doc.context.flateStream(`${matrix}\n${content.operators}`)));
		for (const [weight, codePoints] of content.used) {
			page.node.setFontDictionary(PDFName.of(`F${weight}`), embed(doc, font, weight, codePoints));
		}
		for (const percent of content.opacities) {
			const state = doc.context.obj({ Type: 'ExtGState', ca: percent / 100, CA: percent / 100 });
			page.node.setExtGState(PDFName.of(`G${percent}`), doc.context.register(state));
		}
		for (const link of content.links) page.node.addAnnot(annotation(doc, link, height));
	}
	return doc.save({ addDefaultPage: false });
}

function annotation(doc: PDFDocument, { href, label, box }: LinkBox, height: number): PDFRef {
	const [x1, y1, x2, y2] = box.map((value, i) => Math.round((i % 2 === 0 ? value : height - value) * POINT * 100) / 100);
	const link = doc.context.obj({
		Type: 'Annot',
		Subtype: 'Link',
		Rect: [x1 ?? 0, y2 ?? 0, x2 ?? 0, y1 ?? 0],
		Border: [0, 0, 0],
		Contents: PDFHexString.fromText(label),
		A: { S: 'URI', URI: PDFString.of(href.replace(/[\\()]/g, '\\$&')) }
	});
	return doc.context.register(link);
}

/** A font of some code points as two-byte glyph numbers, with the map back to text (ISO 32000-1, 9.7 and 9.10). */
function embed(doc: PDFDocument, font: GlyphOutlines, weight: FontWeight, codePoints: readonly number[]): PDFRef {
	const { context } = doc;
	const name = `${tagOf(codePoints)}+SourceSans3-${STYLES[weight]}`;
	const file = buildTrueType(font, 'Source Sans 3', weight, codePoints);
	const descriptor = context.register(
		context.obj({
			Type: 'FontDescriptor', FontName: name, Flags: 4, FontBBox: [-500, -500, 2000, 1200], ItalicAngle: 0, Ascent: 1024,
			Descent: -400, CapHeight: 660, StemV: weight === 400 ? 80 : weight === 600 ? 120 : 140,
			FontFile2: context.register(context.flateStream(file, { Length1: file.length }))
		})
	);
	const widths = [600, ...codePoints.map((codePoint) => Math.round(advance(codePoint, weight) ?? 600))];
	const descendant = context.register(
		context.obj({
			Type: 'Font', Subtype: 'CIDFontType2', BaseFont: name, CIDToGIDMap: 'Identity', DW: 600, W: [0, widths],
			CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
			FontDescriptor: descriptor
		})
	);
	return context.register(
		context.obj({
			Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H', DescendantFonts: [descendant],
			ToUnicode: context.register(context.flateStream(toUnicode(codePoints)))
		})
	);
}

/** Six capitals that mark a subset, from what it holds. */
function tagOf(codePoints: readonly number[]): string {
	let hash = 7;
	for (const codePoint of codePoints) hash = (Math.imul(hash, 31) + codePoint) >>> 0;
	return Array.from({ length: 6 }, (_, i) => String.fromCharCode(65 + (Math.floor(hash / 26 ** i) % 26))).join('');
}

function toUnicode(codePoints: readonly number[]): string {
	const hex = (text: string): string => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
	const lines = codePoints.map((codePoint, i) => `<${(i + 1).toString(16).padStart(4, '0')}> <${hex(String.fromCodePoint(codePoint))}>`);
	const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, i) => lines.slice(i * 100, i * 100 + 100));
	return [
		'/CIDInit /ProcSet findresource begin', '12 dict begin', 'begincmap',
		'/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def', '/CMapName /Adobe-Identity-UCS def',
		'/CMapType 2 def', '1 begincodespacerange', '<0000> <ffff>', 'endcodespacerange',
		...blocks.flatMap((block) => [`${block.length} beginbfchar`, ...block, 'endbfchar']),
		'endcmap', 'CMapName currentdict /CMap defineresource pop', 'end', 'end'
	].join('\n');
}
