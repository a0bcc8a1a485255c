/** Where this tab keeps the slide that somebody left to explore; way-back.ts reads it. */
export const WAY_KEY = 'entente-return';

/** Whether somebody left a slide to explore from it, and has not come back. */
export function isAway(): boolean {
	try {
		return sessionStorage.getItem(WAY_KEY) !== null;
	} catch {
		return false;
	}
}
