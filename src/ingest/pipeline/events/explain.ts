import type { Article, CoopEvent } from '#lib/corpus/schema.ts';

/** Columns to which quotes are wrapped. */
const WIDTH = 100;
const INDENT = ' '.repeat(17);

/** How the events of an article were found, for reading: its title and day, then each event. `names` are names by id. */
export function explainArticle({ id, title, published, lang }: Article, events: readonly CoopEvent[], names: ReadonlyMap<string, string>): string {
	const day = published.edtf === null ? 'day of publication unknown' : `published ${published.edtf}${stepsOf(published.resolution)}`;
	const head = `${title ?? 'without a title'}\n${id}, ${lang}, ${day}; ${events.length} ${events.length === 1 ? 'event' : 'events'}`;
	const place = new Map(events.map((event, i) => [event.id, i + 1]));
	return [`${head}\n${'─'.repeat(WIDTH)}`, ...events.map((event, i) => explainEvent(event, i + 1, place, names))].join('\n\n') + '\n';
}

/** How one event was found, in lines: its quote, the rule, the steps of the date, who takes part and by which words,
 *  domains and doubts. */
function explainEvent(event: CoopEvent, number: number, place: ReadonlyMap<string, number>, names: ReadonlyMap<string, string>): string {
	const { id, kind, status, date, participants, partners, domains, evidence, certainty, extractor, parent } = event;
	const nameOf = (one: string): string => names.get(one) ?? one;
	const people = participants.map(({ entity, role, surface, office }) => [role, `${nameOf(entity)}${office === undefined ? '' : `, ${office}`}${surface === nameOf(entity) ? '' : `  ← “${surface}”`}`] as const);
	const doubts = certainty.reasons.filter((reason) => !reason.startsWith('rule '));
	const lines: (readonly [string, string])[] = [
		['rule', extractor.rule ?? extractor.name],
		['date', `${date.edtf ?? 'none'}${stepsOf(date.resolution)}${date.phrase === undefined ? '' : `  ← “${date.phrase}”`}`],
		...(date.conflicts ?? []).map((conflict) => ['conflict', conflict] as const),
		...people,
		['partners', [...partners.countries.map((code) => nameOf(`country:${code}`)), ...partners.orgs.map(nameOf)].join(', ') || 'none'],
		['domains', domains.join(', ') || 'none'],
		...(parent === undefined ? [] : [['within', place.has(parent) ? `event ${place.get(parent) ?? ''}` : parent] as const]),
		['certainty', `${certainty.score} (${certainty.level})${doubts.length === 0 ? '' : `: ${doubts.join('; ')}`}`]
	];
	return [
		`${String(number).padStart(2)}  ${kind}, ${status}  ${id}`,
		...wrapped(`“${(evidence[0]?.selector[0].exact ?? '').replace(/\s+/gu, ' ')}”`, WIDTH - 4).map((line) => `    ${line}`),
		...lines.map(([name, words]) => `    ${name.padEnd(INDENT.length - 4)}${wrapped(words, WIDTH - INDENT.length).join(`\n${INDENT}`)}`)
	].join('\n');
}

function stepsOf(steps: readonly string[]): string {
	return steps.length === 0 ? ', no rule gives more' : `, by ${steps.map((step) => step.replaceAll('_', ' ')).join(' → ')}`;
}

/** Lines of at most `width` columns, broken at spaces. */
function wrapped(text: string, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		if (line !== '' && line.length + 1 + word.length > width) {
			lines.push(line);
			line = word;
		} else line = line === '' ? word : `${line} ${word}`;
	}
	return [...lines, line];
}
