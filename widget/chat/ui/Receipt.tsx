import type { PublicMessage } from '#contract/customers-view.ts';
import { moment } from '../times.ts';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';
import { useScene } from './scene.ts';

/** Under the newest of one's own messages: it arrived, and somebody read it. */
export function Receipt({ message }: { readonly message: PublicMessage }) {
  const { state, clock } = useScene();
  const { seenSeq = 0, seenAt = null } = state.conversation ?? {};
  const read = seenSeq >= message.seq && seenAt !== null;
  return (
    <p class="receipt">
      <Icon name={read ? 'ticks' : 'tick'} />
      {read ? words.read(moment(seenAt, clock)) : words.received(moment(message.at, clock))}
    </p>
  );
}
