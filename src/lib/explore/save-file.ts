import type { ExportedFile } from '#lib/charts/export.ts';

/** Hands a file to the browser's downloads. */
export function saveFile({ name, mime, bytes }: ExportedFile): void {
	const url = URL.createObjectURL(new Blob([bytes], { type: mime }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), 1000);
}
