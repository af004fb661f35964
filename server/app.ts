import type { FastifyInstance } from 'fastify';
import { allPermissions } from '#contract/permissions.ts';
import { askAudience } from './audience.ts';
import { callerByVisit } from './channels/widget/index.ts';
import { channels } from './channels.ts';
import { openDocumentation } from './documentation.ts';
import { openAgentsDoor } from './live.ts';
import type { Conditions } from './conditions.ts';
import type { Custody } from './custody.ts';
import type { Module, Platform } from './module.ts';
import { contacts } from './modules/contacts/index.ts';
import { conversations } from './modules/conversations/index.ts';
import { feelings } from './modules/feelings/index.ts';
import { files } from './modules/files/index.ts';
import { callerBySession, people } from './modules/people/index.ts';
import { surveys } from './modules/surveys/index.ts';
import { callerByKey, workspace } from './modules/workspace/index.ts';
import { reports } from './modules/reports/index.ts';
import { resolution } from './modules/resolution/index.ts';
import { furnishAsWanted } from './furnish.ts';
import { goodwill } from './modules/goodwill/index.ts';
import { ledger } from './modules/ledger/index.ts';
import { loyalty } from './modules/loyalty/index.ts';
import { openPages } from './pages.ts';
import { openShop } from './sample/shop.ts';
import type { Config } from './platform/config.ts';
import { openStore, type Store } from './platform/database/database.ts';
import { openPool } from './platform/database/pool.ts';
import type { Authenticate } from './platform/http/caller.ts';
import { openHttp } from './platform/http/http.ts';
import { notFound } from './platform/http/problem.ts';
import { send } from './platform/http/respond.ts';
import { remember } from './platform/http/remember.ts';
import { openWorker } from './platform/jobs/worker.ts';
import type { Log } from './platform/log.ts';
import { housekeeping } from './platform/housekeeping.ts';
import type { Database } from './platform/postgres/index.ts';
import { openFollowers } from './platform/follow/followers.ts';
import { openLocks } from './platform/locks.ts';
import { openHub } from './platform/realtime/hub.ts';
import { journalPlans, openJournal } from './platform/realtime/journal.ts';
import { openRelay } from './platform/realtime/relay.ts';
import { readSealKey } from './platform/seal.ts';
import { openTurns } from './platform/turn.ts';

export interface Options {
  readonly config: Config;
  readonly log: Log;
  readonly database: Pick<Database, 'owner' | 'app' | 'describe' | 'embedded'>;
  /** Tests of the pure API go without pages and without jobs. */
  readonly pages?: boolean;
  readonly worker?: boolean;
}
export interface App {
  readonly http: FastifyInstance;
  readonly platform: Platform;
  /** Lets the followers hear everything that is committed by now. */
  readonly catchUp: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Puts together platform, modules and channels, in that order. Nothing listens yet. */
export async function buildApp({ config, log, database, pages = true, worker = true }: Options): Promise<App> {
  const store = openStore(database.app, log);
  const reader = { ...database.owner, max: 2, pipeline: true };
  const owner = openPool(reader, log, 'the live stream lost a connection', journalPlans);
  const hub = openHub();
  const audience = askAudience(store);
  const journal = openJournal(owner);
  const relay = await openRelay(journal, hub, audience, log);
  const takeTurn = openTurns(store, relay.wake);
  const callers = rememberCallers(store);
  const http = await openHttp(config, log);
  const custodies: Custody[] = [];
  const conditions: Conditions[] = [];
  const platform: Platform = {
    custodies,
    conditions,
    ...{ config, log, store, takeTurn, hub, relay, audience },
    serving: { store, takeTurn, authenticate: callers.authenticate, permissions: new Set<string>(allPermissions) },
    forgetCallers: callers.forget,
    sealKey: readSealKey(config.folder, config.secret),
    start: startOf(config, database),
  };
  await openDocumentation(http);
  const modules: Module[] = [
    people(furnishAsWanted),
    workspace(channels),
    contacts,
    conversations(channels),
    resolution, // before those who ask what something was about
    feelings,
    files,
    ledger,
    loyalty(channels),
    reports,
    surveys(channels),
    goodwill(channels),
    ...channels,
  ];
  custodies.push(...modules.flatMap((module) => module.custody ?? []));
  conditions.push(...modules.flatMap((module) => module.conditions ?? []));
  await http.register((scope, _options, done) => {
    for (const module of modules) module.open(scope, platform);
    openAgentsDoor(scope, platform);
    openHealth(scope, store);
    if (pages) openShop(scope, platform);
    done();
  });
  if (pages) await openPages(http);
  else http.setNotFoundHandler((_request, reply) => send(reply, notFound()));
  await http.ready();
  const work = worker ? await openWorker(database.owner, worksOf(modules, platform), takeTurn, log) : null;
  const followers = openFollowers(
    { journal, pool: owner, takeTurn, log },
    modules.flatMap((module) => module.followers ?? []),
    worker ? openLocks(store, log, () => undefined) : null,
  );
  const ends = worker ? await begin(modules, platform) : [];
  return {
    http,
    platform,
    catchUp: followers.catchUp,
    async close() {
      hub.close();
      relay.close();
      await http.close();
      await Promise.all(ends.map((end) => end()));
      await Promise.all([work?.close(), followers.close()]);
      await Promise.all([store.close(), owner.end()]);
    },
  };
}

const begin = (modules: readonly Module[], platform: Platform): Promise<(() => Promise<void>)[]> =>
  Promise.all(modules.flatMap((module) => module.begin?.(platform) ?? []));

/** What the first page says of the start. */
function startOf(config: Config, { embedded, describe }: Options['database']): Platform['start'] {
  if (embedded === null) return { database: describe, folder: null };
  return { database: `PostgreSQL ${embedded.version}, embedded`, folder: config.folder };
}

const worksOf = (modules: readonly Module[], platform: Platform) => ({
  jobs: modules.flatMap((module) => [...(module.jobs ?? []), ...(module.errands?.(platform) ?? [])]),
  rounds: [...housekeeping, ...modules.flatMap((module) => module.rounds ?? [])],
});

/** Who calls, by what they carry; remembered for a second, dropped when rights change. */
function rememberCallers(store: Store): { authenticate: Authenticate; forget: () => void } {
  const known = remember(1_000, (carried: string) => {
    if (carried.startsWith('rs_')) return callerBySession({ store }, carried);
    if (carried.startsWith('rk_')) return callerByKey({ store }, carried);
    if (carried.startsWith('rv_')) return callerByVisit(store, carried);
    return Promise.resolve(null);
  });
  const authenticate: Authenticate = ({ cookie, bearer }) => {
    const carried = bearer ?? cookie;
    const misplaced = bearer?.startsWith('rs_') === true; // a session lives in its cookie only
    return carried === undefined || misplaced ? Promise.resolve(null) : known.get(carried);
  };
  return { authenticate, forget: known.clear };
}

/** Answers when requests can be served: the database is asked. */
function openHealth(app: FastifyInstance, store: Store): void {
  app.get('/health', { schema: { hide: true } }, async (_request, reply) => {
    const alive = await store.pool.query('select 1').then(
      () => true,
      () => false,
    );
    return reply.code(alive ? 200 : 503).send({ status: alive ? 'ok' : 'the database does not answer' });
  });
}
