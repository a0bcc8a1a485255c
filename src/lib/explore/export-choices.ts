/** Title and caption given to the figure of a view. */
export interface FigureWords {
	readonly title: string;
	readonly caption: string;
}

const NONE: FigureWords = { title: '', caption: '' };

/** Words given to the figure of a view in this tab; empty ones where none were, or where they can't be read. */
export function recallWords(key: string): FigureWords {
	try {
		const { title, caption } = JSON.parse(sessionStorage.getItem(`entente-figure ${key}`) ?? '{}') as Partial<FigureWords>;
		return { title: typeof title === 'string' ? title : '', caption: typeof caption === 'string' ? caption : '' };
	} catch {
		return NONE;
	}
}

/** Keeps the words of a figure until the tab is closed; where that is refused they last as long as the dialog. */
export function rememberWords(key: string, words: FigureWords): void {
	try {
		if (words.title === '' && words.caption === '') sessionStorage.removeItem(`entente-figure ${key}`);
		else sessionStorage.setItem(`entente-figure ${key}`, JSON.stringify(words));
	} catch {
		// A full or closed store loses a title, nothing else.
	}
}
