import type { Conversation } from '#contract/conversations.ts';
import { useChannels } from '../../../app/directory.ts';
import { useInboxMove, useInboxPlace } from '../../../app/inbox-place.ts';
import { useEntity } from '../../../app/store.ts';
import { Icon, useNarrow } from '../../../ui/index.ts';
import { shortName } from '../../promises/index.ts';
import { asked, askToWrite } from '../writing.ts';
import './WriteButton.css';

/** On a phone writing is a page of its own; this leads there and shows the draft that waits. */
export function WriteButton({ conversation }: { conversation: Conversation }) {
  const move = useInboxMove();
  const { pane } = useInboxPlace();
  const reply = useEntity('draft', `${conversation.id}:reply`)?.text ?? '';
  const note = useEntity('draft', `${conversation.id}:note`)?.text ?? '';
  const phone = useNarrow('phone');
  const talks = useChannels().some(({ name, abilities }) => name === conversation.channel && abilities.calls);
  if (!phone || pane !== undefined) return null;
  const draft = reply === '' ? note : reply;
  const write = () => {
    move({ pane: 'write' });
    askToWrite(reply === '' && note !== '' ? 'note' : asked.get().mode);
  };
  const name = shortName(conversation.contact);
  return (
    <button type="button" className="write-button" onClick={write}>
      <Icon name={reply === '' && note !== '' ? 'lock' : talks ? 'phone' : 'pen'} />
      <span className="grow cut">
        {draft === '' ? (talks ? `A call with ${name}, or a note` : `Write to ${name}`) : draft}
      </span>
      {draft !== '' && <span className="small quiet">draft</span>}
    </button>
  );
}
