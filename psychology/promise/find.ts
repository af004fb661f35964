import { sentences } from '../language/sentences.ts';
import type { Span } from '../language/sentences.ts';
import { words } from '../language/words.ts';
import type { Commitment } from './commitments.ts';
import { commitments } from './commitments.ts';
import { dueTime } from './due-time.ts';
import { findTime } from './find-time.ts';
import type { NamedTime } from './find-time.ts';

/**
 * When a found promise falls due. `at`: ISO 8601 in UTC. `within_working`: minutes of working time, a working day
 * counted as 480, for whoever knows the business hours. `end_of_day`: today's end of work, likewise.
 */
export type PromiseDue =
  | { kind: 'at'; iso: string }
  | { kind: 'within_working'; minutes: number }
  | { kind: 'end_of_day' }
  | { kind: 'vague' };

/** A promise in a text. Offsets are UTF-16, `end` exclusive. `what` is the verb phrase; `confidence` 0..1 a rule of thumb. */
export interface FoundPromise extends Span {
  what: string;
  due: PromiseDue;
  confidence: number;
}

/** "The order you placed on Monday": a time that tells of the past. But "have it fixed" looks ahead. */
const TELLS_PAST =
  /(?<!\b(?:have|get) )\b(?:you|it|they|which|that|was|were|who|we|i)(?: have| had)? (?:[a-z]+ed|sent|wrote|bought|paid|made|got|came|left|told|gave|said)\b[^,;]{0,40}$/i;

/**
 * Finds what the writer of an English draft promises to do by when. Only commitments of the writer ("I'll", "we will",
 * "going to", "promise", "you'll hear from me") with a time, clear or vague; not questions, quoted text, or offers that
 * hang on the customer. Throws RangeError for an unknown zone or an unreadable `nowIso`.
 */
export function find(text: string, nowIso: string, timeZone: string): FoundPromise[] {
  const nowMs = Date.parse(nowIso);
  if (Number.isNaN(nowMs)) throw new RangeError(`not a moment: ${nowIso}`);
  const own = blankQuoted(text);
  return sentences(own)
    .filter((sentence) => !sentence.text.endsWith('?'))
    .flatMap((sentence) => findIn(own, sentence, nowMs, timeZone))
    .map((promise) => ({ ...promise, text: text.slice(promise.start, promise.end) }));
}

/** Quoted lines and longer quotations become spaces, so that offsets stay. */
function blankQuoted(text: string): string {
  return text.replace(/^>[^\n]*|“[^“”\n]*”|"[^"\n]*"/gm, (quote) => ' '.repeat(quote.length));
}

function findIn(text: string, sentence: Span, nowMs: number, timeZone: string): FoundPromise[] {
  const found: FoundPromise[] = [];
  let from = sentence.start;
  for (const commitment of commitments(sentence)) {
    const after = timeIn(text, commitment.said, commitment.end);
    const time = after ?? timeIn(text, from, commitment.start);
    from = commitment.end;
    if (time === null) continue;
    const start = Math.min(commitment.start, time.start);
    const end = after === null ? endOfClause(text, commitment) : time.end;
    const what = phrase(text, commitment, after);
    if (what === '') continue;
    const due = dueOf(time.due, nowMs, timeZone);
    found.push({ start, end, text: '', what, due, confidence: confidence(due, time.due, commitment.firmness) });
  }
  return found;
}

interface TimeSpan {
  start: number;
  end: number;
  due: NamedTime['due'];
}

function timeIn(text: string, start: number, end: number): TimeSpan | null {
  const piece = text.slice(start, end);
  const spoken = words(piece);
  const time = findTime(spoken);
  const first = time === null ? undefined : spoken[time.from];
  const last = time === null ? undefined : spoken[time.to - 1];
  if (time === null || first === undefined || last === undefined) return null;
  if (TELLS_PAST.test(piece.slice(0, first.start))) return null;
  return { start: start + first.start, end: start + last.end, due: time.due };
}

/** The verb phrase up to its time or the end of its clause, without what is left hanging, and what goes with it. */
function phrase(text: string, commitment: Commitment, after: TimeSpan | null): string {
  const end = after?.start ?? endOfClause(text, commitment);
  const said = text.slice(commitment.said, Math.min(end, commitment.said + 120)).trim();
  const rest = after === null ? '' : text.slice(after.end, endOfClause(text, commitment));
  return said === '' ? rest.trim() : withoutLooseEnd(said) + (GOES_ON.exec(rest)?.[0].replace(',', '') ?? '');
}

/** Behind the time, what is promised with it: "I'll write tomorrow at 10 with the tracking number". */
const GOES_ON = /^,? (?:with|about) [^,;:!?\n]{1,120}/i;

function endOfClause(text: string, commitment: Commitment): number {
  const clause = text.slice(commitment.said, commitment.end);
  return commitment.said + withoutLooseEnd(clause).length;
}

const LOOSE = new Set('and to that but so or'.split(' '));

function withoutLooseEnd(clause: string): string {
  let end = clause.length;
  for (;;) {
    while (end > 0 && /[\s.,:;!…–-]/.test(clause[end - 1] ?? '')) end -= 1;
    const lastSpace = clause.lastIndexOf(' ', end - 1);
    if (!LOOSE.has(clause.slice(lastSpace + 1, end).toLowerCase())) return clause.slice(0, end);
    end = lastSpace + 1;
  }
}

function dueOf(due: NamedTime['due'], nowMs: number, timeZone: string): PromiseDue {
  if (due.kind === 'moment') return { kind: 'at', iso: iso(dueTime(due.moment, nowMs, timeZone)) };
  if (due.kind === 'minutes') return { kind: 'at', iso: iso(nowMs + due.minutes * 60_000) };
  return due;
}

function iso(instantMs: number): string {
  return new Date(instantMs).toISOString();
}

/** A clock time or a length is plain; a bare day leaves the hour open; a vague word leaves everything open. */
function confidence(due: PromiseDue, said: NamedTime['due'], firmness: number): number {
  const clear = said.kind === 'moment' && said.moment.clock === null ? 0.85 : 0.95;
  return Math.round((due.kind === 'vague' ? 0.6 : clear) * firmness * 100) / 100;
}
