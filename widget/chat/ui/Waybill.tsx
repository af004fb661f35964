import type { Outgoing } from '../outbox.ts';
import { words } from '../words.ts';
import { Attached } from './Attached.tsx';
import { Icon } from './Icon.tsx';
import { Linked } from './Linked.tsx';
import { useScene } from './scene.ts';

/** A message on its way. `Sending` shows itself only when it takes long. */
export function Waybill({ item }: { readonly item: Outgoing }) {
  const { actions } = useScene();
  const { clientId, state, files = [], why = '' } = item;
  return (
    <>
      <div class={`bub me ${state}`}>
        <span class="sr">{words.you}</span>
        {item.text !== '' && (
          <p dir="auto">
            <Linked text={item.text} />
          </p>
        )}
        <Attached files={files} />
      </div>
      {state === 'sending' && <p class="receipt slow">{words.sending}</p>}
      {state === 'waiting' && (
        <p class="receipt">
          <Icon name="clock" />
          {words.whenOnline}
        </p>
      )}
      {state === 'refused' && (
        <p class="receipt refused">
          <span role="alert">{words.notDelivered(why)}</span>
          <button type="button" class="link" onClick={() => actions.retry(clientId)}>
            {words.tryAgain}
          </button>
          <button type="button" class="link" onClick={() => actions.takeBack(clientId)}>
            {words.takeBack}
          </button>
        </p>
      )}
    </>
  );
}
