declare module 'edtf' {
	/** Parses an EDTF string of levels 0 to 2; throws where it is not one. */
	const edtf: (text: string) => unknown;
	export = edtf;
}
