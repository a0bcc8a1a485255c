import PptxGenJS from 'pptxgenjs';
import { escapeXml } from '#lib/scene/svg.ts';
import { finish } from './finish.ts';

/** What a slide shows; sizes in px. */
export interface PptxSlide {
	readonly title: string;
	/** Under the picture; '' for nothing. */
	readonly caption: string;
	readonly picture: { readonly svg: string; readonly png: Uint8Array; readonly width: number; readonly height: number };
	/** What the picture shows, in words. */
	readonly alt: string;
	/** Address of the view. */
	readonly href: string;
	readonly notes: string;
}

/** What a presentation says of itself. */
export interface PptxInfo {
	readonly title: string;
	readonly subject: string;
	/** "en-GB" */
	readonly lang: string;
	readonly generator: string;
	/** Day of the data, YYYY-MM-DD: the file has no time of its own. */
	readonly date: string;
}

/** Slide of 13⅓ × 7½ inches; 96 px are an inch. */
const INCH = 96;
const WIDTH = 1280;
const HEIGHT = 720;
const MARGIN = 24;
const TITLE_HEIGHT = 64;
const CAPTION_HEIGHT = 62;
/** A face that has Vietnamese on Windows and macOS; ours is installed on neither. */
const FACE = 'Arial';
const INK = '1d2430';

/** Room of the picture on a slide, px. */
export function pictureRoom(hasCaption: boolean): { readonly width: number; readonly height: number } {
	return { width: WIDTH, height: HEIGHT - TITLE_HEIGHT - MARGIN - (hasCaption ? CAPTION_HEIGHT : 0) };
}

/**
 * Bytes of a PowerPoint file: on each slide a title that can be edited, the picture as vectors with a PNG for
 * programs that know none, its words for whoever can't see it, a link to its view, and the speaker's notes. The same
 * slides give the same bytes.
 */
export async function writePptx(slides: readonly PptxSlide[], info: PptxInfo): Promise<Uint8Array> {
	const pptx = new PptxGenJS();
	pptx.layout = 'LAYOUT_WIDE';
	pptx.title = info.title;
	pptx.subject = info.subject;
	pptx.author = info.generator;
	pptx.company = info.generator;
	pptx.theme = { headFontFace: FACE, bodyFontFace: FACE };
	const titleBox = { x: MARGIN / INCH, y: MARGIN / 2 / INCH, w: (WIDTH - 2 * MARGIN) / INCH, h: TITLE_HEIGHT / INCH };
	pptx.defineSlideMaster({
		title: 'Entente',
		background: { color: 'ffffff' },
		objects: [{ placeholder: { options: { name: 'title', type: 'title', ...titleBox, fontFace: FACE, fontSize: 26, bold: true, color: INK, align: 'left', valign: 'middle', margin: 0 }, text: '' } }]
	});
	for (const { title, caption, picture, alt, href, notes } of slides) {
		const slide = pptx.addSlide({ masterName: 'Entente' });
		slide.addText(title, { placeholder: 'title', lang: info.lang, fit: 'shrink' });
		const room = pictureRoom(caption !== '');
		const factor = Math.min(room.width / picture.width, room.height / picture.height);
		const [w, h] = [picture.width * factor, picture.height * factor];
		slide.addImage({
			data: `data:image/png;base64,${base64(picture.png)}`,
			x: (WIDTH - w) / 2 / INCH,
			y: (MARGIN / 2 + TITLE_HEIGHT) / INCH,
			w: w / INCH,
			h: h / INCH,
			altText: alt,
			// The library writes the address as it is into XML.
			hyperlink: { url: escapeXml(href, true), tooltip: escapeXml(href, true) }
		});
		if (caption !== '') {
			const y = (HEIGHT - MARGIN / 2 - CAPTION_HEIGHT) / INCH;
			slide.addText(caption, { x: titleBox.x, y, w: titleBox.w, h: CAPTION_HEIGHT / INCH, fontFace: FACE, fontSize: 16, color: INK, valign: 'top', margin: 0, lang: info.lang, fit: 'shrink' });
		}
		slide.addNotes(notes);
	}
	const bytes = await pptx.write({ outputType: 'uint8array' });
	if (!(bytes instanceof Uint8Array)) throw new TypeError('the presentation could not be written');
	return finish(bytes, slides, info);
}

function base64(bytes: Uint8Array): string {
	let binary = '';
	for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
	return btoa(binary);
}
