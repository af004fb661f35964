/**
 * Shapley shares: for each of `players` the gain it brings, averaged over all orders in which they may join (Shapley
 * 1953; for R² known as LMG, Lindeman, Merenda & Gold 1980). `worth` takes the joined as bits. The shares add up to
 * worth(all) − worth(none). Costs 2^players calls of `worth`.
 */
export function shapley(players: number, worth: (joined: number) => number): number[] {
  const known = Array.from({ length: 2 ** players }, (_, joined) => worth(joined));
  return Array.from({ length: players }, (_, player) => {
    let share = 0;
    for (const [joined, value] of known.entries()) {
      if ((joined & (1 << player)) !== 0) continue;
      share += orders(bits(joined), players) * ((known[joined | (1 << player)] ?? 0) - value);
    }
    return share;
  });
}

/** Share of all orders in which exactly these `before` come first: before! (n − 1 − before)! / n!. */
function orders(before: number, n: number): number {
  let ways = 1 / n;
  for (let i = 1; i <= before; i += 1) ways *= i / (n - i);
  return ways;
}

function bits(joined: number): number {
  let count = 0;
  for (let rest = joined; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
