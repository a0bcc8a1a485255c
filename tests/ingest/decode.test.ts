import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/ingest/pipeline/text/decode.ts';
import { guessLanguage } from '../../src/ingest/pipeline/text/language.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decodeText', () => {
	it('reads UTF-8 and leaves a byte order mark out', () => {
		expect(decodeText(utf8('\uFEFFHanoï'))).toEqual({ text: 'Hanoï' });
	});

	it('reads Windows-1252 and says so', () => {
		expect(decodeText(Uint8Array.from([0x48, 0x61, 0x6e, 0x6f, 0xef]))).toEqual({ text: 'Hanoï', note: 'read as windows-1252' });
	});

	it('reads UTF-16 with a byte order mark', () => {
		expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x48, 0x00, 0xef, 0x00]))).toEqual({ text: 'Hï', note: 'read as utf-16le' });
	});

	it('refuses empty, blank, binary and huge files in words', () => {
		expect(decodeText(new Uint8Array())).toEqual({ problem: 'empty file' });
		expect(decodeText(utf8(' \n'))).toEqual({ problem: 'only white space' });
		expect(decodeText(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))).toEqual({ problem: 'binary file, no text' });
		expect(decodeText(new Uint8Array(20_000_001).fill(65))).toHaveProperty('problem');
	});
});

describe('guessLanguage', () => {
	it('tells French, English and Vietnamese from each other and from the rest', () => {
		expect(guessLanguage('Le ministre a reçu à Hanoi le chef de la police.')).toBe('fr');
		expect(guessLanguage('The minister met with the head of the police in Hanoi.')).toBe('en');
		expect(guessLanguage('Bộ trưởng đã tiếp và làm việc với các đại biểu trong ngày.')).toBe('vi');
		expect(guessLanguage('El ministro se reunió con los jefes de la policía en una ciudad.')).toBe('es');
		expect(guessLanguage('Lorem ipsum dolor sit amet consectetur')).toBe('und');
	});

	it.each([
		['de', 'Der vietnamesische Minister für öffentliche Sicherheit traf am Montag in Berlin seinen deutschen Amtskollegen zu Gesprächen.'],
		['it', 'Il ministro della Pubblica Sicurezza del Vietnam ha incontrato lunedì a Roma il suo omologo italiano per parlare della cooperazione.'],
		['pt', 'O ministro da Segurança Pública do Vietname reuniu-se na segunda-feira em Lisboa com o seu homólogo português para falar da cooperação.'],
		['nl', 'De Vietnamese minister van Openbare Veiligheid ontmoette maandag in Den Haag zijn Nederlandse ambtgenoot om over samenwerking te spreken.'],
		['id', 'Menteri Keamanan Publik Vietnam bertemu dengan mitranya dari Indonesia di Jakarta pada hari Senin untuk membahas kerja sama kedua negara.'],
		['ru', 'Министр общественной безопасности Вьетнама в понедельник встретился в Москве со своим российским коллегой.'],
		['ar', 'التقى وزير الأمن العام الفيتنامي يوم الاثنين في القاهرة نظيره المصري لبحث التعاون بين البلدين.'],
		['zh', '越南公安部部长周一在北京会见中国公安部部长，就加强两国警方合作交换意见。'],
		['ja', 'ベトナムの公安相は月曜日、東京で日本の国家公安委員長と会談し、両国の協力について話し合った。'],
		['km', 'រដ្ឋមន្ត្រីក្រសួងសន្តិសុខសាធារណៈវៀតណាម បានជួបជាមួយរដ្ឋមន្ត្រីក្រសួងមហាផ្ទៃកម្ពុជា នៅរាជធានីភ្នំពេញ។'],
		['lo', 'ລັດຖະມົນຕີກະຊວງປ້ອງກັນຄວາມສະຫງົບຫວຽດນາມ ພົບກັບລັດຖະມົນຕີລາວ ທີ່ນະຄອນຫຼວງວຽງຈັນ'],
		['th', 'รัฐมนตรีกระทรวงความมั่นคงสาธารณะเวียดนามพบกับรัฐมนตรีมหาดไทยไทยที่กรุงเทพฯ เมื่อวันจันทร์']
	])('names %s', (lang, text) => {
		expect(guessLanguage(text)).toBe(lang);
	});
});
