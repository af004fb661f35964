/**
 * Waiting lines. `load` is work offered in erlangs (arrivals per hour × handling hours), `agents` those at work,
 * all times minutes. Sources: Erlang 1917 (B, C); Palm 1957, as set out by Mandelbaum & Zeltyn 2007 (A).
 */

/** Erlang B: probability that all agents are busy when nobody waits. */
export function erlangB(load: number, agents: number): number {
  let blocked = 1;
  for (let n = 1; n <= agents; n += 1) blocked = (load * blocked) / (n + load * blocked);
  return blocked;
}

/** Erlang C: probability of waiting when nobody gives up. Throws RangeError when load ≥ agents: the line never ends. */
export function erlangC(load: number, agents: number): number {
  if (load >= agents) throw new RangeError('more work arrives than the agents can do');
  const blocked = erlangB(load, agents);
  return (agents * blocked) / (agents - load * (1 - blocked));
}

/** Mean wait in minutes over everybody (Erlang C). */
export function meanWaitMinutes(load: number, agents: number, handleMinutes: number): number {
  return (erlangC(load, agents) * handleMinutes) / (agents - load);
}

/** Probability of waiting longer than `minutes` (Erlang C). */
export function waitsLongerThan(minutes: number, load: number, agents: number, handleMinutes: number): number {
  return erlangC(load, agents) * Math.exp((-(agents - load) * minutes) / handleMinutes);
}

/** The wait in minutes that a share `p` of customers does not exceed (Erlang C). */
export function waitQuantileMinutes(p: number, load: number, agents: number, handleMinutes: number): number {
  const waits = erlangC(load, agents);
  return p <= 1 - waits ? 0 : (handleMinutes / (agents - load)) * Math.log(waits / (1 - p));
}

/** Erlang A: customers give up after `patienceMinutes` on average, so that load may exceed the agents. */
export function erlangA(
  load: number,
  agents: number,
  handleMinutes: number,
  patienceMinutes: number,
): { waits: number; abandons: number; meanWaitMinutes: number } {
  const arrivals = load / handleMinutes;
  let [total, waiting, queue] = [0, 0, 0];
  let state = 1;
  for (let inside = 0; state > 1e-15 * total || inside <= agents || inside < load; inside += 1) {
    total += state;
    if (inside >= agents) waiting += state;
    queue += Math.max(0, inside - agents) * state;
    const leaving = Math.min(inside + 1, agents) / handleMinutes + Math.max(0, inside + 1 - agents) / patienceMinutes;
    state *= arrivals / leaving;
  }
  const meanQueue = queue / total;
  return {
    waits: waiting / total,
    abandons: meanQueue / patienceMinutes / arrivals,
    meanWaitMinutes: meanQueue / arrivals,
  };
}

/**
 * The wait in minutes that a customer with `ahead` people before them does not exceed with probability `p` while all
 * agents are busy: the p-quantile of Gamma(ahead + 1, handleMinutes / agents).
 */
export function queueQuantileMinutes(p: number, ahead: number, agents: number, handleMinutes: number): number {
  const scale = handleMinutes / agents;
  let low = 0;
  let high = ahead + 1;
  while (gammaCdf(high, ahead + 1) < p) high *= 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (gammaCdf(middle, ahead + 1) < p) low = middle;
    else high = middle;
  }
  return high * scale;
}

/** Gamma with a whole shape and scale 1: one minus the Poisson probability of fewer than `shape` events. */
function gammaCdf(x: number, shape: number): number {
  let logTerm = -x;
  let sum = 0;
  for (let i = 0; i < shape; i += 1) {
    sum += Math.exp(logTerm);
    logTerm += Math.log(x / (i + 1));
  }
  return 1 - sum;
}
