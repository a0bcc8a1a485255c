import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArticlesFileSchema, EventsFileSchema } from '#lib/corpus/schema.ts';
import * as v from 'valibot';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'entente-'));
const out = join(folder, 'corpus');

/** An article whose place no other has, in the text and in its name. */
const article = (place: string): string =>
	` date 2023-05 Hanoï (VNA) – Le ministre Tran Van An a reçu le 3 mai à ${place} le ministre polonais de la Justice Jan Nowak. Après la réception, les deux ministres ont dîné à ${place}. – VNA`;
const wide = (text: string, isLittle: boolean): Buffer => {
	const bytes = Buffer.from(text, 'utf16le');
	return isLittle ? bytes : bytes.swap16();
};
const KOREAN = '베트남 공안부 장관은 서울에서 한국 경찰청장과 회담하고 범죄 예방 협력을 논의했다.';
const GERMAN = 'Der Minister und der Leiter der Polizei trafen sich in der Hauptstadt, um über die Zusammenarbeit zu sprechen, die nicht neu ist.';
const VIETNAMESE = 'Bộ trưởng đã tiếp và làm việc với các đại biểu trong ngày tại trụ sở của Bộ, trao đổi về các nội dung hợp tác.';
const SPANISH = 'El ministro de Seguridad Pública de Vietnam se reunió el lunes en Madrid con su homólogo español para hablar de la cooperación.';
const CHINESE = '越南公安部部长周一在北京会见中国公安部部长，就加强两国警方合作交换意见。';
const KHMER = 'រដ្ឋមន្ត្រីក្រសួងសន្តិសុខសាធារណៈវៀតណាម បានជួបជាមួយរដ្ឋមន្ត្រីក្រសួងមហាផ្ទៃកម្ពុជា នៅរាជធានីភ្នំពេញ។';
const OTHERS = [
	['korean', 'ko', 'Korean', KOREAN], ['german', 'de', 'German', GERMAN], ['vietnamese', 'vi', 'Vietnamese', VIETNAMESE],
	['spanish', 'es', 'Spanish', SPANISH], ['chinese', 'zh', 'Chinese', CHINESE], ['khmer', 'km', 'Khmer', KHMER]
] as const;

/** Files of one run, good and bad together. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
	'good.txt': article('Hanoi'), 'empty.txt': '', 'blank.txt': ' \n\t', 'picture.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1]),
	'ansi.txt': Buffer.from(article('Hué').replaceAll('–', '-'), 'latin1'),
	'utf16le.txt': wide(`\uFEFF${article('Haiphong')}`, true), 'utf16be.txt': wide(`\uFEFF${article('Danang')}`, false),
	'no-mark-le.txt': wide(article('Can Tho'), true), 'no-mark-be.txt': wide(article('Vinh'), false),
	'huge.txt': new Uint8Array(50_000_000).fill(0x61), 'undated.txt': 'Hanoi (VNA) – Le ministre Tran Van An a reçu le ministre polonais de la Justice Jan Nowak. – VNA',
	...Object.fromEntries(OTHERS.map(([name, , , text]) => [`${name}.txt`, text])), 'other/good.txt': article('Dalat')
};
let run = { status: -1 as number | null, stderr: '', stdout: '' };
beforeAll(() => {
	mkdirSync(join(folder, 'raw/other'), { recursive: true });
	for (const [name, data] of Object.entries(FILES)) writeFileSync(join(folder, 'raw', name), data);
	run = spawnSync(process.execPath, ['--import', 'tsx', 'src/ingest/cli.ts', 'ingest', '--out', out, join(folder, 'raw'), join(folder, 'raw/other'), join(folder, 'missing')], { cwd: ROOT, encoding: 'utf8' });
}, 240_000);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const read = <T extends v.GenericSchema>(name: string, schema: T): v.InferOutput<T> => v.parse(schema, JSON.parse(readFileSync(join(out, name), 'utf8')));
const rawOf = (name: string): string => readFileSync(join(out, 'raw', name), 'utf8');
const lineOf = (name: string): string[] => run.stderr.split('\n').filter((line) => line.includes(`${name}: `)).map((line) => line.slice(line.indexOf(`${name}: `)));
const eventsIn = (id: string): number => read('events.json', EventsFileSchema).events.filter(({ articles }) => articles.includes(id)).length;

describe('a run over good files and bad ones', () => {
	it('reads what can be read, and its exit status says that not all could', () => {
		expect(run.status).toBe(1);
		expect(eventsIn('art-good')).toBeGreaterThan(0);
		expect(run.stdout).toContain('14 documents');
	});

	it.each([
		['empty.txt', 'empty file'], ['blank.txt', 'only white space'], ['picture.txt', 'binary file, no text'],
		['huge.txt', '50000000 bytes is more than the 1000000 an article may have; split it into its articles'], ['missing', 'no such file or folder']
	])('has one line for %s: %s', (name, words) => {
		expect(lineOf(name)).toEqual([`${name}: ${words}`]);
	});

	it.each([
		['ansi.txt', 'windows-1252', 'Hué'], ['utf16le.txt', 'utf-16le', 'Haiphong'], ['utf16be.txt', 'utf-16be', 'Danang'],
		['no-mark-le.txt', 'utf-16le', 'Can Tho'], ['no-mark-be.txt', 'utf-16be', 'Vinh']
	])('reads %s as %s and says so', (name, encoding, place) => {
		expect(lineOf(name)).toContain(`${name}: read as ${encoding}`);
		expect(rawOf(name)).toContain(`a reçu le 3 mai à ${place}`);
	});

	it('invents no date where the text has none, and says so', () => {
		expect(lineOf('undated.txt')).toEqual(['undated.txt: no rule supports a year']);
		const dates = read('events.json', EventsFileSchema).events.filter(({ articles }) => articles.includes('art-undated')).map(({ date }) => date.edtf);
		expect(dates.every((edtf) => edtf === null)).toBe(true);
	});

	it.each(OTHERS)(
		'keeps a text in another language as it is, says which, and guesses no event: %s', (name, lang, said, text) => {
			expect(lineOf(`${name}.txt`)).toEqual([`${name}.txt: in ${said}; the text is kept, no events are sought`]);
			expect(read('articles.json', ArticlesFileSchema).articles.map(({ id }) => id)).toContain(`art-${name}`);
			expect(JSON.parse(readFileSync(join(out, `articles/art-${name}.json`), 'utf8'))).toMatchObject({ lang, text, repairs: [] });
			expect(eventsIn(`art-${name}`)).toBe(0);
		}
	);

	it('keeps both of two files with one name', () => {
		const [line] = lineOf('good.txt');
		const other = /^good\.txt: another file has this name; kept as (good-[0-9a-f]{8}\.txt)$/.exec(line ?? '')?.[1] ?? '';
		expect([rawOf('good.txt'), rawOf(other)].toSorted()).toEqual([article('Dalat'), article('Hanoi')]);
	});
});
