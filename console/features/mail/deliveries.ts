import type { Delivery } from '#contract/delivering.ts';
import { call } from '../../app/client.ts';
import { useEntities, upsert } from '../../app/store.ts';

/** What goes out of a message, one for each whom it goes to. */
export const useDeliveries = (messageId: string): readonly Delivery[] =>
  useEntities('delivery', (delivery) => delivery.messageId === messageId);

/** Tries again to deliver. Throws Problem. */
export async function deliverAgain({ id }: Delivery): Promise<void> {
  upsert(await call('POST /deliveries/:id/attempt', { params: { id } }));
}
