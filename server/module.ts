import type { FastifyInstance } from 'fastify';
import type { Config } from './platform/config.ts';
import type { Store } from './platform/database/database.ts';
import type { Conditions } from './conditions.ts';
import type { Custody } from './custody.ts';
import type { Follower } from './platform/follow/follower.ts';
import type { Serving } from './platform/http/serve.ts';
import type { Job, Round } from './platform/jobs/job.ts';
import type { Log } from './platform/log.ts';
import type { Hub } from './platform/realtime/hub.ts';
import type { Relay } from './platform/realtime/relay.ts';
import type { AskAudience } from './platform/realtime/spread.ts';
import type { TakeTurn } from './platform/turn.ts';

/** The floor on which modules and channels stand. */
export interface Platform {
  readonly config: Config;
  readonly log: Log;
  readonly store: Store;
  readonly takeTurn: TakeTurn;
  readonly hub: Hub;
  readonly relay: Relay;
  /** Seals what must be read again, such as passwords of mailboxes. 32 bytes. */
  readonly sealKey: Buffer;
  /** Who may hear of conversations: the one predicate. */
  readonly audience: AskAudience;
  readonly serving: Serving;
  /** Drops what is remembered of callers, after rights have changed. */
  readonly forgetCallers: () => void;
  /** What every module and channel keeps about customers, for erasing, handing out and merging. */
  readonly custodies: readonly Custody[];
  /** What modules and channels can be asked about customers, for segments. */
  readonly conditions: readonly Conditions[];
  /** What the start found out, for the first page. */
  readonly start: { readonly database: string; readonly folder: string | null };
}

/** A capability or a channel, as the app puts it together. */
export interface Module {
  readonly name: string;
  readonly open: (app: FastifyInstance, platform: Platform) => void;
  readonly jobs?: readonly Job[];
  /** Jobs that work with more of the floor than a turn. */
  readonly errands?: (platform: Platform) => readonly Job[];
  readonly rounds?: readonly Round[];
  /** What listens to committed events. */
  readonly followers?: readonly Follower[];
  /** What it keeps about customers, apart where that lies in several hands; without it, it keeps nothing about them. */
  readonly custody?: Custody | readonly Custody[];
  /** What it can be asked about customers. */
  readonly conditions?: readonly Conditions[];
  /** Begins what goes on for as long as the app does, where work is done; the answer ends it. */
  readonly begin?: (platform: Platform) => Promise<() => Promise<void>>;
}
