import type { CallRoute } from '#sdk/client.ts';
import { Problem } from '#sdk/problem.ts';
import { throughApi, throughWidget, type Customer } from './replay-customer.ts';
import { openDesk, type Desk } from './replay-desk.ts';
import { nameOf, type Failure, type Story } from './replay-file.ts';
import type { Options } from './replay-options.ts';
import type { Connection } from './replay-patience.ts';
import { play } from './replay-play.ts';
import type { State } from './replay-state.ts';
import { add, addFeeling, emptyTally, type Summary, type Tally } from './replay-tally.ts';

/** Everything that a replay works with. */
export interface Replay {
  readonly options: Pick<Options, 'channel' | 'times' | 'speed' | 'concurrency'>;
  readonly connection: Connection;
  /** Prepares and clears up; never cut short. */
  readonly admin: CallRoute;
  /** The same caller while it brings messages in. */
  readonly writer: CallRoute;
  readonly stories: readonly Story[];
  readonly state: State;
  readonly stop: AbortSignal;
  readonly onDone: (conversations: number) => void;
}

/** Plays all stories, several at once, and sums up. When told to stop it ends those that it has begun, but waits for nothing. */
export async function replay(given: Replay): Promise<Summary> {
  const { options, admin, stories, stop } = given;
  const total = emptyTally();
  const failures: Failure[] = [];
  const left = leaveOutFinished(given, total);
  let done = stories.length - left.length;
  const begun = performance.now();
  const desk = await openDesk(given.connection, admin, left, {
    channel: options.channel,
    backdate: options.times === 'original',
  });
  const begunMs = Date.now() + given.connection.skewMs();
  try {
    await inParallel(options.concurrency, left, stop, async (story) => {
      try {
        const tally = await playOne(given, desk, story, begunMs);
        add(total, tally);
        given.state.finish(nameOf(story), tally);
      } catch (error) {
        if (stop.aborted) return;
        if (!(error instanceof Problem) || error.status === 0 || error.status === 401) throw error;
        failures.push({ line: story.line, why: error.message });
      }
      given.onDone(++done);
    });
  } finally {
    await desk.close();
  }
  const seconds = (performance.now() - begun) / 1000;
  return { ...total, seconds, messagesPerSecond: total.messagesAdded / seconds, failures, stopped: stop.aborted };
}

/** What an earlier run finished counts in the sum, as something that was there. */
function leaveOutFinished({ stories, state, onDone }: Replay, total: Tally): Story[] {
  const left = stories.filter((story) => !state.finished.has(nameOf(story)));
  for (const story of stories) {
    const finished = state.finished.get(nameOf(story));
    if (finished !== undefined) add(total, { ...finished, conversationsAdded: 0, messagesAdded: 0 });
  }
  if (left.length < stories.length) onDone(stories.length - left.length);
  return left;
}

async function playOne(given: Replay, desk: Desk, story: Story, begunMs: number): Promise<Tally> {
  const { options, admin, stop } = given;
  const agentOf = (name: string): CallRoute => desk.agentOf(story.company, name);
  const stage = { agentOf, backdate: options.times === 'original', speed: options.speed, begunMs, stop };
  const { tally, conversationId } = await play(story, { ...stage, customer: customerOf(given, desk, story) });
  if (options.channel !== 'widget') return tally;
  const { messages } = await admin('GET /conversations/:id', { params: { id: conversationId } });
  for (const { reading } of messages) if (reading !== null) addFeeling(tally, reading.label);
  return tally;
}

function customerOf({ options, connection, admin, writer }: Replay, desk: Desk, story: Story): Customer {
  const inbox = desk.inboxOf(story.company);
  return options.channel === 'api'
    ? throughApi(writer, inbox, story, options.times === 'original')
    : throughWidget(connection, admin, inbox, story);
}

/** Runs `work` over all, so many at once; stops taking new ones when told to, or after an error that it throws at the end. */
async function inParallel<T>(
  width: number,
  all: readonly T[],
  stop: AbortSignal,
  work: (one: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  let broken = false;
  const worker = async (): Promise<void> => {
    for (let one = all[next++]; one !== undefined && !stop.aborted && !broken; one = all[next++]) {
      await work(one).catch((error: unknown) => {
        broken = true;
        throw error;
      });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: width }, worker));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
