import type { Experiment } from '#contract/experiments.ts';
import { statement } from '#server/platform/database/statement.ts';

export interface ExperimentRow {
  readonly id: string;
  readonly programmeId: string;
  readonly name: string;
  readonly arms: Experiment['arms'];
  readonly withinDays: number;
  readonly expected: Experiment['expected'];
  readonly plannedPerArm: number;
  readonly state: Experiment['state'];
  readonly startedAt: string;
  readonly endedAt: string | null;
}
const columns = 'id, programme_id, name, arms, within_days, expected, planned_per_arm, state, started_at, ended_at';

export const runningExperiment = statement<readonly [programmeId: string], ExperimentRow>(
  'experiments.running',
  `select ${columns} from experiments where workspace_id = $1 and programme_id = $2 and state = 'running'`,
);
export const experimentsOf = statement<readonly [programmeId: string], ExperimentRow>(
  'experiments.of_programme',
  `select ${columns} from experiments where workspace_id = $1 and programme_id = $2 order by started_at desc, id`,
);
export const findExperiment = statement<readonly [id: string], ExperimentRow>(
  'experiments.find',
  `select ${columns} from experiments where workspace_id = $1 and id = $2 for no key update`,
);
export const insertExperiment = statement<
  readonly [
    id: string,
    programmeId: string,
    name: string,
    arms: string,
    withinDays: number,
    expected: string,
    plannedPerArm: number,
    at: string,
  ],
  never
>(
  'experiments.insert',
  `insert into experiments (workspace_id, id, programme_id, name, arms, within_days, expected, planned_per_arm, started_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
export const endExperiment = statement<readonly [id: string, state: 'done' | 'stopped', at: string], never>(
  'experiments.end',
  `update experiments set state = $3, ended_at = $4 where workspace_id = $1 and id = $2 and state = 'running'`,
);
export const insertAssignment = statement<
  readonly [experimentId: string, contactId: string, arm: 0 | 1, at: string],
  never
>(
  'experiments.assign',
  `insert into assignments (workspace_id, experiment_id, contact_id, arm, at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
);
/** Whoever fills their card has finished, in whichever experiment they are, within its days. */
export const finishAssignment = statement<readonly [programmeId: string, contactId: string, at: string], never>(
  'experiments.finish',
  `update assignments a set finished_at = $4 from experiments e
   where a.workspace_id = $1 and a.contact_id = $3 and a.finished_at is null and e.workspace_id = $1 and e.id = a.experiment_id
     and e.programme_id = $2 and $4::timestamptz <= a.at + make_interval(days => e.within_days)`,
);
/** Of each arm: assigned, assigned so long ago that their days are over, and finished among these. */
export const armCounts = statement<
  readonly [experimentId: string, now: string],
  { arm: 0 | 1; assigned: number; ripe: number; finished: number }
>(
  'experiments.counts',
  `select a.arm, count(*)::int as assigned,
     count(*) filter (where a.at + make_interval(days => e.within_days) <= $3)::int as ripe,
     count(*) filter (where a.at + make_interval(days => e.within_days) <= $3 and a.finished_at is not null)::int as finished
   from assignments a join experiments e on e.workspace_id = a.workspace_id and e.id = a.experiment_id
   where a.workspace_id = $1 and a.experiment_id = $2 group by a.arm`,
);
export const allRunning = statement<readonly [], ExperimentRow>(
  'experiments.all_running',
  `select ${columns} from experiments where workspace_id = $1 and state = 'running' order by started_at`,
);
