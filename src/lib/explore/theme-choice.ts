import { recall, store } from '#lib/state/kept.ts';

const KEY = 'entente-theme';
const CHOICES = ['system', 'light', 'dark'] as const;
type Choice = (typeof CHOICES)[number];

function read(): Choice {
	const stored = recall(KEY);
	return CHOICES.find((choice) => choice === stored) ?? 'system';
}

function apply(choice: Choice): void {
	if (choice === 'system') delete document.documentElement.dataset['theme'];
	else document.documentElement.dataset['theme'] = choice;
}

/** The theme chosen on this device; it never touches files, which are always light. */
export const theme = {
	/** What was chosen: "system", "light" or "dark". */
	chosen: read,
	/** Puts the stored choice on the page. */
	restore: (): void => apply(read()),
	/** Chooses and keeps a theme; other words are taken as "system". */
	choose(value: string): void {
		const choice = CHOICES.find((candidate) => candidate === value) ?? 'system';
		apply(choice);
		store(KEY, choice);
	}
};
