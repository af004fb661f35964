import { inject } from 'vitest';
import type { Me } from '#contract/people.ts';
import type { Role } from '#contract/permissions.ts';
import { buildApp, type App } from '#server/app.ts';
import { furnish } from '#server/furnish.ts';
import { hashPassword, insertAgent, makeWorkspace } from '#server/modules/people/index.ts';
import { newId } from '#server/platform/id.ts';
import { openLog } from '#server/platform/log.ts';
import { cloneDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';

export const password = 'a long enough password';
const passwordHash = hashPassword(password);

/** A running Rapport on a database of its own, asked by `inject()` or over its port. */
export interface House {
  readonly app: App;
  readonly database: TestDatabase;
  /** Makes a workspace with an owner. */
  workspace(name?: string): Promise<Person>;
  /** Adds somebody to a workspace. */
  person(workspaceId: string, role: Role, name?: string): Promise<Person>;
  /** Lets the followers hear what is committed by now. */
  catchUp(): Promise<void>;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown> & { code?: string };
  readonly headers: Record<string, unknown>;
}

/** Somebody signed in, who can call the API. */
export interface Person {
  readonly workspaceId: string;
  readonly agentId: string;
  readonly email: string;
  readonly cookie: string;
  readonly me: Me;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

export interface HouseOptions {
  readonly worker?: boolean;
  /** Peers whose forwarded addresses are believed. */
  readonly proxies?: readonly string[];
  /** Hosts of this machine that stand for the world outside. */
  readonly allowPrivate?: readonly string[];
}

/** The app on a database that is there already, as after a restart. */
export function openApp(database: TestDatabase, options: HouseOptions = {}): Promise<App> {
  const config = {
    port: 0,
    host: '127.0.0.1',
    folder: '',
    databaseUrl: undefined,
    proxies: options.proxies ?? [],
    ratePerMinute: 1_000_000,
    secret: 'of tests',
    smtp: null,
    allowPrivate: options.allowPrivate ?? [],
    logLevel: 'error',
  };
  return buildApp({
    config,
    log: openLog(config.logLevel),
    database: { owner: database.owner, app: database.app, describe: 'test', embedded: null },
    pages: false,
    worker: options.worker ?? false,
  });
}

export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const database = await cloneDatabase(inject('socketDir'));
  const app = await openApp(database, options);
  return {
    app,
    database,
    async workspace(name = 'Lark & Kettle') {
      const workspaceId = newId();
      const email = `owner-${workspaceId.slice(-6)}@example.test`;
      const first = { workspace: name, name: 'Nora Byrne', email, timeZone: 'Europe/Dublin', readsFeelings: true };
      const hash = await passwordHash;
      await app.platform.store.inWorkspace(workspaceId, (tx) => makeWorkspace(tx, first, hash, () => furnish(tx)));
      return signIn(app, workspaceId, email);
    },
    async person(workspaceId, role, name = `Some ${role}`) {
      const id = newId();
      const email = `${role}-${id.slice(-6)}@example.test`;
      const hash = await passwordHash;
      await app.platform.store.inWorkspace(workspaceId, (tx) => insertAgent(tx, id, name, email, hash, role));
      return signIn(app, workspaceId, email);
    },
    catchUp: () => app.catchUp(),
    async close() {
      await app.close();
      await database.drop();
    },
  };
}

/** A call as anybody: the answer's status, body and headers. */
export async function callAs(
  app: App,
  headers: Record<string, string>,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const file = body instanceof Uint8Array;
  const type = { 'content-type': `application/${file ? 'octet-stream' : 'json'}` };
  const response = await app.http.inject({
    method: method as 'GET',
    url: `/api/v1${path}`,
    headers: { ...headers, ...(body === undefined ? {} : type) },
    ...(body === undefined ? {} : { payload: file ? Buffer.from(body) : JSON.stringify(body) }),
  });
  return { status: response.statusCode, body: response.json(), headers: response.headers };
}

/** Signs somebody in, in a browser of their own. */
export async function signIn(app: App, workspaceId: string, email: string): Promise<Person> {
  const answer = await app.http.inject({ method: 'POST', url: '/api/v1/session', payload: { email, password } });
  const cookie = `rapport_session=${answer.cookies[0]?.value ?? ''}`;
  const me = answer.json<Me>();
  return {
    ...{ workspaceId, email, cookie, me },
    agentId: me.agent.id,
    call: (method, path, body, headers = {}) => callAs(app, { cookie, ...headers }, method, path, body),
  };
}
