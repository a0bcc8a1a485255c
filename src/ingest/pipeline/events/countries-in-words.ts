/** French countries without an article. */
const BARE = new Set('Singapour Cuba Israël Brunei Bahreïn Oman Djibouti Madagascar Malte Monaco Chypre Taïwan Haïti Timor-Leste'.split(' '));
/** French countries that end in "e" and are masculine. */
const MASCULINE = new Set('Cambodge Mexique Mozambique Zimbabwe Belize Royaume-Uni'.split(' '));
/** French countries whose h is no vowel. */
const ASPIRED = new Set(['Hongrie', 'Honduras', 'Hong Kong']);
const VOWEL = /^[aeiouyâàéèêëîïôöûüh]/iu;

type Shape = 'bare' | 'plural' | 'vowel' | 'feminine' | 'masculine';

function shapeOf(name: string): Shape {
	if (BARE.has(name)) return 'bare';
	if (/^(?:États-Unis|Pays-Bas|Philippines|Émirats)/u.test(name)) return 'plural';
	const isFeminine = !MASCULINE.has(name) && /e(?: |$)/u.test(name);
	if (VOWEL.test(name) && !ASPIRED.has(name)) return 'vowel';
	return isFeminine ? 'feminine' : 'masculine';
}

const LE: Readonly<Record<Shape, string>> = { bare: '', plural: 'les ', vowel: 'l’', feminine: 'la ', masculine: 'le ' };
const IN: Readonly<Record<Shape, string>> = { bare: 'à ', plural: 'aux ', vowel: 'en ', feminine: 'en ', masculine: 'au ' };

/** A French country as a subject: "le Laos", "la France", "l’Australie", "les États-Unis", "Singapour". */
export function withFrenchArticle(name: string): string {
	return LE[shapeOf(name)] + name;
}

/** Where, in French: "au Laos", "en France", "aux États-Unis", "à Singapour". */
export function inFrench(name: string): string {
	const shape = shapeOf(name);
	return shape === 'vowel' && /^(?:Émirats|États)/u.test(name) ? `aux ${name}` : IN[shape] + name;
}

/** An English country as a subject or after "to": "the United States", "Laos". */
export function withEnglishArticle(name: string): string {
	return /^(?:United|Netherlands|Philippines|Czech R)/.test(name) ? `the ${name}` : name;
}
