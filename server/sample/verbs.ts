import { notFound } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import * as conversations from '#server/modules/conversations/index.ts';
import type { Acting } from './acting.ts';
import type { Colleague } from './cast/index.ts';
import type { Stage, Thread } from './stage.ts';
import type { Happening } from './timeline.ts';

/** One moment of one story. */
export interface Scene {
  readonly stage: Stage;
  readonly thread: Thread;
  readonly turn: Turn;
  readonly at: number;
  readonly as: (who: Colleague) => Acting;
}

type What = Happening['what'];
type Verb<D extends What['do']> = (scene: Scene, what: Extract<What, { do: D }>) => Promise<unknown>;

/** Lets happen what happens, by the function that the product itself uses for it. */
export const perform = (scene: Scene, what: What): Promise<unknown> =>
  (verbs[what.do] as Verb<What['do']>)(scene, what);

const everything = 2_147_483_647;

const verbs: { readonly [D in What['do']]: Verb<D> } = {
  async write({ stage, thread, turn, at }, { text }) {
    const { story } = thread;
    thread.contactId = await stage.contactOf(turn, story.customer);
    const { id: inboxId, channel } = stage.inboxes[story.inbox];
    const said = { clientId: clientId(thread), text: stage.clock.fill(text, at), subject: story.subject, at: turn.now };
    const received = await conversations.receive(turn, { inboxId, channel, contactId: thread.contactId, ...said });
    thread.conversationId = received.conversation.id;
  },

  /** A call is told by the telephone system where nobody took it, else written down by whoever talked. */
  async call({ stage, thread, turn, at }, { by, direction, number, seconds = null, text, promises }) {
    const { clock, inboxes, people } = stage;
    thread.contactId = await stage.contactOf(turn, thread.story.customer);
    const { id: inboxId, channel } = inboxes[thread.story.inbox];
    const agent = by === undefined ? null : people[by];
    const { conversation, message } = await conversations.takeCall(turn, {
      ...{ channel, inboxId, contactId: thread.contactId, conversationId: null, clientId: clientId(thread) },
      by: { id: agent?.id ?? inboxId, name: agent?.name ?? null, system: agent === null },
      facts: { direction, state: agent === null ? 'missed' : 'ended', number, seconds, agentId: agent?.id ?? null },
      ...{ notes: clock.fill(text, at), at: turn.now, status: agent === null ? 'open' : 'waiting' },
      promises: promises.map((word) => ({ text: word.text, dueAt: new Date(clock.at(word.due)).toISOString() })),
    });
    thread.conversationId = conversation.id;
    thread.words.push(...message.promises.map((promise) => promise.id));
  },

  /** A new conversation gets its labels, and goes where it belongs. */
  async open({ stage, thread, as }) {
    const { story, conversationId } = thread;
    const teamId = story.team === undefined ? null : stage.teams.get(story.team);
    if (teamId === undefined) throw notFound();
    thread.assigneeId = story.assignee === undefined ? null : stage.people[story.assignee].id;
    await conversations.label(as('tomas'), conversationId, { tags: story.tags ?? [], priority: story.priority });
    await conversations.assign(as('tomas'), conversationId, { assigneeId: thread.assigneeId, teamId });
  },

  async answer({ stage: { clock }, thread, at, as }, { by, text, promises, then }) {
    const { conversation, message } = await conversations.reply(as(by), thread.conversationId, {
      clientId: clientId(thread),
      text: clock.fill(text, at),
      seenSeq: everything,
      then,
      promises: promises.map((word) => ({ text: word.text, dueAt: new Date(clock.at(word.due)).toISOString() })),
    });
    thread.assigneeId = conversation.assigneeId;
    thread.words.push(...message.promises.map((promise) => promise.id));
  },

  note({ stage, thread, at, as }, { by, text }) {
    const words = stage.clock.fill(text, at);
    const named = Object.values(stage.people).filter(({ name }) => words.includes(`@${name.split(' ')[0] ?? name}`));
    const mentions = named.map(({ id }) => id);
    return conversations.writeNote(as(by), thread.conversationId, {
      clientId: clientId(thread),
      text: words,
      mentions,
    });
  },

  give({ stage, thread, as }, { by, to }) {
    thread.assigneeId = to === null ? null : stage.people[to].id;
    return conversations.assign(as(by), thread.conversationId, { assigneeId: thread.assigneeId });
  },

  keep: ({ thread, as }, { by }) => conversations.settlePromise(as(by), thread.words.shift() ?? '', 'kept'),

  snooze({ stage, thread, as }, { by, until }) {
    const moment = new Date(stage.clock.at(until)).toISOString();
    return conversations.snooze(as(by), thread.conversationId, moment, undefined);
  },

  resolve: ({ thread, as }, { by, low }) => conversations.resolve(as(by), thread.conversationId, { low }),

  draft: ({ stage, thread, at, as }, { by, text }) =>
    conversations.keepDraft(as(by), thread.conversationId, 'reply', stage.clock.fill(text, at)),

  /** Owner and lead see everything, the others what is theirs. */
  async look({ stage, thread, as }) {
    for (const who of ['owner', 'tomas', 'aisha', 'piet'] as const) {
      const looks = who === 'owner' || who === 'tomas' || stage.people[who].id === thread.assigneeId;
      if (looks) await conversations.see(as(who), thread.conversationId, everything);
    }
  },

  /** The customer has read what we wrote. */
  read: ({ stage, thread, turn }) =>
    conversations.customersMark(turn, thread.contactId, stage.inboxes[thread.story.inbox].id, everything, everything),
};

const clientId = (thread: Thread): string => `${thread.key}-${String(++thread.count).padStart(3, '0')}`;
