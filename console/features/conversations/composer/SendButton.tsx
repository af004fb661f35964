import { keysOf } from '../../../app/commands.ts';
import { useCan } from '../../../app/session.tsx';
import { SplitButton } from '../../../ui/index.ts';
import { toggleEnterSends, useEnterSends } from './enter-sends.ts';
import type { Outgoing } from './outbox.ts';

export interface SendButtonProps {
  /** There is nothing to send, or too much. */
  off: boolean;
  onSend: (then: Outgoing['then']) => void;
  /** Asks for an hour at which it goes out. */
  onLater: () => void;
}

/** Send, and what may follow from it. It keeps its focus while it is off. */
export function SendButton({ off, onSend, onLater }: SendButtonProps) {
  const enterSends = useEnterSends();
  const mayResolve = useCan('conversations.resolve');
  const resolve = {
    id: 'resolve',
    label: 'Send and resolve',
    icon: 'check',
    keys: keysOf({ id: 'reply.sendAndResolve' }),
    disabled: off,
    run: () => onSend('resolve'),
  } as const;
  return (
    <SplitButton
      menuLabel="More ways to send"
      keys={keysOf({ id: 'reply.send' })}
      aria-disabled={off}
      onClick={() => onSend('stay')}
      entries={[
        {
          id: 'wait',
          label: 'Send and wait',
          hint: 'The conversation rests until they answer.',
          icon: 'pause',
          disabled: off,
          run: () => onSend('wait'),
        },
        ...(mayResolve ? [resolve] : []),
        {
          id: 'later',
          label: 'Send later',
          hint: 'At an hour by their clock.',
          icon: 'clock',
          disabled: off,
          run: onLater,
        },
        'line',
        {
          id: 'enter',
          label: 'Enter sends',
          hint: 'Shift Enter begins a line.',
          checked: enterSends,
          run: toggleEnterSends,
        },
      ]}
    >
      Send
    </SplitButton>
  );
}
