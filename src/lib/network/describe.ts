import { civilFromDays } from '#lib/corpus/span.ts';
import type { Drawing, NetworkInput } from './drawing.ts';
import { linkKey, nodeKey, type Link, type Node, type Tally } from './graph.ts';
import { nameOf } from './names.ts';

/** "Vietnam – Singapore: 40 events, 17 facts, 23 wishes and negotiations, 1973 to 2026". */
export function labelOf({ input }: Pick<Drawing, 'input'>, tally: Node | Link): string {
	const { corpus, words } = input;
	const name = (id: string): string => nameOf(corpus, id, words.lang);
	const subject = 'source' in tally ? `${name(tally.source)} – ${name(tally.target)}` : name(tally.id);
	return words('network.label', { name: subject, ...countsOf(tally) });
}

function countsOf(tally: Tally): Record<string, string | number> {
	const years = [tally.first, tally.last].map((day) => (day === null ? '' : String(civilFromDays(day).year)));
	const [first = '', last = ''] = years;
	const span = first === '' ? 'none' : first === last ? 'one' : 'two';
	return { events: tally.rows.length, facts: tally.facts, wishes: tally.wishes, span, first, last };
}

/** The picture in words, with the real numbers. */
export function describe({ input, shown, seats }: Drawing): string {
	const { corpus, words } = input;
	const events = shown.nodes.get(nodeKey(corpus.manifest.focus))?.rows.length ?? 0;
	const partners = corpus.partners.flatMap(({ id }) => {
		const link = shown.links.get(linkKey(corpus.manifest.focus, id));
		return link === undefined ? [] : [labelledCounts(input, link)];
	});
	const parts = [words('network.desc', { events, partners: partners.length })];
	if (partners.length > 0) parts.push(`${partners.join('; ')}.`);
	if (shown.unlinked.length > 0) parts.push(words('network.unlinked', { events: shown.unlinked.length }));
	if (seats.folded > 0) parts.push(words('network.folded', { nodes: seats.folded }));
	return parts.join(' ');
}

function labelledCounts({ corpus, words }: NetworkInput, link: Link): string {
	return words('network.label', { name: nameOf(corpus, link.target, words.lang), ...countsOf(link) });
}
