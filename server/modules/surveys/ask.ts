import type { NotAsked } from '#contract/surveys.ts';
import type { SurveyContent } from '#contract/survey-content.ts';
import { assign } from '#psychology/measure/index.ts';
import { lockContact, contactableFrom } from '#server/modules/contacts/index.ts';
import { quietUntil } from '#server/modules/goodwill/index.ts';
import { openPromises } from '#server/modules/promises/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import { refused } from './may-ask.ts';
import type { Reach } from './reach.ts';
import { send, type Sent } from './send.ts';
import { lastAsked, occasionOf, type Occasion } from './store/invitations.ts';
import type { Wish } from './wish.ts';
import type { SurveyRow } from './store/surveys.ts';

const dayMs = 86_400_000;
/** Nobody is asked twice within so many days, whatever the survey (psychology.md §7). */
const cooldownDays = 30;
/** Whoever was to be asked and could not be for so long is not asked any more: they would hardly know what about. */
const lateDays = 7;

export type Asked =
  | { readonly as: 'asked'; readonly sent: Sent }
  | { readonly as: 'later'; readonly at: string }
  | { readonly as: 'not'; readonly reason: NotAsked; readonly occasion: Occasion | null };

/** Asks a customer, if now is the time. Judged as things stand at this moment, never by how somebody feels or who helped. */
export async function ask(turn: Turn, reach: Reach, survey: SurveyRow, wish: Wish): Promise<Asked> {
  const [seen] = await occasionOf(turn.tx, wish.conversationId);
  if (seen === undefined) return { as: 'not', reason: 'reopened', occasion: null };
  await lockContact(turn.tx, seen.contactId); // so that two surveys at once know of each other
  const [occasion = seen] = await occasionOf(turn.tx, wish.conversationId);
  const not = (reason: NotAsked): Asked => ({ as: 'not', reason, occasion });
  if (survey.version === null || survey.content === null || survey.paused) return not('paused');
  const reason = standing(occasion, wish, turn.now) ?? meant(survey.content, occasion);
  if (reason !== null) return not(reason);
  const owed = await owedUntil(turn, wish.conversationId);
  if (owed !== null) return owed.until === null ? not('owed') : { as: 'later', at: owed.until };
  if (await tooSoon(turn, survey, occasion)) return not('cooldown');
  if (assign(survey.id, wish.episodeId ?? occasion.contactId, [wish.share, 1 - wish.share]) !== 0)
    return not('not_sampled');
  const inChat = wish.link !== true && reach.asks(occasion.channel);
  if (await refused(turn, occasion.contactId, inChat ? 'chat' : 'mail')) return not('opted_out');
  const quiet = await quietUntil(turn, occasion.contactId);
  if (quiet !== null) return { as: 'later', at: quiet };
  const may = inChat || wish.link === true ? turn.now : await contactableFrom(turn, occasion.contactId);
  if (may > turn.now) return { as: 'later', at: may };
  const sent = await send(turn, reach, survey, {
    ...wish,
    occasion,
    way: wish.link === true ? 'link' : inChat ? 'chat' : 'mail',
  });
  return sent === null ? not('no_way') : { as: 'asked', sent };
}

function standing(occasion: Occasion, { episodeId }: Wish, now: string): NotAsked | null {
  const { status, resolvedAt, resolvedBy, closure, tags } = occasion;
  if (status !== 'resolved' || (episodeId !== null && episodeId !== occasion.episodeId)) return 'reopened';
  if (occasion.elsewhere) return 'in_episode';
  if (tags.includes('spam') || (closure === 'unanswered' && resolvedBy === null)) return 'auto_closed';
  const late = Date.parse(now) - Date.parse(resolvedAt ?? now) > lateDays * dayMs;
  return episodeId !== null && late ? 'too_late' : null;
}

/** Whether the survey is meant for somebody here: by channel or language, and by nothing else. */
function meant({ audience }: SurveyContent, { channel, language }: Occasion): NotAsked | null {
  const own: Readonly<Record<string, string | null>> = { channel, language: language?.slice(0, 2) ?? null };
  return audience.every(({ by, is }) => own[by] === is) ? null : 'not_meant';
}

/** What is still owed in words, and until when; overdue without one. Nobody is asked how it was before it is over. */
async function owedUntil(turn: Turn, conversationId: string): Promise<{ readonly until: string | null } | null> {
  const last = (await openPromises(turn.tx, conversationId)).at(-1);
  if (last === undefined) return null;
  return { until: last.dueAt > turn.now ? new Date(Date.parse(last.dueAt) + 3_600_000).toISOString() : null };
}

async function tooSoon(turn: Turn, survey: SurveyRow, { contactId, askedAt }: Occasion): Promise<boolean> {
  const since = (at: string | null) => (at === null ? Infinity : Date.parse(turn.now) - Date.parse(at));
  if (since(askedAt) < cooldownDays * dayMs) return true;
  if (survey.rhythm === null) return false;
  const [last] = await lastAsked(turn.tx, survey.id, contactId);
  return since(last?.at ?? null) < survey.rhythm.everyDays * dayMs;
}
