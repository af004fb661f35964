import { statement } from '#server/platform/database/statement.ts';

export interface SwitchRow {
  readonly id: string;
  readonly shown: boolean;
  readonly basis: 'works_council' | 'colleagues' | null;
  readonly agreedOn: string | null;
  readonly words: string | null;
  readonly byName: string;
  readonly at: string;
}
const columns = 'id, shown, basis, agreed_on::text, words, by_name, at';

export const newestSwitch = statement<readonly [], SwitchRow>(
  'colleague_figures.newest',
  `select ${columns} from colleague_figures where workspace_id = $1 order by id desc limit 1`,
);
export const insertSwitch = statement<
  readonly [
    id: string,
    shown: boolean,
    basis: SwitchRow['basis'],
    agreedOn: string | null,
    words: string | null,
    byId: string,
    byName: string,
    at: string,
  ],
  SwitchRow
>(
  'colleague_figures.insert',
  `insert into colleague_figures (workspace_id, id, shown, basis, agreed_on, words, by_id, by_name, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${columns}`,
);
export const noteReader = statement<readonly [switchId: string, agentId: string, at: string], never>(
  'colleague_figures.read',
  'insert into colleague_figure_readers (workspace_id, switch_id, agent_id, at) values ($1, $2, $3, $4) on conflict do nothing',
);
export const readersOf = statement<readonly [switchId: string], { agentId: string }>(
  'colleague_figures.readers',
  'select agent_id from colleague_figure_readers where workspace_id = $1 and switch_id = $2',
);

/** What became of the cases on a topic that somebody answered alone; `topicId` null where nobody knows it. */
export interface AnsweredRow {
  readonly agentId: string;
  readonly topicId: string | null;
  readonly cases: number;
  readonly rated: number;
  readonly satisfied: number;
  /** Old enough for the customer to have come back, and those of them that were solved for good. */
  readonly old: number;
  readonly lasting: number;
  readonly kept: number;
  readonly broken: number;
}
/** Of everybody: resolved between two moments. `settled`: what was resolved before can be judged. */
export const answeredAlone = statement<readonly [from: string, to: string, settled: string], AnsweredRow>(
  'colleague_figures.answered_alone',
  `select answered_by as agent_id, topic_id, count(*)::int as cases, count(csat)::int as rated,
     (count(*) filter (where csat >= 4))::int as satisfied, (count(*) filter (where resolved_at < $4))::int as old,
     (count(*) filter (where resolved_at < $4 and reopened_at is null and follow_up_id is null))::int as lasting,
     sum(promises_kept)::int as kept, sum(promises_broken)::int as broken
   from episode_facts where workspace_id = $1 and resolved_at >= $2 and resolved_at < $3 and answered_by is not null
     and not thanks_only group by 1, 2`,
);
