import type { EventName } from '#contract/index.ts';
import type { MomentKind } from '#contract/balance.ts';
import { moments } from '#psychology/balance/index.ts';
import type { Heard } from '#server/follow.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { signOf } from './kinds.ts';
import { insertMoment, reviseMoment } from './store.ts';

/** How a customer confirmed that it is good again. */
export interface Confirmed {
  readonly how: 'thanks' | 'solved' | 'survey';
  readonly messageId: string | null;
}

/** One customer whose event is heard, and what the reactions leave behind. */
export interface Hearing {
  readonly turn: Turn;
  readonly contactId: string;
  /** Customers whose moments changed, with their word where they gave one. */
  readonly touched: Map<string, Confirmed | null>;
}

/** How one kind of moment comes about: a file each. `react` may be called again for the same event and then changes nothing. */
export interface Reaction {
  readonly events: readonly EventName[];
  readonly react: (hearing: Hearing, heard: Heard<EventName>) => Promise<void>;
}
export const reaction = <const N extends EventName>(
  events: readonly N[],
  react: (hearing: Hearing, heard: Heard<N>) => Promise<void>,
): Reaction => ({ events, react: react as Reaction['react'] });

export interface Happens {
  readonly kind: MomentKind;
  readonly at: string;
  /** What it comes from; each source counts once. */
  readonly source: readonly [kind: string, id: string];
  /** 0..1; without it the size of its kind. */
  readonly magnitude?: number;
  readonly conversationId?: string | null;
  readonly messageId?: string | null;
  readonly provisionalUntil?: string;
}

/** Writes a moment down, once for its source. */
export const add = (hearing: Hearing, moment: Happens): Promise<void> =>
  touch(hearing, insertMoment(hearing.turn.tx, ...valuesOf(hearing, moment)));

/** Writes down what a source has become: a promise that was late is broken, a feeling got harder. */
export const revise = (hearing: Hearing, moment: Happens): Promise<void> =>
  touch(hearing, reviseMoment(hearing.turn.tx, ...valuesOf(hearing, moment)));

/** Remembers that something changed, if it did. */
export async function touch(
  { touched, contactId }: Hearing,
  changed: Promise<readonly unknown[]>,
  confirmed: Confirmed | null = null,
): Promise<void> {
  const rows = await changed;
  if (rows.length > 0) touched.set(contactId, confirmed ?? touched.get(contactId) ?? null);
}

const valuesOf = ({ contactId }: Hearing, { kind, at, source, ...more }: Happens) =>
  [
    ...([newId(), contactId, kind, signOf(kind), more.magnitude ?? sizeOf(kind), at] as const),
    ...([more.provisionalUntil ?? null, ...source, more.conversationId ?? null, more.messageId ?? null] as const),
  ] as const;

function sizeOf(kind: MomentKind): number {
  if (kind === 'hard_feeling') throw new Error('a hard feeling has the size of its mood');
  return moments[kind].magnitude;
}
