import ts from 'typescript';

/** One import of a file: what the specifier means, and whether it is erased (`import type`). */
export interface Import {
	/** Room of src (`scene`, `ingest`, `routes`, `messages`) or undefined for a package. */
	room: string | undefined;
	/** Specifier as written. */
	specifier: string;
	isType: boolean;
}

/** What files of one kind in one room may import; a trailing `*` in a package stands for any ending. */
export interface Rule {
	/** Matches paths relative to src, such as `lib/scene/svg.ts`. The first rule that matches a file holds. */
	files: RegExp;
	rooms?: readonly string[];
	/** Rooms that may be imported as types alone. */
	types?: readonly string[];
	packages?: readonly string[];
	/** Whether it may name `document`, `window` and runes. */
	dom?: boolean;
	runes?: boolean;
}

/** Name of the room a path relative to src lies in, undefined outside every room. */
export function roomOf(path: string): string | undefined {
	return /^lib\/([^/]+)\//.exec(path)?.[1] ?? /^(ingest|routes)\//.exec(path)?.[1];
}

/** Code of a file: of a component the contents of its script elements. */
export function readCode(path: string, text: string): string {
	if (!path.endsWith('.svelte')) return text;
	return [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n');
}

function parse(path: string, text: string): ts.SourceFile {
	return ts.createSourceFile('file.ts', readCode(path, text), ts.ScriptTarget.Latest, true);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
	visit(node);
	ts.forEachChild(node, (child) => walk(child, visit));
}

/** Specifier of an import, export or import type, with whether it is erased. */
function readSpecifier(node: ts.Node): { text: string; isType: boolean } | undefined {
	if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
		return {
			text: node.moduleSpecifier.text,
			isType: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
		};
	}
	if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
		return { text: node.moduleSpecifier.text, isType: node.isTypeOnly };
	}
	if (
		ts.isImportTypeNode(node) &&
		ts.isLiteralTypeNode(node.argument) &&
		ts.isStringLiteral(node.argument.literal)
	) {
		return { text: node.argument.literal.text, isType: true };
	}
	const [first] = ts.isCallExpression(node) ? node.arguments : [];
	if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && first) {
		return { text: ts.isStringLiteralLike(first) ? first.text : '(computed)', isType: false };
	}
	return undefined;
}

/** Path relative to src that a specifier leads to, undefined for a package. */
function resolveSpecifier(path: string, specifier: string): string | undefined {
	if (specifier.startsWith('#lib/')) return `lib/${specifier.slice(5)}`;
	if (specifier.startsWith('$lib/')) return `lib/${specifier.slice(5)}`;
	if (!specifier.startsWith('.')) return undefined;
	return new URL(specifier, `file:///src/${path}`).pathname.replace(/^\/src\//, '');
}

/** All imports of a file, in order. */
export function readImports(path: string, text: string): Import[] {
	const imports: Import[] = [];
	walk(parse(path, text), (node) => {
		const found = readSpecifier(node);
		if (!found || found.text === './$types') return;
		const target = resolveSpecifier(path, found.text);
		const outside = target && /^\/(messages|package\.json)/.exec(target)?.[1];
		const room = target && (outside ?? roomOf(target) ?? target);
		imports.push({ room, specifier: found.text, isType: found.isType });
	});
	return imports;
}

const isDeclaration = (node: ts.Node) =>
	ts.isVariableDeclaration(node) ||
	ts.isParameter(node) ||
	ts.isBindingElement(node) ||
	ts.isFunctionDeclaration(node);

/**
 * Names a file takes from outside: no `object.name`, no `{ name: … }`, none that it declares anywhere.
 * ESLint's no-restricted-globals looks closer, scope by scope.
 */
function readNames(path: string, text: string): Set<string> {
	const names = new Set<string>();
	const declared = new Set<string>();
	walk(parse(path, text), (node) => {
		if (!ts.isIdentifier(node)) return;
		const { parent } = node;
		const isName = 'name' in parent && parent.name === node;
		if (isName && isDeclaration(parent)) declared.add(node.text);
		else if (!isName) names.add(node.text);
	});
	return new Set([...names].filter((name) => !declared.has(name)));
}

const isListed = (specifier: string, packages: readonly string[]) =>
	packages.some((name) =>
		name.endsWith('*')
			? specifier.startsWith(name.slice(0, -1))
			: specifier === name || specifier.startsWith(`${name}/`)
	);

/** Breaches of the rules in one file, one line each; a file that no rule matches is a breach. */
export function findBreaches(rules: readonly Rule[], path: string, text: string): string[] {
	const rule = rules.find(({ files }) => files.test(path));
	if (!rule) return [`${path}: belongs to no room`];
	const { rooms = [], types = [], packages = [], dom = false, runes = false } = rule;
	const own = roomOf(path);
	const wrong = readImports(path, text).filter(({ room, specifier, isType }) => {
		if (room === undefined) return !isListed(specifier, packages);
		return room !== own && !rooms.includes(room) && !(isType && types.includes(room));
	});
	const names = readNames(path, text);
	const forbidden = [
		...(dom ? [] : ['document', 'window', 'navigator', 'localStorage']),
		...(runes ? [] : ['$state', '$derived', '$effect', '$props', '$bindable', '$inspect'])
	];
	return [
		...wrong.map(({ specifier }) => `${path}: may not import ${specifier}`),
		...forbidden.filter((name) => names.has(name)).map((name) => `${path}: may not use ${name}`)
	];
}
