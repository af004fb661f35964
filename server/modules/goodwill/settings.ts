import { GoodwillSettings } from '#contract/goodwill-budgets.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { findSettings } from './store/budgets.ts';

/** What a house gives until it says otherwise. All of these numbers are a choice of design; no study gives them. */
export const usual: GoodwillSettings = {
  currency: 'EUR',
  agentMonthlyMinor: 6_000,
  teamMonthlyMinor: 20_000,
  houseMonthlyMinor: 50_000,
  approvalOverMinor: 1_500,
  customerQuarterMinor: 10_000,
  tokenMinor: 1_000,
  expiryDays: 60,
  referral: { on: false, giverMinor: 500, friendMinor: 500, address: '' },
  kinds: [
    { what: 'note', on: true, title: 'Handwritten note', costMinor: 120 },
    { what: 'gift', on: true, title: 'A small gift', costMinor: 540 },
    { what: 'credit', on: true, title: 'Credit', costMinor: null },
    { what: 'voucher', on: true, title: 'Voucher', costMinor: null },
    { what: 'free_period', on: false, title: 'A free month', costMinor: null },
    { what: 'upgrade', on: false, title: 'An upgrade', costMinor: null },
    { what: 'call', on: true, title: 'Call from a lead', costMinor: 0 },
  ],
};

export async function settingsOf(tx: Tx): Promise<GoodwillSettings> {
  const [row] = await findSettings(tx);
  return row === undefined ? usual : GoodwillSettings.parse({ ...usual, ...row.settings, currency: row.currency });
}
