import type { Closure, NotAsked } from '#contract/surveys.ts';
import type { Measure, SurveyContent } from '#contract/survey-content.ts';
import { statement } from '#server/platform/database/statement.ts';

/** What asking about a conversation has to know, as things stand. */
export interface Occasion {
  readonly conversationId: string;
  readonly contactId: string;
  readonly inboxId: string;
  readonly channel: string;
  readonly status: string;
  readonly tags: readonly string[];
  readonly episodeId: string;
  readonly resolvedAt: string | null;
  readonly resolvedBy: string | null;
  readonly closure: Closure;
  /** What their browser or another system says, and what they wrote last. */
  readonly language: string | null;
  readonly lastWords: string | null;
  /** Another conversation of theirs is not resolved. */
  readonly elsewhere: boolean;
  /** When they were asked last, anything: in a survey, or for a review. */
  readonly askedAt: string | null;
}
export const occasionOf = statement<readonly [conversationId: string], Occasion>(
  'surveys.occasion',
  `select c.id as conversation_id, c.contact_id, c.inbox_id, c.channel, c.status, c.tags, c.episode_id, e.resolved_at, e.resolved_by, p.language,
     case when e.low in ('next_step', 'solved_unsaid') then 'low'
       when exists (select from messages m where m.workspace_id = $1 and m.conversation_id = c.id and m.author = 'agent'
         and m.type = 'message' and m.at >= e.opened_at) then 'answered' else 'unanswered' end as closure,
     (select m.text from messages m where m.workspace_id = $1 and m.conversation_id = c.id and m.author = 'customer'
       and m.type = 'message' order by m.seq desc limit 1) as last_words,
     exists (select from conversations o where o.workspace_id = $1 and o.contact_id = c.contact_id and o.id <> c.id
       and o.status <> 'resolved') as elsewhere,
     greatest((select max(i.sent_at) from survey_invitations i where i.workspace_id = $1 and i.contact_id = c.contact_id),
       (select max(r.sent_at) from review_invitations r where r.workspace_id = $1 and r.contact_id = c.contact_id)) as asked_at
   from conversations c join contacts p on p.workspace_id = $1 and p.id = c.contact_id
   left join episodes e on e.workspace_id = $1 and e.id = c.episode_id
   where c.workspace_id = $1 and c.id = $2`,
);

export interface InvitationRow {
  readonly id: string;
  readonly surveyId: string;
  readonly version: number;
  readonly measure: Measure;
  readonly name: string;
  readonly content: SurveyContent;
  readonly contactId: string;
  readonly conversationId: string;
  readonly inboxId: string;
  readonly episodeId: string | null;
  readonly way: 'chat' | 'mail' | 'link';
  readonly language: string;
  readonly sentAt: string;
  readonly expiresAt: string;
  /** Whether somebody has to come back to the answer. */
  readonly comesBack: boolean;
  /** What was answered so far; null before. */
  readonly answers: Record<string, number | string | string[]> | null;
}
type New = readonly [
  id: string,
  surveyId: string,
  version: number,
  contactId: string,
  conversationId: string,
  inboxId: string,
  episodeId: string | null,
  closure: Closure,
  way: string,
  tokenHash: string,
  language: string,
  sentAt: string,
  expiresAt: string,
];
/** Nothing comes back where the resolution was asked about already. */
export const insertInvitation = statement<New, { id: string }>(
  'survey_invitations.insert',
  `insert into survey_invitations (workspace_id, id, survey_id, version, contact_id, conversation_id, inbox_id, episode_id, closure, way,
     token_hash, language, sent_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
   on conflict do nothing returning id`,
);
export const dropInvitation = statement<readonly [id: string], never>(
  'survey_invitations.drop',
  'delete from survey_invitations where workspace_id = $1 and id = $2',
);
export const insertPass = statement<
  readonly [
    id: string,
    surveyId: string,
    inboxId: string,
    episodeId: string | null,
    closure: Closure,
    reason: NotAsked,
    at: string,
  ],
  never
>(
  'survey_passes.insert',
  `insert into survey_passes (workspace_id, id, survey_id, inbox_id, episode_id, closure, reason, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
);

const columns = `i.id, i.survey_id, i.version, s.measure, s.name, v.content, i.contact_id, i.conversation_id, i.inbox_id, i.episode_id,
  i.way, i.language, i.sent_at, i.expires_at, exists (select from follow_ups f where f.workspace_id = i.workspace_id
    and f.invitation_id = i.id and f.closed_at is null) as comes_back, (select a.answers from survey_answers a
    where a.workspace_id = i.workspace_id and a.invitation_id = i.id) as answers`;
const source = `survey_invitations i join surveys s on s.workspace_id = i.workspace_id and s.id = i.survey_id
  join survey_versions v on v.workspace_id = i.workspace_id and v.survey_id = i.survey_id and v.version = i.version`;

export const invitationByToken = statement<readonly [tokenHash: string, now: string], InvitationRow>(
  'survey_invitations.by_token',
  `select ${columns} from ${source} where i.workspace_id = $1 and i.token_hash = $2 and i.expires_at > $3`,
);
/** Held until the turn ends, so that two answers at once come one after the other. */
export const lockInvitation = statement<readonly [id: string, now: string], InvitationRow>(
  'survey_invitations.lock',
  `select ${columns} from ${source} where i.workspace_id = $1 and i.id = $2 and i.expires_at > $3 for no key update of i`,
);
/** What somebody is asked in the chat of an inbox: the newest that they have not put away. */
export const openInChat = statement<readonly [contactId: string, inboxId: string, now: string], InvitationRow>(
  'survey_invitations.in_chat',
  `select ${columns} from ${source} join conversations c on c.workspace_id = i.workspace_id and c.id = i.conversation_id
   where i.workspace_id = $1 and i.contact_id = $2 and i.inbox_id = $3 and i.way = 'chat' and i.dismissed_at is null
     and i.expires_at > $4 and c.status = 'resolved' order by i.sent_at desc limit 1`,
);
export const dismissInvitation = statement<readonly [id: string, at: string], never>(
  'survey_invitations.dismiss',
  'update survey_invitations set dismissed_at = $3 where workspace_id = $1 and id = $2',
);
export const visitorOf = statement<readonly [visitId: string], { contactId: string | null; inboxId: string }>(
  'surveys.visitor',
  'select contact_id, inbox_id from visits where workspace_id = $1 and id = $2 and ended_at is null',
);
/** When this survey asked somebody last. */
export const lastAsked = statement<readonly [surveyId: string, contactId: string], { at: string | null }>(
  'survey_invitations.last',
  'select max(sent_at) as at from survey_invitations where workspace_id = $1 and survey_id = $2 and contact_id = $3',
);
