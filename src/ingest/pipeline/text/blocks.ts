import type { Block, BlockType } from '#lib/corpus/schema.ts';
import { squeeze } from '../../articles.ts';
import { isMenu, printedTitle, unwrapped } from './head.ts';
import type { Line } from './head.ts';
import { BARE_DATELINE, BYLINE, CHROME, CREDIT, DATELINE, ENDED, LABEL, LINKED, LINKS, PRINTED_DAY, SIDEBAR, SIGN_OFF, SOURCE, STAMP, UNCREDITED } from './patterns.ts';

/** The main article of a document or one story of its sidebar. */
export interface Section {
	readonly kind: 'main' | 'teaser';
	/** Position among the teasers from 1; 0 for the main article. */
	readonly number: number;
	readonly blocks: readonly Block[];
}

/** The typed blocks of a raw document, its main article first, then the stories of the sidebar. Every stretch of
 *  text but white space lies in exactly one block; offsets count UTF-16 units. */
export function classifyBlocks(raw: string): Section[] {
	const lines = unwrapped(raw, linesOf(raw));
	const main: Block[] = [];
	const stories: Block[][] = [];
	let title: string | null = null;
	let state: 'head' | 'body' | 'sidebar' = 'head';
	const heads = lines.findIndex((line) => hasDateline(line.text));
	const titled = printedTitle(lines);
	for (const [i, line] of lines.entries()) {
		const plain = titled !== null && i < titled ? 'site_chrome' : i === titled ? 'title' : plainType(line.text, i, lines);
		if (plain === 'title') title = line.text;
		if (plain !== null) {
			main.push(blockOf(plain, line));
			if (plain === 'sidebar_marker') state = 'sidebar';
		} else if (state === 'sidebar') addTeaserLine(stories, line);
		else {
			const parts = splitLine(raw, line, { title, isHead: state === 'head' && i > (titled ?? -1) && (heads < 0 ? isLeading(lines, i) : i < heads), isRepeat: isToldAgain(lines, i) });
			for (const part of parts) {
				main.push(part.type === 'caption' && isRepeated(raw, main, part) ? { ...part, type: 'caption_duplicate' } : part);
				if (part.type === 'title') title = raw.slice(part.start, part.end);
				if (part.type === 'body' || part.type === 'dateline') state = 'body';
			}
			if (parts.some(({ type }) => type === 'agency_signoff') && hasStories(lines, i)) state = 'sidebar';
		}
	}
	return [
		{ kind: 'main', number: 0, blocks: fixHead(raw, main) },
		...stories.map((blocks, i): Section => ({ kind: 'teaser', number: i + 1, blocks }))
	];
}

function linesOf(raw: string): Line[] {
	// A caption goes on in the next line: "… à Hanoi. |" and "Photo : VNA/CVN |".
	return [...raw.matchAll(/\|[^\r\n]+\r?\n\|(?:Photo|Ảnh) ?:[^\r\n]+|(?:[^\r\n]+\|[ \t]*|[^\r\n]*\((?:à )?(?:gauche|droite|left|right|L|R)\)[^\r\n]*)\r?\n(?:Photo|Ảnh) ?:[^\r\n]+|[^\r\n]+/gu)].flatMap((match) => {
		const text = match[0].trim();
		if (text === '') return [];
		const start = match.index + match[0].indexOf(text);
		return [{ start, end: start + text.length, text }];
	});
}

/** Whether a line of a page without a dateline stands before its body: the first one, or a second one right above a picture. */
function isLeading(lines: readonly Line[], i: number): boolean {
	const own = lines.slice(0, i).filter(({ text }) => !isChrome(text) && !(LINKED.test(text.replace(STAMP, '').trim()) && text.length < 200));
	const next = lines.slice(i + 1).find(({ text }) => !LINKED.test(text))?.text ?? '';
	if (own.length === 1 && isToldAgain(lines, i)) return true;
	return own.length === 0 || (own.length === 1 && (lines[i]?.text.length ?? 0) < 200 && !/[.!?] \p{Lu}/u.test(lines[i]?.text ?? '') && CREDIT.test(next) && !CREDIT.test(lines[i]?.text ?? ''));
}

/** Whether a later line begins with the same words: a standfirst is the start of the text. */
function isToldAgain(lines: readonly Line[], i: number): boolean {
	const words = squeeze(lines[i]?.text ?? '').replace(/\.$/, '');
	return words.length > 60 && lines.slice(i + 1).some(({ text }) => {
		const at = squeeze(text).indexOf(words);
		return at === 0 || (at > 0 && at < 60 && hasDateline(text));
	});
}

function blockOf(type: BlockType, { start, end }: Pick<Line, 'start' | 'end'>): Block {
	return { type, start, end };
}

function plainType(text: string, i: number, lines: readonly Line[]): BlockType | null {
	if (SIDEBAR.test(text)) return 'sidebar_marker';
	if (SOURCE.test(text) && i > 0) return 'source_marker';
	if (isChrome(text)) return 'site_chrome';
	if (LINKS.test(text) && i > lines.length / 2) return 'related_links';
	if (LINKED.test(text) && text.length < 200) return 'related_links';
	if (BYLINE.test(text) && i > 2 && i >= lines.length - 3) return 'agency_signoff';
	return isMenu(lines, i) ? 'site_chrome' : null;
}

function isChrome(text: string): boolean {
	return CHROME.test(text) || PRINTED_DAY.test(text) || !/[\p{L}\d]/u.test(text);
}

