import { statement } from '#server/platform/database/statement.ts';
import { add, reaction } from '../hearing.ts';

/** Notes the team that has a conversation now. The answer is the one before, if we had written to the customer by then. */
const moveTo = statement<readonly [conversationId: string, teamId: string], { passedOn: boolean }>(
  'team_stays.move',
  `with before as (select team_id from team_stays where workspace_id = $1 and conversation_id = $2 for update),
     now as (insert into team_stays (workspace_id, conversation_id, team_id) values ($1, $2, $3)
       on conflict (workspace_id, conversation_id) do update set team_id = excluded.team_id)
   select before.team_id <> $3 and exists (select from messages where workspace_id = $1 and conversation_id = $2
     and author = 'agent' and type = 'message') as passed_on from before`,
);

/** Another team has it now. Where nobody had answered yet the customer notices nothing, and it finds its place only. */
export const transferred = reaction(['conversation.changed'], async (hearing, { at, said }) => {
  const { became, conversation, message } = said;
  if (became !== 'assigned' || conversation.teamId === null || message === undefined) return;
  const [moved] = await moveTo(hearing.turn.tx, conversation.id, conversation.teamId);
  if (moved?.passedOn !== true) return;
  await add(hearing, { kind: 'transferred', at, source: ['transfer', message.id], conversationId: conversation.id });
});
