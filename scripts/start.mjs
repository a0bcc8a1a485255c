// `npm start`: installs and builds where needed, serves the site, prints its address.
import { buildIfNeeded, checkNode, installIfNeeded, runCommand, SetupError } from './prepare.mjs';

function readPort() {
	const given = process.env.PORT;
	if (!given) return { port: 4173, tries: 20 };
	if (!/^\d{1,5}$/.test(given) || Number(given) > 65535) {
		throw new SetupError(`PORT is "${given}"; it must be a number from 0 to 65535`);
	}
	return { port: Number(given), tries: 1 };
}

await runCommand(async () => {
	checkNode();
	const port = readPort();
	installIfNeeded();
	buildIfNeeded();
	const { serve } = await import('./serve.mjs');
	const { server, address } = await serve({ host: process.env.HOST || '127.0.0.1', ...port });
	console.log(`Entente is at ${address}`);
	const stop = () => {
		server.close(() => process.exit(0));
		server.closeAllConnections();
	};
	process.on('SIGINT', stop).on('SIGTERM', stop);
});
