import { statement } from '#server/platform/database/statement.ts';

export interface ChangeRow {
  readonly id: string;
  readonly surveyId: string;
  readonly theme: string;
  readonly change: string;
  readonly madeBy: string | null;
  readonly madeAt: string;
}
export interface NoteRow {
  readonly id: string;
  readonly changeId: string;
  readonly contactId: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly conversationId: string;
  readonly draftedAt: string | null;
  readonly sentAt: string | null;
}
export const insertChange = statement<
  readonly [id: string, surveyId: string, theme: string, change: string, by: string | null, at: string],
  never
>(
  'survey_changes.insert',
  'insert into survey_changes (workspace_id, id, survey_id, theme, change, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7)',
);
export const insertNote = statement<
  readonly [id: string, changeId: string, contactId: string, conversationId: string],
  never
>(
  'survey_notes.insert',
  `insert into survey_notes (workspace_id, id, change_id, contact_id, conversation_id) values ($1, $2, $3, $4, $5) on conflict do nothing`,
);
export const changesOf = statement<readonly [surveyId: string], ChangeRow>(
  'survey_changes.list',
  `select id, survey_id, theme, change, made_by, made_at from survey_changes
   where workspace_id = $1 and survey_id = $2 order by made_at desc limit 100`,
);
const columns = `n.id, n.change_id, n.contact_id, p.name as contact_name, p.email as contact_email, n.conversation_id, n.drafted_at, n.sent_at`;
const source = `survey_notes n join contacts p on p.workspace_id = n.workspace_id and p.id = n.contact_id
  join conversations c on c.workspace_id = n.workspace_id and c.id = n.conversation_id`;
export const notesOf = statement<
  readonly [changeIds: readonly string[], readsAll: boolean, me: string | null],
  NoteRow
>(
  'survey_notes.list',
  `select ${columns} from ${source} where n.workspace_id = $1 and n.change_id = any($2::uuid[]) and app.sees($3, $4, c) order by n.id`,
);
export const findNote = statement<
  readonly [id: string, readsAll: boolean, me: string | null],
  NoteRow & { readonly change: string }
>(
  'survey_notes.find',
  `select ${columns}, h.change from ${source} join survey_changes h on h.workspace_id = n.workspace_id and h.id = n.change_id
   where n.workspace_id = $1 and n.id = $2 and app.sees($3, $4, c)`,
);
export const markDrafted = statement<readonly [id: string, at: string, by: string], never>(
  'survey_notes.drafted',
  'update survey_notes set drafted_at = $3, drafted_by = $4 where workspace_id = $1 and id = $2 and sent_at is null',
);
/** The colleague who took the note into their draft has written in that conversation. */
export const markSent = statement<readonly [conversationId: string, by: string | null, at: string], never>(
  'survey_notes.sent',
  `update survey_notes set sent_at = $4 where workspace_id = $1 and conversation_id = $2 and drafted_by = $3
     and drafted_at <= $4 and sent_at is null`,
);
