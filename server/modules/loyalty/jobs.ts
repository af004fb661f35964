import { z } from 'zod';
import type { Channel } from '#server/channel.ts';
import type { Platform } from '#server/module.ts';
import { openWrite } from '#server/notice.ts';
import { eachWorkspace, errand, job, type Job, type Round } from '#server/platform/jobs/job.ts';
import { openOutgoing } from '#server/platform/outgoing/outgoing.ts';
import { settlePending } from './earn/pending.ts';
import { endReached } from './experiments.ts';
import { noteAnniversaries } from './reminders/anniversaries.ts';
import { closeEnded } from './programmes/ending.ts';
import { checkIn } from './reminders/check-in.ts';
import { tellEnd, tellMember, tellTier } from './reminders/notices.ts';
import { planReminders } from './reminders/plan.ts';
import { remind } from './reminders/remind.ts';
import { checkInJob, remindJob, tellEndJob, tellMemberJob, tellTierJob } from './reminders/tasks.ts';
import { fulfil, secretFor } from './rewards/fulfil.ts';
import { fulfilJob } from './rewards/redeem.ts';
import { allRunning } from './store/experiments.ts';
import { findRedemption } from './store/rewards.ts';
import { reviewAll } from './tiers.ts';

const Nothing = z.object({});
const Member = z.object({ membershipId: z.uuid() });
const Ended = z.object({ programmeId: z.uuid(), after: z.uuid().nullable() });
const Fulfil = z.object({ redemptionId: z.string() });

export const jobs: readonly Job[] = [
  job(
    'loyalty.settle',
    (input) => Nothing.parse(input),
    async (turn) => {
      if ((await settlePending(turn)) > 0) await turn.queue('loyalty.settle', {});
    },
  ),
  job(
    'loyalty.night',
    (input) => Nothing.parse(input),
    async (turn) => {
      await reviewAll(turn);
      await noteAnniversaries(turn);
      await planReminders(turn);
      for (const experiment of await allRunning(turn.tx)) await endReached(turn, experiment);
    },
  ),
  job(
    'loyalty.close',
    (input) => Nothing.parse(input),
    async (turn) => {
      if (await closeEnded(turn)) await turn.queue('loyalty.close', {});
    },
  ),
  job(
    tellEndJob,
    (input) => Ended.parse(input),
    (turn, { programmeId, after }) => tellEnd(turn, programmeId, after),
  ),
];

/** What is written to one member, and by which job. */
const letters = [
  [remindJob, remind],
  [checkInJob, checkIn],
  [tellTierJob, tellTier],
  [tellMemberJob, tellMember],
] as const;

export const errands = (channels: readonly Channel[], platform: Platform): readonly Job[] => {
  const { config, sealKey } = platform;
  const write = openWrite(channels, platform);
  const fetch = openOutgoing(config.allowPrivate);
  return [
    ...letters.map(([name, bring]) =>
      job(
        name,
        (input) => Member.parse(input),
        async (turn, { membershipId }) => {
          await bring(turn, write, membershipId);
        },
      ),
    ),
    errand(
      fulfilJob,
      (input) => Fulfil.parse(input),
      async (ctx, { redemptionId }) => {
        const [redemption] = await ctx.takeTurn(ctx.workspaceId, ({ tx }) => findRedemption(tx, redemptionId));
        if (redemption !== undefined) await fulfil(ctx, fetch, secretFor(sealKey, redemption.rewardId), redemptionId);
      },
    ),
  ];
};

/** Every workspace that has any. */
const kept = `select distinct workspace_id as id from programmes where status <> 'draft'`;

export const rounds: readonly Round[] = [
  eachWorkspace('loyalty.settle_all', '11 * * * *', 'loyalty.settle', kept),
  eachWorkspace('loyalty.close_all', '41 * * * *', 'loyalty.close', kept),
  eachWorkspace('loyalty.nights', '23 3 * * *', 'loyalty.night', kept),
];
