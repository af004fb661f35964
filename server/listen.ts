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

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return setupError(
      `Port ${String(port)} is taken.`,
      `Stop what uses it, or choose another: PORT=${String(port + 1)} npm start`,
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
