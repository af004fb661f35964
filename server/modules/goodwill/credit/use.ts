import type { Money } from '#contract/money.ts';
import { record } from '#server/modules/contacts/index.ts';
import { findTransfer, holderOf, houseOf, idFrom, move, moneyOf, takeBack } from '#server/modules/ledger/index.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { bookOf } from '../budgets.ts';
import { money } from '../page/money.ts';
import { isUse } from './credit.ts';
import { tellCredit } from './open.ts';

export interface Use {
  /** The noter’s own id: the same one counts once. */
  readonly id: string;
  readonly amount: Money;
  /** What it was used for, such as “order 10519”. */
  readonly reason: string;
}

/** Notes credit as used. The ledger refuses what they do not have, whoever notes at once. */
export async function useCredit(ctx: Ctx, contactId: string, { id, amount, reason }: Use): Promise<void> {
  const book = await bookOf(ctx, amount.currency);
  const [holder, used] = [await holderOf(ctx, book, contactId), await houseOf(ctx, book, usedUp)];
  const { agentId } = ctx.caller;
  const wish = {
    id,
    debitId: holder.id,
    creditId: used.id,
    amount: amount.minor,
    source: `use:${id}`,
    reason,
    agentId,
  };
  const { repeated } = await move(ctx, id, [wish]).catch((problem: unknown) => {
    throw problem instanceof Problem && problem.code === 'balance_too_low'
      ? tooMuch({ minor: holder.balance - holder.held, currency: amount.currency })
      : problem;
  });
  if (repeated) return;
  await onTimeline(ctx, contactId, { id, title: `Credit used: ${reason}`, amount });
  await tellCredit(ctx, contactId);
}

/** Takes a noted use back, once; a repeat finds it done. */
export async function takeUseBack(ctx: Ctx, contactId: string, id: string): Promise<void> {
  const accounts = await moneyOf(ctx.tx, contactId);
  const [use] = await findTransfer(ctx.tx, id);
  const account = accounts.find((one) => use !== undefined && isUse(use, one));
  if (use === undefined || account === undefined) throw notFound();
  const back = idFrom(`credit use back ${id}`);
  const [before] = await findTransfer(ctx.tx, back);
  await takeBack(ctx, id, { reason: `Taken back: ${use.reason}`.slice(0, 300), agentId: ctx.caller.agentId }, back);
  if (before !== undefined) return;
  const amount = { minor: use.amount, currency: account.currency };
  await onTimeline(ctx, contactId, { id: back, title: `Credit is open again: ${use.reason}`, amount });
  await tellCredit(ctx, contactId);
}

const usedUp = 'used';

const tooMuch = ({ minor, currency }: Money): Problem =>
  new Problem(
    409,
    'credit_too_low',
    minor <= 0
      ? `They have no credit in ${currency}. Nothing was noted.`
      : `They have ${money(minor, currency, 'en')} to their credit, which is less than that. Nothing was noted.`,
  );

interface Line {
  readonly id: string;
  readonly title: string;
  readonly amount: Money;
}
async function onTimeline(ctx: Ctx, contactId: string, { id, title, amount }: Line): Promise<void> {
  await record(ctx, {
    ...{ contactId, kind: 'gesture', at: ctx.now, title, amount, data: { what: 'credit', step: 'used' } },
    ...{ source: { kind: 'credit_use', id }, agentId: ctx.caller.agentId },
  });
}
