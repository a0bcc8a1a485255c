// The static server of `npm start`, the end-to-end tests and the benchmark.
import { createServer } from 'node:http';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { root, SetupError } from './prepare.mjs';

const site = join(root, 'build');

const headers = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Content-Security-Policy': "frame-ancestors 'self'",
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=()'
};

const charset = /\.(txt|csv|json|js|mjs|css|svg|webmanifest)$/;
/** @type {Record<string, string>} */
const types = {
	txt: 'text/plain',
	csv: 'text/csv',
	json: 'application/json',
	css: 'text/css',
	svg: 'image/svg+xml'
};

function describeFile(
	/** @type {import('node:http').ServerResponse} */ response,
	/** @type {string} */ path
) {
	response.setHeader(
		'Cache-Control',
		path.includes('/_app/immutable/') ? 'public,max-age=31536000,immutable' : 'no-cache'
	);
	const extension = charset.exec(path)?.[1];
	if (extension) response.setHeader('Content-Type', `${types[extension] ?? 'text/javascript'};charset=utf-8`);
}

function sendMissing(/** @type {import('node:http').ServerResponse} */ response) {
	const page = join(site, '404.html');
	response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-store' });
	if (existsSync(page)) createReadStream(page).pipe(response);
	else response.end('not found');
}

/** Request listener for the built site: pages without `.html`, 404.html with status 404, GET and HEAD. */
export function createSite() {
	const files = sirv(site, {
		etag: true,
		extensions: ['html'],
		gzip: true,
		brotli: true,
		setHeaders: describeFile
	});
	return (
		/** @type {import('node:http').IncomingMessage} */ request,
		/** @type {import('node:http').ServerResponse} */ response
	) => {
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
		if (path.length > 1 && path.endsWith('/')) {
			const location = `/${path.replace(/^\/+|\/+$/g, '')}${query === undefined ? '' : `?${query}`}`;
			response.writeHead(308, { Location: location }).end();
			return;
		}
		files(request, response, () => sendMissing(response));
	};
}

/**
 * Serves build/ and returns the server and its address once it listens. Where the port is taken, the next ones
 * are tried, `tries` in all; then a SetupError.
 * @param {{ host: string, port: number, tries?: number }} options
 * @returns {Promise<{ server: import('node:http').Server, address: string }>}
 */
export async function serve({ host, port, tries = 1 }) {
	const server = createServer(createSite());
	for (let next = port; next < port + tries; next += 1) {
		const trouble = await new Promise((resolve) => {
			server.once('error', resolve).listen(next, host, () => resolve(undefined));
		});
		server.removeAllListeners('error');
		if (trouble === undefined) {
			const bound = server.address();
			const name = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host;
			const shown = name.includes(':') ? `[${name}]` : name;
			return {
				server,
				address: `http://${shown}:${bound !== null && typeof bound === 'object' ? bound.port : next}/`
			};
		}
		if (trouble.code !== 'EADDRINUSE')
			throw new SetupError(`cannot listen on ${host}:${next}: ${trouble.message}`);
	}
	const taken = tries > 1 ? `ports ${port} to ${port + tries - 1} are taken` : `port ${port} is taken`;
	throw new SetupError(`${taken}; name a free one: PORT=8080 npm start`);
}
