import { groupDigits, pluralOf } from './counts.ts';

/** A compiled message: its text, or its parts in order. */
export type Message = string | readonly MessagePart[];

/** Text; 0 for the number of the plural around it; a value by its name; or one of several messages by a value, the form
 *  of a number where an offset stands behind them (ICU's `plural`), else a word (ICU's `select`). */
export type MessagePart =
	| string
	| 0
	| readonly [name: string]
	| readonly [name: string, options: Readonly<Record<string, Message>>]
	| readonly [name: string, options: Readonly<Record<string, Message>>, offset: number];

/** Values of a message by their names. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** The words of a message with its values filled in. Throws RangeError for a value that is missing, and for one that no
 *  option is for. */
export function writeMessage(message: Message, values: MessageValues, locale: string, count = 0): string {
	if (typeof message === 'string') return message;
	return message.map((part) => writePart(part, values, locale, count)).join('');
}

function writePart(part: MessagePart, values: MessageValues, locale: string, count: number): string {
	if (typeof part === 'string') return part;
	if (part === 0) return groupDigits(count, locale);
	const [name, options, offset] = part;
	const value = values[name];
	if (value === undefined) throw new RangeError(`the value ${name} of a message is missing; pass it`);
	if (options === undefined) return String(value);
	const number = offset === undefined ? count : Number(value) - offset;
	const wanted = offset === undefined ? [String(value), 'other'] : [`=${value}`, pluralOf(number, locale), 'other'];
	const chosen = wanted.find((option) => Object.hasOwn(options, option));
	if (chosen === undefined) throw new RangeError(`the value ${name} of a message may not be ${value}; use one of ${Object.keys(options).join(', ')}`);
	return writeMessage(options[chosen] ?? '', values, locale, number);
}
