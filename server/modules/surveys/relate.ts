import { statement } from '#server/platform/database/statement.ts';
import type { Round } from '#server/platform/jobs/job.ts';
import type { Turn } from '#server/platform/turn.ts';
import { assign } from '#psychology/measure/index.ts';
import { plan } from './plan.ts';
import { findSurvey } from './store/surveys.ts';

export const relateJob = 'surveys.relate';
/** So many are asked in a night at most; whoever is left over comes up in their next turn. */
const mostANight = 2_000;

/** Every night, for each survey of the relation that is running. */
export const relating: Round = {
  id: 'surveys.relating',
  match: '11 5 * * *',
  run: async (owner) => {
    await owner.query(`select graphile_worker.add_job('${relateJob}', json_build_object('workspaceId', s.workspace_id, 'surveyId', s.id),
        job_key => '${relateJob}:' || s.id)
      from surveys s where s.measure = 'nps' and s.rhythm is not null and s.version is not null and not s.paused`);
  },
};

/**
 * Whose turn it is: everybody has a day of their own in the rhythm, by a hash of both ids, so that over a whole rhythm all are
 * come by once. Their newest conversation says where to reach them.
 */
const turnOf = statement<
  readonly [surveyId: string, withinDays: number, everyDays: number, limit: number],
  { contactId: string; conversationId: string }
>(
  'surveys.turn_of',
  `select p.id as contact_id, c.id as conversation_id from contacts p
   cross join lateral (select id from conversations where workspace_id = $1 and contact_id = p.id
     and last_at > now() - make_interval(days => $3) order by last_at desc limit 1) c
   where p.workspace_id = $1 and abs(hashtextextended($2::text || p.id::text, 3)) % $4
     = (extract(epoch from now())::bigint / 86400) % $4
   order by hashtextextended(p.id::text || $2::text, 5) limit $5`,
);

/** One night’s sample: a share of those whose turn it is, drawn by lot. Spread over some hours, so that answers can be read. */
export async function relate(turn: Turn, surveyId: string): Promise<void> {
  const [survey] = await findSurvey(turn.tx, surveyId);
  if (survey?.rhythm == null || survey.paused) return;
  const { share, everyDays, withinDays } = survey.rhythm;
  const people = await turnOf(turn.tx, surveyId, withinDays, everyDays, mostANight);
  const drawn = people.filter(({ contactId }) => assign(surveyId, contactId, [share, 1 - share]) === 0);
  for (const [i, { conversationId }] of drawn.entries()) {
    const at = new Date(Date.parse(turn.now) + i * spreadMs(drawn.length)).toISOString();
    await plan(turn, { surveyId, conversationId, episodeId: null, share: 1 }, at);
  }
}

const spreadMs = (count: number): number => Math.min(60_000, (4 * 3_600_000) / count);
