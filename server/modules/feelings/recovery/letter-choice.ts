import type { RecoveryLetter } from '#contract/recovery.ts';
import { self } from '#server/modules/people/index.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { houseMail } from '#server/platform/mail/house-mail.ts';

const choiceOf = statement<readonly [agentId: string], { wanted: boolean }>(
  'recovery_letters.find',
  'select wanted from recovery_letters where workspace_id = $1 and agent_id = $2',
);
const choose = statement<readonly [agentId: string, wanted: boolean], never>(
  'recovery_letters.choose',
  `insert into recovery_letters (workspace_id, agent_id, wanted) values ($1, $2, $3)
   on conflict (workspace_id, agent_id) do update set wanted = excluded.wanted`,
);

/** Whether I get the letter on Mondays, and whether any mail leaves this house. */
export async function letterChoice(ctx: Ctx): Promise<RecoveryLetter> {
  const [said] = await choiceOf(ctx.tx, self(ctx));
  return { wanted: said?.wanted ?? true, works: houseMail().works };
}

export async function chooseLetter(ctx: Ctx, wanted: boolean): Promise<RecoveryLetter> {
  await choose(ctx.tx, self(ctx), wanted);
  return letterChoice(ctx);
}
