import type { Happening, HappeningKind } from '#contract/happenings.ts';
import type { Money } from '#contract/money.ts';
import { happen } from '#server/happen.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { happeningOf, insertHappening } from './store.ts';

/** Something that happened with a customer. `kind` and `source` together happen once. */
export interface Recorded {
  readonly contactId: string;
  readonly kind: HappeningKind;
  readonly at: string;
  /** In words, as colleagues read it. */
  readonly title: string;
  readonly source: { readonly kind: string; readonly id: string };
  /** The sender’s own word for it; the product’s own has none. */
  readonly name?: string | undefined;
  readonly amount?: Money | undefined;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  /** Then only those who may see the conversation see and hear it. */
  readonly conversationId?: string | null | undefined;
  readonly agentId?: string | null | undefined;
}

/**
 * Writes down what happened with a customer and tells of it (`contact.happened`). Null where that source is written down
 * already: a repeat changes and tells nothing.
 */
export async function record(turn: Turn, it: Recorded): Promise<Happening | null> {
  const [row] = await insertHappening(
    ...([turn.tx, newId(), it.contactId, it.kind, it.name ?? null, it.at, it.title] as const),
    ...([it.amount?.minor ?? null, it.amount?.currency ?? null, JSON.stringify(it.data ?? {})] as const),
    ...([it.source.kind, it.source.id, it.conversationId ?? null, it.agentId ?? null] as const),
  );
  if (row === undefined) return null;
  const happening = happeningOf(row);
  await happen(turn, 'contact.happened', {
    agents: { happening },
    contactId: it.contactId,
    ...(happening.conversationId === null ? {} : { conversationId: happening.conversationId }),
  });
  return happening;
}
