import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSite } from '../../scripts/serve.mjs';

/** A server of the built site that a test can stop and start again, at an address that stays. */
export interface SiteServer {
	readonly origin: string;
	/** Answers paths itself, before the site does; null lets the site answer. */
	intercept: (path: string) => Promise<string | null>;
	stop(): Promise<void>;
	start(): Promise<void>;
}

/** Starts a server of the built site on a port of its own. */
export async function startSite(): Promise<SiteServer> {
	const site = createSite();
	const sockets = new Set<Socket>();
	let port = 0;
	const listener: RequestListener = (request, response) => {
		const path = (request.url ?? '/').split('?')[0] ?? '/';
		void result.intercept(path).then((body) => {
			if (body === null) return site(request, response);
			const type = /\.json$/.test(path) ? 'application/json' : /\.js$/.test(path) ? 'text/javascript' : 'text/html';
			response.writeHead(200, { 'Content-Type': `${type};charset=utf-8`, 'Cache-Control': 'no-cache' }).end(body);
		}, () => response.writeHead(404).end());
	};
	let server = createServer(listener);
	const result: SiteServer = {
		origin: '',
		intercept: async () => null,
		stop: () =>
			new Promise((settle) => {
				server.close(() => settle());
				for (const socket of sockets) socket.destroy();
			}),
		async start() {
			server = createServer(listener).on('connection', (socket) => sockets.add(socket));
			await new Promise<void>((settle, fail) => server.on('error', fail).listen(port, '127.0.0.1', settle));
			({ port } = server.address() as AddressInfo);
		}
	};
	await result.start();
	return Object.assign(result, { origin: `http://localhost:${port}` });
}

/** Answers the paths below a folder with the files of another folder. */
export function placed(path: string, folder: string): (asked: string) => Promise<string | null> {
	return async (asked) => (asked.startsWith(path) ? readFile(join(folder, asked.slice(path.length)), 'utf8') : null);
}
