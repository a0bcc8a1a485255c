import { isSingleFile } from './address.ts';

/** What a single file remembers, which keeps nothing on the device: values of this visit. */
const remembered = new Map<string, string>();

/** A value kept on this device; null where there is none or storage is refused. */
export function recall(key: string): string | null {
	if (isSingleFile) return remembered.get(key) ?? null;
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

/** Keeps a value on this device; refused storage is no trouble, the choice then lasts for this visit. */
export function store(key: string, value: string): void {
	if (isSingleFile) return void remembered.set(key, value);
	try {
		localStorage.setItem(key, value);
	} catch {
		return;
	}
}
