import type { Custody, Moved } from '#server/custody.ts';
import { statement } from '#server/platform/database/statement.ts';

const tables = ['survey_invitations', 'survey_answers', 'follow_ups', 'survey_notes'] as const;

/** Answers, follow-ups and notes go with what they hang on. */
const erase = statement<readonly [contactId: string], never>(
  'surveys.erase',
  `with notes as (delete from survey_notes where workspace_id = $1 and contact_id = $2)
   delete from survey_invitations where workspace_id = $1 and contact_id = $2`,
);
const asked = statement<readonly [contactId: string], Record<string, unknown>>(
  'surveys.hand',
  `select s.name, s.measure, i.version, i.sent_at, i.way, i.language, i.expires_at, i.dismissed_at, a.score, a.answers, a.words, a.translation,
     a.reading ->> 'label' as reads_as, a.answered_at, a.changed_at, f.due_at as follow_up_by, f.outcome, f.done, f.closed_at
   from survey_invitations i join surveys s on s.workspace_id = i.workspace_id and s.id = i.survey_id
   left join survey_answers a on a.workspace_id = i.workspace_id and a.invitation_id = i.id
   left join follow_ups f on f.workspace_id = i.workspace_id and f.invitation_id = i.id
   where i.workspace_id = $1 and i.contact_id = $2 order by i.sent_at`,
);
const ids = {
  survey_invitations: 'id',
  survey_answers: 'invitation_id',
  follow_ups: 'id',
  survey_notes: 'id',
} as const;
/** A note of the same change that both had stays with the one who goes. */
const twice = `and not exists (select from survey_notes o where o.workspace_id = $1 and o.contact_id = $3 and o.change_id = survey_notes.change_id)`;
const give = Object.fromEntries(
  tables.map((table) => [
    table,
    statement<readonly [from: string, to: string], { id: string }>(
      `surveys.give_${table}`,
      `update ${table} set contact_id = $3 where workspace_id = $1 and contact_id = $2 ${table === 'survey_notes' ? twice : ''} returning ${ids[table]} as id`,
    ),
  ]),
);
const giveBack = Object.fromEntries(
  tables.map((table) => [
    table,
    statement<readonly [ids: readonly string[], from: string, to: string], never>(
      `surveys.give_back_${table}`,
      `update ${table} set contact_id = $3 where workspace_id = $1 and ${ids[table]} = any($2::uuid[]) and contact_id = $4`,
    ),
  ]),
);

/** What customers were asked and answered. */
export const custody: Custody = {
  name: 'surveys',
  async erase(turn, contactId) {
    await erase(turn.tx, contactId);
  },
  hand: (turn, contactId) => asked(turn.tx, contactId),
  async move(turn, from, to) {
    const moved: Record<string, readonly string[]> = {};
    for (const table of tables) moved[table] = (await give[table]?.(turn.tx, from, to))?.map(({ id }) => id) ?? [];
    return moved satisfies Moved;
  },
  async moveBack(turn, moved, from, to) {
    for (const table of tables) await giveBack[table]?.(turn.tx, moved[table] ?? [], from, to);
  },
};
