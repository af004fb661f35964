import os from 'node:os';
import path from 'node:path';
import { mkdirSync } from 'node:fs';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '#server/platform/database/migrate.ts';
import {
  APP_ROLE,
  OWNER_ROLE,
  prepareDatabase,
  startEmbeddedPostgres,
  superuser,
} from '#server/platform/postgres/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    socketDir: string;
  }
}

export const template = 'rapport_template';
const fast = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '300' };

/** One PostgreSQL for all tests, with a migrated template from which each test file clones its own database. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = path.join(os.tmpdir(), `rapport-test-${String(process.pid)}-${project.name}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const server = await startEmbeddedPostgres({ folder, settings: fast });
  await prepareDatabase(superuser(server.socketDir), template);
  await migrate({ ...superuser(server.socketDir), user: OWNER_ROLE, database: template });
  project.provide('socketDir', server.socketDir);
  return () => server.stop();
}

export interface TestDatabase {
  readonly owner: pg.ClientConfig;
  readonly app: pg.ClientConfig;
  drop(): Promise<void>;
}

let clones = 0;

/** A database of the test file's own, in about a tenth of a second. */
export async function cloneDatabase(socketDir: string): Promise<TestDatabase> {
  const name = `t_${String(process.pid)}_${String(++clones)}_${Math.random().toString(36).slice(2, 8)}`;
  const admin = new pg.Client({ ...superuser(socketDir), database: 'postgres' });
  await admin.connect();
  await admin.query(`create database ${name} owner ${OWNER_ROLE} template ${template} strategy wal_log`);
  const as = (user: string): pg.ClientConfig => ({ ...superuser(socketDir), user, database: name });
  return {
    owner: as(OWNER_ROLE),
    app: as(APP_ROLE),
    async drop() {
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}
