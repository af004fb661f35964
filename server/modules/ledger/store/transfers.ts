import { statement } from '#server/platform/database/statement.ts';

export const moveValue = statement<
  readonly [link: string, wishes: string, moment: string | null],
  { repeated: boolean }
>('ledger.move', 'select app.move_value($2, $3, $4) as repeated from (select $1::uuid) as workspace');

export interface TransferRow {
  readonly id: string;
  readonly debitId: string;
  readonly creditId: string;
  readonly amount: number;
  readonly step: 'post' | 'hold' | 'settle' | 'void';
  readonly holdId: string | null;
  readonly reversesId: string | null;
  readonly expiresAt: string | null;
  readonly source: string | null;
  readonly reason: string;
  readonly agentId: string | null;
  readonly linkId: string;
  readonly at: string;
}
const transfer =
  'id, debit_id, credit_id, amount, step, hold_id, reverses_id, expires_at, source, reason, agent_id, link_id, at';
export const findTransfer = statement<readonly [id: string], TransferRow>(
  'ledger.find_transfer',
  `select ${transfer} from transfers where workspace_id = $1 and id = $2`,
);
/** Whether a transfer was taken back, or a hold settled or voided. */
export const findEnd = statement<readonly [id: string], { id: string; step: TransferRow['step'] }>(
  'ledger.find_end',
  `select id, step from transfers where workspace_id = $1 and hold_id = $2
   union all select id, step from transfers where workspace_id = $1 and reverses_id = $2`,
);
/** The history of an account, newest first. */
export const history = statement<
  readonly [accountId: string, beforeAt: string | null, beforeId: string | null, limit: number],
  TransferRow & { readonly key: string }
>(
  'ledger.history',
  `select ${transfer}, at::text as key from (
     (select * from transfers where workspace_id = $1 and debit_id = $2 and ($3::timestamptz is null or (at, id) < ($3, $4::uuid))
      order by at desc, id desc limit $5)
     union all
     (select * from transfers where workspace_id = $1 and credit_id = $2 and ($3::timestamptz is null or (at, id) < ($3, $4::uuid))
      order by at desc, id desc limit $5)) as both_ways
   order by at desc, id desc limit $5`,
);
/** What an account has by its transfers alone: the only way for a house's. */
export const summedBalance = statement<readonly [accountId: string], { balance: number }>(
  'ledger.summed',
  `select coalesce((select sum(amount) from transfers where workspace_id = $1 and credit_id = $2 and step in ('post', 'settle')), 0)::bigint
     - coalesce((select sum(amount) from transfers where workspace_id = $1 and debit_id = $2 and step in ('post', 'settle')), 0)::bigint as balance`,
);
