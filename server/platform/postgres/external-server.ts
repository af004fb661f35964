import type pg from 'pg';
import { setupError } from '../setup-error.ts';

/** What a server says of itself, in the words of its settings. */
export interface ServerFacts {
  /** 150018 for 15.18. */
  number: number;
  version: string;
  encoding: string;
  replica: boolean;
  fsync: string;
  full_page_writes: string;
  synchronous_commit: string;
}

export async function readFacts(client: pg.Client): Promise<ServerFacts> {
  const { rows } = await client.query<ServerFacts>(`
    select current_setting('server_version_num')::int as number, split_part(current_setting('server_version'), ' ', 1) as version,
      current_setting('server_encoding') as encoding, pg_is_in_recovery() as replica, current_setting('fsync') as fsync,
      current_setting('full_page_writes') as full_page_writes, current_setting('synchronous_commit') as synchronous_commit`);
  const [facts] = rows;
  if (facts === undefined) throw new Error('the server says nothing of itself');
  return facts;
}

/** @throws SetupError when it is too old, cannot be written to, or could lose what it confirmed. */
export function refuseUnfit(facts: ServerFacts, where: string): void {
  if (facts.number < 150_000) {
    throw setupError(
      `PostgreSQL at ${where} is version ${facts.version}; Rapport needs 15 or newer.`,
      'Upgrade it, or unset DATABASE_URL to use the embedded one.',
    );
  }
  if (facts.replica)
    throw setupError(`PostgreSQL at ${where} is a read-only replica.`, 'Set DATABASE_URL to the primary.');
  if (facts.encoding !== 'UTF8') {
    throw setupError(
      `The database at ${where} is encoded in ${facts.encoding}; Rapport needs UTF8.`,
      `Make one: create database rapport encoding 'UTF8' template template0.`,
    );
  }
  refuseUnsafe(facts, where);
}

/** With one of these off, a message that was confirmed can be lost. */
function refuseUnsafe(facts: ServerFacts, where: string): void {
  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit'] as const) {
    if (facts[name] !== 'off') continue;
    throw setupError(
      `PostgreSQL at ${where} runs with ${name} off and can lose messages that were confirmed.`,
      `Set ${name} = on where it was switched off (postgresql.conf, or alter system, alter database, alter role), then start Rapport again.`,
    );
  }
}
