import { once } from 'node:events';
import net from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Config } from './platform/config.ts';
import { setupError } from './platform/setup-error.ts';

/** Begins to listen, and says what to do where it cannot. Returns the address that a browser on this machine uses. */
export async function listen(http: FastifyInstance, { port, host }: Pick<Config, 'port' | 'host'>): Promise<string> {
  try {
    await http.listen({ port, host });
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, port, host);
  }
  const at = http.server.address();
  const taken = at === null || typeof at === 'string' ? port : at.port;
  return `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${String(taken)}`;
}

/** Looks whether the port is to be had, before anything is begun that would have to be undone. */
export async function needPort({ port, host }: Pick<Config, 'port' | 'host'>): Promise<void> {
  const probe = net.createServer();
  try {
    probe.listen({ port, host });
    await once(probe, 'listening');
    await new Promise((done) => probe.close(done));
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, port, host);
  }
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return setupError(
      `Port ${String(port)} is taken.`,
      'Stop what uses it, or choose another that is free, such as PORT=3080 npm start.',
      error,
    );
  }
  if (error.code === 'EACCES') {
    return setupError(
      `Port ${String(port)} may not be used by this account.`,
      'Choose a port above 1023: PORT=3000 npm start',
      error,
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return setupError(`HOST=${host} is no address of this machine.`, 'Leave HOST out to listen on all of them.', error);
  }
  return error;
}
