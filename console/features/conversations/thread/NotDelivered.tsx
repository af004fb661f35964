import { attempt } from '../../../app/did-it.ts';
import type { Message } from '../../../app/store.ts';
import { Button, Icon } from '../../../ui/index.ts';
import { discard, sendAgain } from '../sending.ts';

/** What happened, and the ways on: again, or back into the composer. */
export function NotDelivered({ message }: { message: Message }) {
  return (
    <footer className="msg-trouble" role="alert">
      <Icon name="warn" size="small" />
      <span>Not delivered. {message.problem}</span>
      <Button size="small" onClick={() => attempt(() => sendAgain(message))}>
        Send again
      </Button>
      <Button size="small" kind="bare" onClick={() => discard(message)}>
        Take it back
      </Button>
    </footer>
  );
}