/** Whether stories with captions or titles follow a sign-off, so that a sidebar stands there without a marker. */
function hasStories(lines: readonly Line[], i: number): boolean {
	const rest = lines.slice(i + 1).filter(({ text }) => !SOURCE.test(text) && !isChrome(text) && !LINKS.test(text));
	if (rest.some(({ text }) => text.length > 80 && lines.slice(0, i).some((before) => squeeze(before.text) === squeeze(text)))) return false;
	return rest.length >= 2 && !rest.some(({ text }) => SIDEBAR.test(text));
}

function hasDateline(text: string): boolean {
	return datelineIn(text) !== null;
}

/** Range of the dateline in a line: at its start, or after a photo credit. */
function datelineIn(text: string): [start: number, end: number] | null {
	const credit = CREDIT.exec(text);
	const from = credit ? credit.index + credit[0].length : 0;
	for (const at of credit ? [from, 0] : [0]) {
		const rest = text.slice(at);
		const lead = rest.length - rest.trimStart().length;
		const body = rest.slice(lead).replace(STAMP, (stamp) => ' '.repeat(stamp.length));
		const gap = body.length - body.trimStart().length;
		const match = DATELINE.exec(body.slice(gap)) ?? BARE_DATELINE.exec(body.slice(gap));
		if (match) return [at + lead + gap, at + lead + gap + match[0].trimEnd().length];
	}
	return null;
}

/** What is known of a line: the title before it, whether it stands before the body, whether a later one says the same. */
interface Place {
	readonly title: string | null;
	readonly isHead: boolean;
	readonly isRepeat: boolean;
}

function splitLine(raw: string, line: Line, { title, isHead, isRepeat }: Place): Block[] {
	const blocks: Block[] = [];
	let at = line.start;
	const put = (type: BlockType, end: number): void => {
		const text = raw.slice(at, end);
		const lead = text.length - text.trimStart().length;
		if (text.trim() !== '') blocks.push({ type, start: at + lead, end: at + lead + text.trim().length });
		at = end;
	};
	const rest = (): string => raw.slice(at, line.end);
	const stamp = line.start <= 4 ? STAMP.exec(rest()) : null;
	if (stamp) put('stamp', at + stamp[0].length);
	if (stamp && LINKED.test(rest().trim()) && line.end - at < 200) put('related_links', line.end);
	const label = LABEL.exec(rest());
	const isTitleAgain = title !== null && squeeze(rest()).startsWith(squeeze(title));
	if (isTitleAgain && label) put('title_repeat', at + label.index + label[0].trimEnd().length);
	else if (isTitleAgain && title !== null && squeeze(rest()) === squeeze(title)) put('title_repeat', line.end);
	const credit = CREDIT.exec(rest());
	if (credit) {
		const half = repeatedStart(rest().slice(0, credit.index));
		if (half !== null) put('alt_text_truncated', at + half);
		put('caption', at + rest().search(CREDIT) + credit[0].length);
	}
	const dateline = datelineIn(rest());
	if (dateline) {
		if (dateline[0] > 0) put('title', at + dateline[0]);
		put('dateline', at + rest().length - rest().trimStart().length + dateline[1] - dateline[0]);
	}
	const end = SIGN_OFF.exec(rest());
	const bodyEnd = end ? at + end.index + (end[0].startsWith('.') ? 1 : 0) : line.end;
	put(typeOfText(rest().trim(), { title, isHead: isHead && !dateline && !/^\s*[,;)]/u.test(raw.slice(line.end, line.end + 12)), isRepeat }), bodyEnd);
	if (end) put('agency_signoff', line.end);
	return blocks;
}

function typeOfText(text: string, { title, isHead, isRepeat }: Place): BlockType {
	if (isHead && title === null && text.length < 220 && !/[.…]$/.test(text)) return 'title';
	if (isHead && (title !== null || isRepeat)) return 'standfirst';
	return UNCREDITED.test(text) ? 'caption' : 'body';
}

/** Length of the first of two wordings where a text begins twice with the same words, else null. */
function repeatedStart(text: string): number | null {
	const lead = text.length - text.trimStart().length;
	const first = text.slice(lead, lead + 24);
	if (first.length < 24) return null;
	const second = text.indexOf(first, lead + 24);
	if (second < 0) return null;
	const wording = text.slice(lead, second).trimEnd();
	return text.startsWith(wording, second) ? lead + wording.length : null;
}

function isRepeated(raw: string, before: readonly Block[], caption: Block): boolean {
	const words = squeeze(raw.slice(caption.start, caption.end));
	return before.some(({ type, start, end }) => type === 'caption' && squeeze(raw.slice(start, end)) === words);
}

function addTeaserLine(stories: Block[][], line: Line): void {
	const last = stories.at(-1);
	const before = last?.at(-1)?.type;
	if (CREDIT.test(line.text)) {
		const caption = blockOf('teaser_caption', line);
		if (last && before === 'teaser_title') last.push(caption);
		else stories.push([caption]);
	} else if (!last || (before === 'teaser_body' && (!ENDED.test(line.text) || line.text.length < 70))) {
		stories.push([blockOf('teaser_title', line)]);
	} else if (last.some(({ type }) => type === 'teaser_title')) last.push(blockOf('teaser_body', line));
	else last.push(blockOf('teaser_title', line));
}

/** A title that is the only text of a document is body. */
function fixHead(raw: string, blocks: readonly Block[]): Block[] {
	if (blocks.some(({ type }) => type === 'body')) return [...blocks];
	return blocks.map((block) => (block.type === 'title' && raw.length > 300 ? { ...block, type: 'body' } : block));
}
