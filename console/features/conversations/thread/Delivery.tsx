import type { Message } from '../../../app/store.ts';
import type { Progress } from '../../mail/index.ts';
import { useDelayed } from '../../../ui/index.ts';

interface DeliveryProps {
  message: Message;
  delivered: 'sent' | 'delivered' | 'read';
  /** How far a letter has come. */
  progress?: Progress;
}

const letterWords: Readonly<Record<Exclude<Progress, 'none'>, string>> = {
  late: 'not delivered yet',
  waiting: 'goes out soon',
  trying: 'on its way',
  sent: 'sent',
  unknown: 'perhaps sent',
  failed: 'not delivered',
  cancelled: 'taken back',
};

/** Sending that takes longer than this is worth a word. */
const slowMs = 800;

export function Delivery({ message, delivered, progress = 'none' }: DeliveryProps) {
  if (message.delivery === 'sending') return <Sending />;
  if (message.delivery === 'waiting') return ' · goes out when online';
  if (message.delivery === 'failed') return ' · not delivered';
  if (progress !== 'none' && delivered === 'sent') return ` · ${letterWords[progress]}`;
  return ` · ${delivered}`;
}

function Sending() {
  return useDelayed(slowMs) ? ' · sending' : null;
}
