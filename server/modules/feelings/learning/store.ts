import type { FeelingLabel } from '#contract/feelings.ts';
import type { Shifts } from '#psychology/emotion/index.ts';
import { statement } from '#server/platform/database/statement.ts';

/** An agent's word against the reader's. Their last word counts, against what the reader said first. */
export const keepCorrection = statement<
  readonly [
    messageId: string,
    conversationId: string,
    readAs: string,
    label: string,
    language: string | null,
    model: string,
  ],
  never
>(
  'corrections.keep',
  `insert into corrections (workspace_id, message_id, conversation_id, read_as, label, language, model)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (workspace_id, message_id) do update set label = excluded.label, created_at = now()`,
);
export const dropCorrection = statement<readonly [messageId: string], never>(
  'corrections.drop',
  'delete from corrections where workspace_id = $1 and message_id = $2',
);
/** The newest corrected messages with what they are. */
export const correctedTexts = statement<readonly [most: number], { text: string; label: FeelingLabel }>(
  'corrections.texts',
  `select m.text, c.label from corrections c
   join messages m on m.workspace_id = $1 and m.conversation_id = c.conversation_id and m.id = c.message_id
   where c.workspace_id = $1 order by c.created_at desc limit $2`,
);
/** Customers' newest messages that an agent answered and whose reading they let stand. */
export const standingTexts = statement<readonly [most: number], { text: string; label: FeelingLabel }>(
  'corrections.standing',
  `select m.text, r.reading ->> 'label' as label
   from (select * from conversations where workspace_id = $1 order by last_at desc limit $2) as c
   join readings r on r.workspace_id = $1 and r.conversation_id = c.id and r.corrected_by is null
   join messages m on m.workspace_id = $1 and m.conversation_id = c.id and m.id = r.message_id
   where exists (select from messages a where a.workspace_id = $1 and a.conversation_id = c.id and a.seq > m.seq
     and a.author = 'agent' and a.type = 'message') limit $2`,
);
export const countCorrections = statement<readonly [], { count: number }>(
  'corrections.count',
  `select count(*)::int from (select from corrections where workspace_id = $1 and label <> 'unclear' limit 10000) as counted`,
);

export interface AdaptationRow {
  readonly shifts: Shifts;
  readonly examples: number;
  readonly agreedBefore: number;
  readonly agreedAfter: number;
  readonly madeAt: string;
}
const adaptationColumns = 'shifts, examples, agreed_before, agreed_after, created_at as made_at';
/** What holds now. */
export const currentAdaptation = statement<readonly [], AdaptationRow>(
  'adaptations.current',
  `select ${adaptationColumns} from adaptations
   where workspace_id = $1 and withdrawn_at is null order by created_at desc limit 1`,
);
export const insertAdaptation = statement<
  readonly [id: string, shifts: string, examples: number, before: number, after: number],
  AdaptationRow
>(
  'adaptations.insert',
  `insert into adaptations (workspace_id, id, shifts, examples, agreed_before, agreed_after) values ($1, $2, $3, $4, $5, $6)
   returning ${adaptationColumns}`,
);
export const withdrawAdaptations = statement<readonly [], never>(
  'adaptations.withdraw',
  'update adaptations set withdrawn_at = now() where workspace_id = $1 and withdrawn_at is null',
);
export const setLearning = statement<readonly [learns: boolean], never>(
  'workspaces.set_learning',
  'update workspaces set adapts_readings = $2 where id = $1',
);
export const learns = statement<readonly [], { learns: boolean }>(
  'workspaces.learns',
  'select adapts_readings as learns from workspaces where id = $1',
);

/** Readings and corrections by feeling and language: whole days from the tallies, today as it stands. */
export const talliesSince = statement<
  readonly [days: number],
  { label: FeelingLabel; language: string; read: number; corrected: number }
>(
  'readings.tallies',
  `select label, language, sum(read)::int as read, sum(corrected)::int as corrected from (
     select label, language, read, corrected from reading_tallies
       where workspace_id = $1 and day > current_date - $2::int and day < current_date
     union all
     select coalesce(k.read_as, r.reading ->> 'label'), coalesce(r.reading ->> 'language', 'unknown'), 1, (k.message_id is not null)::int
       from readings r left join corrections k on k.workspace_id = $1 and k.message_id = r.message_id
       where r.workspace_id = $1 and r.created_at >= current_date
   ) as both_parts group by label, language order by label, language`,
);
export const readsFeelings = statement<readonly [], { reads: boolean }>(
  'workspaces.reads_feelings',
  'select reads_feelings as reads from workspaces where id = $1',
);
/** Forgets all that was read in the workspace. */
export const forgetAll = statement<readonly [], never>(
  'feelings.forget_all',
  `with a as (delete from readings where workspace_id = $1), b as (delete from moods where workspace_id = $1),
     c as (delete from adaptations where workspace_id = $1) delete from corrections where workspace_id = $1`,
);
/** Takes readings out of the journal of events; null for those of everybody. */
export const forgetEvents = statement<readonly [contactId: string | null], never>(
  'feelings.forget_events',
  'select app.forget_feelings($2) where $1::uuid = app.workspace()',
);
