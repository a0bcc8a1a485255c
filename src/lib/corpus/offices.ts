import { valuesAt, type Corpus } from './table.ts';

/** Levels of office, highest first. */
export const OFFICES = ['top', 'minister', 'deputy', 'head', 'official', 'none'] as const;
export type Office = (typeof OFFICES)[number];

// The first rule that holds decides: a deputy prime minister sits with ministers, a deputy minister below them.
const RULES: readonly (readonly [Office, RegExp])[] = [
	['minister', /vice[- ]premier|deputy prime minister/],
	['top', /premi[eè]re? ministre|prime minister|chef(?:fe)? de l['’]état|head of (?:state|government)|président(?:e)? (?:de la république|du vietnam|de l['’]état)|^(?:state )?president$|secrétaire général(?:e)? du parti|general secretary of the|permanent du secrétariat|standing member of the secretariat|\b(?:roi|reine|king|queen|chancell?or|chancelière?)\b/],
	['deputy', /vice[- ]ministre|vice[- ]minister|deputy minister|assistant minister|secrétaire d['’]état|(?<!, )\bminister of state\b|ministre délégué|sous[- ]secrétaire|under[- ]?secretary/],
	['minister', /ministre|\bminister\b/],
	['head', /secrétaire général|secretary[- ]general|ambassad|chef(?:fe)? d|head of|chief of|commissaire|commissioner|commandant|commander|direct(?:eur|rice) général|director[- ]general|président|president|chair|gouverneur|governor|maire\b|mayor/]
];

/** Level of an office as printed in French or English: "vice-ministre de la Sécurité publique" is 'deputy'. Any other
 *  words are 'official', no words 'none'. */
export function officeLevel(office: string | undefined): Office {
	const text = (office ?? '').toLowerCase().trim();
	if (text === '') return 'none';
	return RULES.find(([, rule]) => rule.test(text))?.[0] ?? 'official';
}

/** Highest office among those who take part, per row, as an index into OFFICES: as printed, else as the corpus knows it
 *  of a person; in a columnar corpus of the persons alone. */
export function officeColumn(corpus: Corpus): Uint8Array {
	const { table, entities } = corpus;
	const none = OFFICES.indexOf('none');
	const known = table.dictionaries.person.map((id) => {
		const levels = (entities.get(id)?.offices ?? []).map(({ title }) => OFFICES.indexOf(officeLevel(title.en ?? title.fr)));
		// Which of several offices was held at the time is not known here: the lowest claims least.
		return levels.length === 0 ? none : Math.max(...levels);
	});
	const levels = new Uint8Array(table.length).fill(none);
	for (let row = 0; row < table.length; row++) {
		let best = none;
		if (corpus.records === undefined) {
			for (const { office, entity } of corpus.events[row]?.participants ?? []) {
				const stated = OFFICES.indexOf(officeLevel(office));
				const person = stated === none ? table.dictionaries.person.indexOf(entity) : -1;
				best = Math.min(best, person < 0 ? stated : (known[person] ?? none));
			}
		} else {
			for (const person of valuesAt(table.person, row)) best = Math.min(best, known[person] ?? none);
		}
		levels[row] = best;
	}
	return levels;
}
