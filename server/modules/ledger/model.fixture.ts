import type { Wish } from './move.ts';

/** The ledger in a few lines of memory, against which the real one is tested. */
export interface Model {
  readonly accounts: readonly string[];
  readonly issued: string;
  readonly redeemed: string;
  /** What was done, in order. */
  readonly done: readonly Wish[];
  /** What a person can spend now. */
  readonly free: (index: number) => number;
  /** Does a wish, and says what the ledger must answer. */
  readonly apply: (wish: Wish) => string;
}

export function newModel(accounts: readonly string[], issued: string, redeemed: string): Model {
  const balance = new Map(accounts.map((id) => [id, 0]));
  const held = new Map(accounts.map((id) => [id, 0]));
  const done: Wish[] = [];
  const ended = new Set<string>();
  const reversed = new Set<string>();
  const free = (id: string): number => (balance.get(id) ?? Infinity) - (held.get(id) ?? 0);
  const add = (to: Map<string, number>, id: string, amount: number): void => {
    if (to.has(id)) to.set(id, (to.get(id) ?? 0) + amount);
  };
  const isReversible = (wish: Wish): boolean => {
    const first = done.find(({ id }) => id === wish.reversesId);
    return (first?.step ?? 'post') === 'post' || first?.step === 'settle' ? first?.reversesId === undefined : false;
  };

  function apply(wish: Wish): string {
    if (done.some(({ id }) => id === wish.id)) return 'repeated';
    const { debitId, creditId, amount, step = 'post', holdId, reversesId } = wish;
    if (holdId !== undefined && done.find(({ id }) => id === holdId)?.step !== 'hold') return 'no_such_account';
    if (reversesId !== undefined && !isReversible(wish)) return 'no_such_account';
    if (holdId !== undefined && ended.has(holdId)) return 'already_moved';
    if (reversesId !== undefined && reversed.has(reversesId)) return 'already_moved';
    if ((step === 'post' || step === 'hold') && free(debitId) < amount) return 'balance_too_low';
    if (step === 'hold') add(held, debitId, amount);
    if (step === 'settle' || step === 'void') add(held, debitId, -amount);
    if (step === 'post' || step === 'settle') {
      add(balance, debitId, -amount);
      add(balance, creditId, amount);
    }
    if (holdId !== undefined) ended.add(holdId);
    if (reversesId !== undefined) reversed.add(reversesId);
    done.push(wish);
    return 'done';
  }
  return { accounts, issued, redeemed, done, free: (index) => free(accounts[index] ?? ''), apply };
}
