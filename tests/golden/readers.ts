import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { GlyphOutlines } from '#lib/export/outlines.ts';
import type { Picture } from './png.ts';
import { buildTrueType } from '#lib/export/pdf/true-type.ts';

/** Programs that read a figure, with a folder of their own and the bundled font beside those of the system. */
export class Bench {
	readonly folder = mkdtempSync(join(tmpdir(), 'entente-readers-'));

	/** What the last program said beside its output. */
	complaint = '';

	readonly #converted = new Map<string, string>();

	/** Makes the font files and tells fontconfig of them. Without outlines the system's fonts stand alone. */
	constructor(font: GlyphOutlines | null) {
		const fonts = join(this.folder, 'fonts');
		mkdirSync(fonts);
		if (font !== null) {
			for (const weight of [400, 600, 700] as const) {
				writeFileSync(join(fonts, `${weight}.ttf`), buildTrueType(font, 'Source Sans 3', weight));
			}
		}
		const folders = [fonts, '/usr/share/fonts', '/usr/local/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
		const cache = `<cachedir>${this.folder}/cache</cachedir>`;
		writeFileSync(join(this.folder, 'fonts.conf'), `<?xml version="1.0"?><fontconfig>${folders}${cache}</fontconfig>`);
	}

	remove(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}

	/** What a program prints. Throws with its complaint where it fails. */
	run(program: string, args: readonly string[]): string {
		const env = { ...process.env, FONTCONFIG_FILE: join(this.folder, 'fonts.conf'), SOURCE_DATE_EPOCH: '0' };
		const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', env, timeout: 180_000 });
		this.complaint = stderr;
		if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr}`);
		return stdout;
	}

	/** Path of a file with a content. */
	write(name: string, content: string): string {
		const path = join(this.folder, name);
		writeFileSync(path, content);
		return path;
	}

	/** Path of the PDF that librsvg makes of a figure. */
	toPdf(name: string, svg: string): string {
		const path = join(this.folder, `${name}.pdf`);
		if (this.#converted.get(path) === svg) return path;
		this.#converted.set(path, svg);
		this.run('rsvg-convert', ['-f', 'pdf', '-o', path, this.write(`${name}.svg`, svg)]);
		return path;
	}

	/** Words of a PDF in the order they are drawn. */
	wordsOf(pdf: string): string {
		return this.run('pdftotext', ['-raw', pdf, '-']);
	}

	/** Names of the fonts in a PDF, without the six letters that mark a subset. */
	fontsOf(pdf: string): string[] {
		const lines = this.run('pdffonts', [pdf]).split('\n').slice(2);
		return lines.flatMap((line) => line.split(' ')[0]?.replace(/^[A-Z]{6}\+/, '') || []);
	}

	/** Green values of a PDF's first page, one per px at 96 to the inch. */
	pixelsOf(pdf: string): Picture {
		const stem = pdf.replace(/\.pdf$/, '');
		this.run('pdftoppm', ['-r', '96', '-f', '1', '-singlefile', pdf, stem]);
		const bytes = readFileSync(`${stem}.ppm`);
		const [head = '', width = '', height = ''] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40)) ?? [];
		const values = new Uint8Array(Number(width) * Number(height));
		for (let i = 0; i < values.length; i++) values[i] = bytes[head.length + 3 * i + 1] ?? 0;
		return { width: Number(width), values };
	}
}

/** Addresses that a PDF's links lead to, packed objects included. */
export function linksOf(pdf: string): string[] {
	const bytes = readFileSync(pdf);
	const plain = bytes.toString('latin1');
	const packed = [...plain.matchAll(/\/ObjStm[\s\S]*?stream\r?\n/g)].map(({ index, 0: head }) =>
		inflateSync(bytes.subarray(index + head.length), { finishFlush: 2 }).toString('latin1')
	);
	return [plain, ...packed].flatMap((text) => [...text.matchAll(/\/URI\s*\(((?:[^()\\]|\\.)*)\)/g)].map(([, uri = '']) => uri.replace(/\\(.)/g, '$1')));
}

/** Share of the px whose values differ by more than 32 once each is the mean of its 5 × 5 neighbours. */
export function shareThatDiffers(a: Picture, b: Picture): number {
	if (a.width !== b.width || a.values.length !== b.values.length) return 1;
	const [first, second] = [blur(a.values, a.width), blur(b.values, b.width)];
	return first.reduce((count, value, i) => count + Number(Math.abs(value - (second[i] ?? 0)) > 32), 0) / first.length;
}

function blur(values: ArrayLike<number>, width: number): Float32Array {
	const across = mean(values, 1);
	return mean(across, width);
}

function mean(values: ArrayLike<number>, step: number): Float32Array {
	return Float32Array.from(values, (value, i) => {
		let sum = 0;
		for (let k = -2; k <= 2; k++) sum += values[i + k * step] ?? value;
		return sum / 5;
	});
}
