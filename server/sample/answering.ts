import { z } from 'zod';
import { closeFollowUp, respond } from '#server/modules/surveys/index.ts';
import { follower } from '#server/follow.ts';
import type { Follower } from '#server/platform/follow/follower.ts';
import { job, type Job } from '#server/platform/jobs/job.ts';
import { actAs } from './acting.ts';
import { opinions, recommendations, type CustomerName, type Opinion } from './cast/index.ts';
import type { Stage } from './stage.ts';

const Asked = z.object({ id: z.uuid(), customer: z.string(), relation: z.boolean() });
const parse = (input: unknown): z.infer<typeof Asked> => Asked.parse(input);
const hourMs = 3_600_000;

/** What a customer says of a case, or of the shop as a whole. */
const opinionBy = (customer: CustomerName, relation: boolean): Opinion | undefined =>
  relation ? recommendations[customer]?.says : opinions[customer];

/** How customers answer when they are asked how it was, and how colleagues come back to them. Nobody does anything ahead of now. */
export function openAnswering(
  stage: Stage,
  customerOf: (contactId: string) => CustomerName | undefined,
  nowMs: number,
): { readonly actors: readonly Follower[]; readonly jobs: readonly Job[] } {
  const later = (at: string, hours: number): string | null => {
    const ms = Date.parse(at) + hours * hourMs;
    return ms > nowMs ? null : new Date(ms).toISOString();
  };
  /** Whoever has said it once lets it pass the next time. */
  const said = new Set<string>();
  return {
    actors: [
      follower('sample.asked', ['survey.sent'], async (turn, happened) => {
        for (const { said: asked } of happened) {
          const [customer, relation] = [customerOf(asked.contactId), asked.kind === 'nps'];
          const opinion = customer === undefined ? undefined : opinionBy(customer, relation);
          const once = `${asked.kind} ${asked.contactId}`;
          const at = opinion === undefined || said.has(once) ? null : later(asked.at, opinion.after);
          if (at === null) continue;
          said.add(once);
          await turn.queue('sample.answer', { id: asked.invitationId, customer, relation }, { at });
        }
      }),
      follower('sample.low', ['followup.changed'], async (turn, happened) => {
        for (const { said: low } of happened) {
          const [customer, relation] = [customerOf(low.contact.id), low.measure === 'nps'];
          const closed = customer === undefined ? undefined : opinionBy(customer, relation)?.closed;
          const at = closed === undefined ? null : later(low.createdAt, closed.after);
          if (at !== null && low.state === 'open')
            await turn.queue('sample.close', { id: low.id, customer, relation }, { at });
        }
      }),
    ],
    jobs: [
      job('sample.answer', parse, async (turn, { id, customer, relation }) => {
        const { score, about, words } = opinionBy(customer as CustomerName, relation) ?? { score: 0 };
        await respond(turn, id, {
          score,
          ...(about && { what: [...about] }),
          ...(words !== undefined && { why: words }),
        });
      }),
      job('sample.close', parse, async (turn, { id, customer, relation }) => {
        const { closed } = opinionBy(customer as CustomerName, relation) ?? {};
        if (closed !== undefined)
          await closeFollowUp(actAs(turn, stage.people[closed.by]), id, closed.outcome, closed.done);
      }),
    ],
  };
}
