import { inflateSync } from 'node:zlib';

/** A picture as green values, one per px, over white; left to right, top to bottom. */
export interface Picture {
	readonly width: number;
	readonly values: Uint8Array;
}

/** The picture without what stands past a width and height, px. */
export function crop({ width: from, values: all }: Picture, width: number, height: number): Picture {
	const values = new Uint8Array(width * height);
	for (let y = 0; y < height; y++) values.set(all.subarray(y * from, y * from + width), y * width);
	return { width, values };
}

/** Reads a PNG of 8 bits a channel, grey, RGB or RGBA, not interlaced. Throws RangeError for another. */
export function readPng(bytes: Uint8Array): Picture {
	const file = Buffer.from(bytes);
	const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
	const [depth, colour, interlace] = [file[24], file[25] ?? 0, file[28]];
	const channels = { 0: 1, 2: 3, 4: 2, 6: 4 }[colour];
	if (depth !== 8 || interlace !== 0 || channels === undefined) throw new RangeError(`a PNG of depth ${depth}, colour ${colour}, interlace ${interlace}`);
	const parts: Buffer[] = [];
	for (let at = 8; at < file.length; ) {
		const length = file.readUInt32BE(at);
		if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
		at += 12 + length;
	}
	const data = inflateSync(Buffer.concat(parts));
	const stride = width * channels;
	const rows = new Uint8Array(stride * height);
	for (let y = 0; y < height; y++) {
		const filter = data[y * (stride + 1)] ?? 0;
		for (let i = 0; i < stride; i++) {
			const left = i >= channels ? (rows[y * stride + i - channels] ?? 0) : 0;
			const up = y > 0 ? (rows[(y - 1) * stride + i] ?? 0) : 0;
			const corner = y > 0 && i >= channels ? (rows[(y - 1) * stride + i - channels] ?? 0) : 0;
			const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
			rows[y * stride + i] = (data[y * (stride + 1) + 1 + i] ?? 0) + guess;
		}
	}
	const values = new Uint8Array(width * height);
	const green = channels >= 3 ? 1 : 0;
	for (let i = 0; i < values.length; i++) {
		const alpha = channels === 4 || channels === 2 ? (rows[i * channels + channels - 1] ?? 255) : 255;
		values[i] = Math.round(((rows[i * channels + green] ?? 0) * alpha + 255 * (255 - alpha)) / 255);
	}
	return { width, values };
}

function paeth(left: number, up: number, corner: number): number {
	const guess = left + up - corner;
	const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
	return a <= b && a <= c ? left : b <= c ? up : corner;
}
