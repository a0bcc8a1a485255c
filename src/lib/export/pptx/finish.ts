import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { escapeXml } from '#lib/scene/svg.ts';
import type { PptxInfo, PptxSlide } from './write.ts';

/** The relation by which a picture's PNG names its SVG ([MS-ODRAWXML], 2.2.8). */
const SVG_BLIP = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
/** Id of the relation; the library counts its own from rId1. */
const RELATION = 'rIdVector';

/**
 * What the library leaves open: the SVG beside each picture's PNG, notes in paragraphs, the time of the data in place of
 * the clock's, and a package whose bytes depend on nothing else.
 */
export function finish(bytes: Uint8Array, slides: readonly PptxSlide[], { date, lang }: PptxInfo): Uint8Array {
	const files = unzipSync(bytes);
	const edit = (path: string, change: (xml: string) => string): void => {
		const file = files[path];
		if (file === undefined) throw new Error(`${path} is not in the presentation`);
		files[path] = strToU8(change(strFromU8(file)));
	};
	for (const [i, { picture, notes }] of slides.entries()) {
		const n = i + 1;
		files[`ppt/media/vector-${n}.svg`] = strToU8(picture.svg);
		edit(`ppt/slides/slide${n}.xml`, (xml) => withVector(xml).replaceAll('lang="en-US"', `lang="${lang}"`));
		edit(`ppt/slides/_rels/slide${n}.xml.rels`, (xml) =>
			xml.replace('</Relationships>', `<Relationship Id="${RELATION}" Type="${IMAGE}" Target="../media/vector-${n}.svg"/></Relationships>`)
		);
		edit(`ppt/notesSlides/notesSlide${n}.xml`, (xml) => xml.replace(NOTES, (_, before: string) => `${before}${paragraphs(notes, lang)}</p:txBody>`));
	}
	edit('docProps/core.xml', (xml) => xml.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, `${date}T00:00:00Z`));
	const sorted: Zippable = {};
	// The package begins with its list of types; folders are no parts.
	const names = Object.keys(files).filter((name) => !name.endsWith('/')).sort((a, b) => Number(b === TYPES) - Number(a === TYPES) || (a < b ? -1 : 1));
	for (const name of names) sorted[name] = [files[name] ?? new Uint8Array(), { mtime: new Date(1980, 0, 1) }];
	return zipSync(sorted);
}

const TYPES = '[Content_Types].xml';
/** The body of the notes, which the library writes as one paragraph. */
const NOTES = /(<p:ph type="body" idx="1"\/>.*?<a:lstStyle\/>).*?<\/p:txBody>/s;

function withVector(xml: string): string {
	const vector = `<a:extLst><a:ext uri="${SVG_EXTENSION}"><asvg:svgBlip xmlns:asvg="${SVG_BLIP}" r:embed="${RELATION}"/></a:ext></a:extLst>`;
	const changed = xml.replace(/(<a:blip r:embed="[^"]*")(?:\/>|><\/a:blip>)/, (_, head: string) => `${head}>${vector}</a:blip>`);
	if (changed === xml) throw new Error('the picture of a slide was not found');
	return changed;
}

function paragraphs(text: string, lang: string): string {
	return text
		.split('\n')
		.map((line) => (line === '' ? '<a:p/>' : `<a:p><a:r><a:rPr lang="${lang}" dirty="0"/><a:t>${escapeXml(line, false)}</a:t></a:r></a:p>`))
		.join('');
}
