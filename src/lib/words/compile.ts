import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Message, MessagePart } from './message.ts';

/** A message of ICU MessageFormat in the form that is written (message.ts). Builds compile the messages beforehand, and
 *  have no parser (scripts/messages-plugin.ts). Throws for what is no message, and for dates, tags and numbers with
 *  a style, which none of ours has. */
export function compileMessage(text: string): Message {
	return compileParts(parse(text, { captureLocation: false }));
}

function compileParts(elements: readonly MessageFormatElement[]): Message {
	const parts = elements.map(compilePart);
	const [only = ''] = parts;
	return parts.length < 2 && typeof only === 'string' ? only : parts;
}

function compilePart(element: MessageFormatElement): MessagePart {
	switch (element.type) {
		case TYPE.literal:
			return element.value;
		case TYPE.pound:
			return 0;
		case TYPE.argument:
			return [element.value];
		case TYPE.select:
			return [element.value, compileOptions(element.options)];
		case TYPE.plural:
			return [element.value, compileOptions(element.options), element.offset];
		case TYPE.number:
			if (element.style != null) throw new SyntaxError('messages have numbers without a style; write {n, number}');
			return [element.value, { other: [0] }, 0];
		default:
			throw new SyntaxError(`messages have no ${TYPE[element.type]}; write it as a value`);
	}
}

function compileOptions(options: Readonly<Record<string, { readonly value: readonly MessageFormatElement[] }>>): Record<string, Message> {
	return Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, compileParts(value)]));
}
