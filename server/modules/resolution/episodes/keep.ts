import { statement } from '#server/platform/database/statement.ts';
import type { Facts } from './facts.ts';
import type { Tx } from '#server/platform/database/tx.ts';

/** Columns in the order of the table, with their types. */
const kept: readonly (readonly [column: string, type: string])[] = [
  ['episode_id', 'uuid'],
  ['conversation_id', 'uuid'],
  ['contact_id', 'uuid'],
  ['inbox_id', 'uuid'],
  ['channel', 'text'],
  ['team_id', 'uuid'],
  ['topic_id', 'uuid'],
  ['opened_at', 'timestamptz'],
  ['last_at', 'timestamptz'],
  ['first_reply_at', 'timestamptz'],
  ['first_reply_minutes', 'int'],
  ['resolved_at', 'timestamptz'],
  ['clock_minutes', 'int'],
  ['open_minutes', 'int'],
  ['customer_messages', 'int'],
  ['our_messages', 'int'],
  ['touches', 'int'],
  ['transfers', 'int'],
  ['answered_by', 'uuid'],
  ['reasks', 'int'],
  ['thanks_only', 'boolean'],
  ['said_settled', 'boolean'],
  ['promises_kept', 'int'],
  ['promises_broken', 'int'],
  ['first_label', 'text'],
  ['first_valence', 'real'],
  ['peak_label', 'text'],
  ['peak_valence', 'real'],
  ['last_label', 'text'],
  ['last_valence', 'real'],
];
const names = kept.map(([column]) => column);
const changing = names.filter((name) => name !== 'episode_id');

/** Writes facts down; rows that say the same already are left alone. */
const upsert = statement<readonly [facts: string], never>(
  'resolution.keep',
  `insert into episode_facts as f (workspace_id, ${names.join(', ')})
   select $1, x.* from jsonb_to_recordset($2::jsonb) as x(${kept.map(([column, type]) => `${column} ${type}`).join(', ')})
   on conflict (workspace_id, episode_id) do update set ${changing.map((name) => `${name} = excluded.${name}`).join(', ')}
   where (${changing.map((name) => `f.${name}`).join(', ')}) is distinct from (${changing.map((name) => `excluded.${name}`).join(', ')})`,
);
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
export const keepFacts = (tx: Tx, facts: readonly Facts[]): Promise<unknown> =>
  upsert(
    tx,
    JSON.stringify(facts.map((one) => Object.fromEntries(Object.entries(one).map(([k, v]) => [snake(k), v])))),
  );

/** Whose episodes these are, before they are written anew. */
export const contactsOf = statement<readonly [episodeIds: readonly string[]], { contactId: string }>(
  'resolution.contacts_of',
  'select distinct contact_id from episode_facts where workspace_id = $1 and episode_id = any($2::uuid[])',
);

/** In a chat everything is said in one conversation: what is known to be about something else is no return in it. */
const mayBeTheSame = '(x.topic_id = f.topic_id) is not false';

/**
 * What episodes say of each other: whether the customer came back, and whether an afterword confirms. `since` is when the
 * earliest of the changed episodes began: what was resolved more than seven days before it is not concerned, unless it is
 * in the same conversation.
 */
export const linkFacts = statement<
  readonly [contactIds: readonly string[], conversationIds: readonly string[], since: string],
  never
>(
  'resolution.link',
  `update episode_facts f set reopened_at = l.reopened_at, follow_up_id = l.follow_up_id, follow_up_at = l.follow_up_at, confirmed = l.confirmed
  from (select f.episode_id, r.opened_at as reopened_at, u.episode_id as follow_up_id, u.opened_at as follow_up_at,
      case when f.csat >= 4 then 'survey' when f.csat is not null then null
        when f.said_settled or coalesce(n.thanks_only, false) then 'said' end as confirmed
    from episode_facts f
    left join lateral (select x.thanks_only from episode_facts x where x.workspace_id = $1
      and x.conversation_id = f.conversation_id and x.episode_id > f.episode_id order by x.episode_id limit 1) n on true
    left join lateral (select x.opened_at from episode_facts x where x.workspace_id = $1
      and x.conversation_id = f.conversation_id and x.episode_id > f.episode_id and not x.thanks_only and ${mayBeTheSame}
      order by x.episode_id limit 1) r on true
    left join lateral (select x.episode_id, x.opened_at from episode_facts x where x.workspace_id = $1
      and x.contact_id = f.contact_id and x.episode_id <> f.episode_id and not x.thanks_only and x.customer_messages > 0
      and (x.topic_id = f.topic_id or (x.conversation_id = f.conversation_id and ${mayBeTheSame}))
      and x.opened_at > f.opened_at and x.opened_at <= f.resolved_at + interval '7 days'
      order by x.opened_at, x.episode_id limit 1) u on true
    where f.workspace_id = $1 and (f.conversation_id = any($3::uuid[]) or (f.contact_id = any($2::uuid[])
      and (f.resolved_at is null or f.resolved_at >= $4::timestamptz - interval '7 days')))) l
  where f.workspace_id = $1 and f.episode_id = l.episode_id
    and (f.reopened_at, f.follow_up_id, f.follow_up_at, f.confirmed) is distinct from (l.reopened_at, l.follow_up_id, l.follow_up_at, l.confirmed)`,
);

/** Their answer to a survey on the episode; null takes it back. */
export const saveCsat = statement<readonly [episodeId: string, csat: number | null], never>(
  'resolution.csat',
  'update episode_facts set csat = $3 where workspace_id = $1 and episode_id = $2',
);

/** What was read of a person goes, for they asked not to be read. */
export const forgetFeelings = statement<readonly [contactId: string], never>(
  'resolution.forget_feelings',
  `update episode_facts set first_label = null, first_valence = null, peak_label = null, peak_valence = null, last_label = null,
     last_valence = null where workspace_id = $1 and contact_id = $2 and first_label is not null`,
);
