import type { Role } from '#contract/permissions.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import * as house from '#server/modules/conversations/index.ts';
import { actAs, type Acting } from './acting.ts';
import type { Colleague, Step, Story } from './cast/index.ts';
import type { Clock } from './clock.ts';
import type { Happening } from './timeline.ts';

/** The shop on whose stage stories are played. */
export interface Stage {
  readonly clock: Clock;
  readonly people: Readonly<Record<Colleague, { readonly id: string; readonly name: string; readonly role: Role }>>;
  readonly teams: ReadonlyMap<string, string>;
  readonly inboxes: Readonly<Record<Story['inbox'], { readonly id: string }>>;
  readonly contactOf: (turn: Turn, story: Story) => Promise<string>;
}

/** Where a story stands. */
interface Thread {
  readonly story: Story;
  readonly key: string;
  conversationId: string;
  assigneeId: string | null;
  contactId: string;
  seq: number;
  /** Commitments that nobody has settled yet, oldest first. */
  words: string[];
}

const mostSeen = 2_147_483_647;

/** Plays what happens, one moment after the other, each by the function that the product itself uses for it. */
export async function play(
  stage: Stage,
  stories: readonly Story[],
  happenings: readonly Happening[],
  turnAt: (atMs: number) => Promise<Turn>,
): Promise<void> {
  const threads = stories.map((story, index) => begin(story, `sample-${String(index).padStart(2, '0')}`));
  for (const { at, story, what } of happenings) {
    const thread = threads[story];
    if (thread !== undefined) await perform(stage, thread, what, at, await turnAt(at));
  }
}

const begin = (story: Story, key: string): Thread => ({
  ...{ story, key, words: [], seq: 0 },
  ...{ conversationId: '', contactId: '', assigneeId: null },
});

async function perform(stage: Stage, thread: Thread, what: Happening['what'], at: number, turn: Turn): Promise<void> {
  const as = (who: Colleague): Acting => actAs(turn, stage.people[who]);
  const id = thread.conversationId;
  switch (what.do) {
    case 'write':
      return write(stage, thread, what, at, turn);
    case 'open':
      return arrange(stage, thread, as('tomas'));
    case 'answer':
      return answer(stage, thread, what, at, as(what.by));
    case 'note': {
      const text = stage.clock.fill(what.text, at);
      await house.writeNote(as(what.by), id, { clientId: clientId(thread), text });
      return;
    }
    case 'give':
      thread.assigneeId = what.to === null ? null : stage.people[what.to].id;
      await house.assign(as(what.by), id, { assigneeId: thread.assigneeId });
      return;
    case 'keep':
      await house.settlePromise(as(what.by), thread.words.shift() ?? '', 'kept');
      return;
    case 'snooze':
      await house.snooze(as(what.by), id, new Date(stage.clock.at(what.until)).toISOString(), undefined);
      return;
    case 'resolve':
      await house.resolve(as(what.by), id, { low: what.low });
      return;
    case 'draft':
      await house.keepDraft(as(what.by), id, 'reply', stage.clock.fill(what.text, at));
      return;
    case 'look':
      return look(stage, thread, as);
    case 'read':
      await house.customersMark(turn, thread.contactId, stage.inboxes[thread.story.inbox].id, mostSeen, mostSeen);
  }
}

const clientId = (thread: Thread): string => `${thread.key}-${String(++thread.seq).padStart(3, '0')}`;

async function write(
  stage: Stage,
  thread: Thread,
  step: Step & { do: 'write' },
  at: number,
  turn: Turn,
): Promise<void> {
  const { story } = thread;
  thread.contactId = await stage.contactOf(turn, story);
  const { conversation } = await house.receive(turn, {
    inboxId: stage.inboxes[story.inbox].id,
    contactId: thread.contactId,
    clientId: clientId(thread),
    text: stage.clock.fill(step.text, at),
    subject: story.subject,
    at: turn.now,
  });
  thread.conversationId = conversation.id;
}

/** Puts labels on a new conversation and gives it where it belongs. */
async function arrange({ people, teams }: Stage, thread: Thread, by: Acting): Promise<void> {
  const { story, conversationId } = thread;
  await house.label(by, conversationId, { tags: story.tags ?? [], priority: story.priority });
  const teamId = story.team === undefined ? null : teams.get(story.team);
  if (teamId === undefined) throw notFound();
  thread.assigneeId = story.assignee === undefined ? null : people[story.assignee].id;
  await house.assign(by, conversationId, { assigneeId: thread.assigneeId, teamId });
}

async function answer(
  stage: Stage,
  thread: Thread,
  step: Step & { do: 'answer' },
  at: number,
  by: Acting,
): Promise<void> {
  const { clock } = stage;
  const { conversation, message } = await house.reply(by, thread.conversationId, {
    clientId: clientId(thread),
    text: clock.fill(step.text, at),
    seenSeq: mostSeen,
    then: step.then,
    promises: step.promises.map(({ text, due }) => ({ text, dueAt: new Date(clock.at(due)).toISOString() })),
  });
  thread.assigneeId = conversation.assigneeId;
  thread.words.push(...message.promises.map((promise) => promise.id));
}

/** Owner and lead have seen it, and whoever has it. */
async function look(
  { people }: Stage,
  { conversationId, assigneeId }: Thread,
  as: (who: Colleague) => Acting,
): Promise<void> {
  for (const who of ['owner', 'tomas', 'aisha', 'piet'] as const) {
    const isTheirs = people[who].id === assigneeId || who === 'owner' || who === 'tomas';
    if (isTheirs) await house.see(as(who), conversationId, mostSeen);
  }
}
