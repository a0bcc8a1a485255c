import { expect, it } from 'vitest';
import { createOfflineWords, type OfflineKey } from '#lib/offline/words.ts';
import { INTERFACE_LANGS } from '#lib/words/words.ts';
import en from '../../../messages/offline.en.json' with { type: 'json' };
import fr from '../../../messages/offline.fr.json' with { type: 'json' };

it('the words about versions exist in every language and can be formatted', () => {
	expect(Object.keys(fr)).toEqual(Object.keys(en));
	for (const lang of INTERFACE_LANGS) for (const key of Object.keys(en) as OfflineKey[]) expect(createOfflineWords(lang)(key)).not.toBe('');
});
