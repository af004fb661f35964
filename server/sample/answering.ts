import { z } from 'zod';
import { closeFollowUp, respond } from '#server/modules/surveys/index.ts';
import { follower } from '#server/follow.ts';
import type { Follower } from '#server/platform/follow/follower.ts';
import { job, type Job } from '#server/platform/jobs/job.ts';
import { actAs } from './acting.ts';
import { opinions, type CustomerName, type Opinion } from './cast/index.ts';
import type { Stage } from './stage.ts';

const Asked = z.object({ id: z.uuid(), customer: z.string() });
const parse = (input: unknown): z.infer<typeof Asked> => Asked.parse(input);
const hourMs = 3_600_000;

/** How customers answer when they are asked how it was, and how colleagues come back to them. Nobody does anything ahead of now. */
export function openAnswering(
  stage: Stage,
  customerOf: (contactId: string) => CustomerName | undefined,
  nowMs: number,
): { readonly actors: readonly Follower[]; readonly jobs: readonly Job[] } {
  const opinionOf = (contactId: string): [CustomerName, Opinion] | null => {
    const customer = customerOf(contactId);
    const opinion = customer === undefined ? undefined : opinions[customer];
    return customer === undefined || opinion === undefined ? null : [customer, opinion];
  };
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
          const [customer, opinion] = opinionOf(asked.contactId) ?? [];
          const at = opinion === undefined || said.has(asked.contactId) ? null : later(asked.at, opinion.after);
          if (at === null) continue;
          said.add(asked.contactId);
          await turn.queue('sample.answer', { id: asked.invitationId, customer }, { at });
        }
      }),
      follower('sample.low', ['followup.changed'], async (turn, happened) => {
        for (const { said } of happened) {
          const [customer, { closed } = { closed: undefined }] = opinionOf(said.contact.id) ?? [];
          const at = closed === undefined ? null : later(said.createdAt, closed.after);
          if (at !== null && said.state === 'open') await turn.queue('sample.close', { id: said.id, customer }, { at });
        }
      }),
    ],
    jobs: [
      job('sample.answer', parse, async (turn, { id, customer }) => {
        const { score, about, words } = opinions[customer as CustomerName] ?? { score: 0 };
        await respond(turn, id, {
          score,
          ...(about && { what: [...about] }),
          ...(words !== undefined && { why: words }),
        });
      }),
      job('sample.close', parse, async (turn, { id, customer }) => {
        const { closed } = opinions[customer as CustomerName] ?? {};
        if (closed !== undefined)
          await closeFollowUp(actAs(turn, stage.people[closed.by]), id, closed.outcome, closed.done);
      }),
    ],
  };
}
