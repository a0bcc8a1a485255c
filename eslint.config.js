import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

const noImpurity = [
	{ object: 'Math', property: 'random', message: 'pass the random source in' },
	{ object: 'Date', property: 'now', message: 'pass the time in' }
];

export default defineConfig(
	globalIgnores(['build/', '.svelte-kit/', '.cache/', 'test-results/', 'playwright-report/', 'static/']),
	js.configs.recommended,
	ts.configs.strict,
	ts.configs.stylistic,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off', // TypeScript knows better
			'@typescript-eslint/consistent-type-definitions': 'off',
			'@typescript-eslint/prefer-for-of': 'off', // rows are walked by number over many columns
			'@typescript-eslint/no-non-null-assertion': 'off', // typed arrays within their length
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-restricted-syntax': [
				'error',
				{ selector: 'TSEnumDeclaration', message: 'use a union of string literals' },
				{ selector: 'TSModuleDeclaration[kind="namespace"]', message: 'use a module' },
				{ selector: 'TSParameterProperty', message: 'assign the field in the constructor' }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] }
		},
		rules: {
			'svelte/no-at-html-tags': 'error',
			'svelte/prefer-svelte-reactivity': 'off' // data is replaced, not mutated
		}
	},
	{
		files: ['src/**'],
		rules: { 'no-console': 'error' }
	},
	{
		files: ['src/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts'],
		rules: {
			'no-restricted-exports': [
				'error',
				{ restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }
			]
		}
	},
	{
		files: ['src/lib/**/*.ts'],
		ignores: ['**/*.svelte.ts'],
		rules: { 'no-restricted-properties': ['error', ...noImpurity] }
	},
	{
		files: ['src/lib/**/*.ts'],
		ignores: ['src/lib/{explore,export,reader,ui}/**', 'src/lib/scene/{gestures,patch}.ts', 'src/lib/state/kept.ts', '**/*.svelte.ts'],
		rules: {
			'no-restricted-globals': ['error', 'document', 'window', 'navigator', 'localStorage', 'location']
		}
	},
	{
		files: ['src/lib/**/*.svelte', 'src/lib/**/*.svelte.ts'],
		rules: { 'svelte/no-navigation-without-resolve': 'off' } // addresses come in as props
	},
	{
		files: ['src/ingest/**'],
		rules: { 'no-console': 'off' }
	}
);
