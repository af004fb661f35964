import type { Hours } from '#contract/promises.ts';
import { neverCloses, openStretches } from './open-hours.ts';

const minuteMs = 60_000;

/**
 * The moment that lies so many open minutes after another. Time in which the house is closed does not count; a moment at
 * the very end of a stretch belongs to it. A house that never opens counts every minute.
 */
export function addOpenMinutes(hours: Hours, startMs: number, minutes: number): number {
  if (neverCloses(hours)) return startMs + minutes * minuteMs;
  let leftMs = minutes * minuteMs;
  for (const { fromMs, toMs } of openStretches(hours, startMs)) {
    const beginMs = Math.max(fromMs, startMs);
    if (leftMs <= toMs - beginMs) return beginMs + leftMs;
    leftMs -= toMs - beginMs;
  }
  return startMs + minutes * minuteMs;
}

/** How many open minutes lie between two moments; the rest is closed time. */
export function openMinutesBetween(hours: Hours, fromMs: number, toMs: number): number {
  if (neverCloses(hours)) return Math.max(0, toMs - fromMs) / minuteMs;
  let sumMs = 0;
  for (const stretch of openStretches(hours, fromMs)) {
    if (stretch.fromMs >= toMs) break;
    sumMs += Math.min(stretch.toMs, toMs) - Math.max(stretch.fromMs, fromMs);
  }
  return sumMs / minuteMs;
}

/** Whether the house is open at a moment, and when that changes. Stretches that touch count as one. */
export function openAt(hours: Hours, ms: number): { open: boolean; untilMs: number | null } {
  if (neverCloses(hours)) return { open: true, untilMs: null };
  let end: number | null = null;
  for (const { fromMs, toMs } of openStretches(hours, ms)) {
    if (end === null && fromMs > ms) return { open: false, untilMs: fromMs };
    if (end !== null && fromMs > end) break;
    end = toMs;
  }
  return { open: end !== null, untilMs: end };
}
