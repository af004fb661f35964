import { follower, type Heard } from '#server/follow.ts';
import type { Follower } from '#server/platform/follow/follower.ts';
import type { Turn } from '#server/platform/turn.ts';
import { forgetFeelings, saveCsat } from './episodes/keep.ts';
import { refresh } from './episodes/refresh.ts';
import { episodesOfConversations } from './episodes/store.ts';

const told = ['message.received', 'message.sent', 'conversation.changed', 'promise.settled', 'message.felt'] as const;
type Told = Heard<(typeof told)[number]>;

/** Keeps what became of each episode, soon after it happened and never in a message's own way. */
export const followers: readonly Follower[] = [
  follower('resolution.episodes', told, async (turn, happened) => {
    const [labelled, others] = parted(happened, isLabelled);
    await refresh(turn, await episodesIn(turn, others), 'begun');
    await refresh(turn, await episodesIn(turn, labelled), 'all');
  }),
  follower('resolution.answers', ['survey.answered'], async (turn, happened) => {
    for (const { said } of happened) {
      if (said.kind === 'csat' && said.episodeId !== null) await rate(turn, said.episodeId, said.score);
    }
  }),
  follower('resolution.unread', ['contact.changed'], async (turn, happened) => {
    for (const { said } of happened) if (!said.contact.profiling) await forgetFeelings(turn.tx, said.contact.id);
  }),
];

/** Keeps a customer's answer to a survey with the episode that it was about. */
async function rate(turn: Turn, episodeId: string, csat: number | null): Promise<void> {
  await saveCsat(turn.tx, episodeId, csat);
  await refresh(turn, [episodeId], 'none');
}

const isLabelled = (event: Told): boolean => event.name === 'conversation.changed' && event.said.became === 'labelled';

async function episodesIn(turn: Turn, events: readonly Told[]): Promise<string[]> {
  const named = events.flatMap((event) => (event.name === 'message.felt' ? [] : [event.said.episodeId]));
  // A corrected feeling does not say of which episode; a conversation has few.
  const felt = events.flatMap(({ name, conversationId }) => (name === 'message.felt' ? (conversationId ?? []) : []));
  if (felt.length === 0) return named;
  return [...named, ...(await episodesOfConversations(turn.tx, felt)).map(({ id }) => id)];
}

function parted<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
}
