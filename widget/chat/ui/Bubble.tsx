import type { PublicMessage } from '#contract/customers-view.ts';
import { moment } from '../times.ts';
import { words } from '../words.ts';
import { Attached } from './Attached.tsx';
import { Icon } from './Icon.tsx';
import { Linked } from './Linked.tsx';
import { useScene } from './scene.ts';

/** One message, with what was promised in it below. */
export function Bubble({ message, named }: { readonly message: PublicMessage; readonly named: boolean }) {
  const { clock } = useScene();
  const ours = message.from === 'agent';
  const name = message.name ?? words.us;
  return (
    <>
      <div class={`bub ${ours ? 'them' : 'me'}`}>
        <span class={ours && named ? 'who' : 'sr'}>{ours ? name : words.you}</span>
        {message.text !== '' && (
          <p dir="auto">
            <Linked text={message.text} />
          </p>
        )}
        <Attached files={message.attachments} />
        <time class="sr" dateTime={message.at}>
          {moment(message.at, clock)}
        </time>
      </div>
      {message.promises.map((promise) => (
        <p class="promised">
          <Icon name="flag" />
          <span>
            <b>{words.promisedBy(message.name, moment(promise.dueAt, clock))}</b> {words.promiseText(promise.text)}
          </span>
        </p>
      ))}
    </>
  );
}
