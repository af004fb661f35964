import type { Message } from '../../../app/store.ts';
import { useDelayed } from '../../../ui/index.ts';

interface DeliveryProps {
  message: Message;
  delivered: 'sent' | 'delivered' | 'read';
}

/** Sending that takes longer than this is worth a word. */
const slowMs = 800;

export function Delivery({ message, delivered }: DeliveryProps) {
  if (message.delivery === 'sending') return <Sending />;
  if (message.delivery === 'waiting') return ' · goes out when online';
  if (message.delivery === 'failed') return ' · not delivered';
  return ` · ${delivered}`;
}

function Sending() {
  return useDelayed(slowMs) ? ' · sending' : null;
}
