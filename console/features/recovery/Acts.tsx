import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import type { Recovery } from '#contract/recovery.ts';
import { call } from '../../app/client.ts';
import { attempt } from '../../app/did-it.ts';
import { useCan } from '../../app/session.tsx';
import { buttonClass, IconButton, Menu } from '../../ui/index.ts';
import type { MenuEntry } from '../../ui/index.ts';
import { LogCallDialog } from '../calls/index.ts';
import { shortName } from '../promises/index.ts';
import { EndDialog, type End } from './EndDialog.tsx';
import { refresh } from './use-recovery.ts';

/** What can be done with somebody of the queue: write, call, or end it with their word or a reason. */
export function Acts({ recovery, main }: { recovery: Recovery; main: boolean }) {
  const [ending, setEnding] = useState<End | null>(null);
  const [calling, setCalling] = useState<Conversation | null>(null);
  const mayCall = useCan('calls.log');
  const { conversation, state, contact } = recovery;
  const person = shortName(contact);
  const callBack = async (id: string) => {
    const whole = await call('GET /conversations/:id', { params: { id } });
    setCalling(whole.conversation);
  };
  const entries: MenuEntry[] = [
    ...(mayCall && conversation !== null
      ? [{ id: 'call', label: 'Log a call, or promise one', run: () => attempt(() => callBack(conversation.id)) }]
      : []),
    { id: 'confirm', label: `${person} said that it is good`, icon: 'done', run: () => setEnding('confirm') },
    { id: 'close', label: 'Put aside with a reason', icon: 'close', run: () => setEnding('close') },
  ];
  return (
    <div className="recovery-acts">
      {conversation !== null && (
        <Link
          className={buttonClass({ kind: main ? 'main' : 'plain' })}
          to="/inbox/$view/$conversationId"
          params={{ view: 'all', conversationId: conversation.id }}
          preload={false}
        >
          {state === 'open' ? 'Open' : 'Write'}
          <span className="sr"> to {person}</span>
        </Link>
      )}
      <Menu label={`More for ${person}`} entries={entries} align="end">
        <IconButton icon="more" label={`More for ${person}`} />
      </Menu>
      {calling !== null && (
        <LogCallDialog
          conversation={calling}
          onClose={() => {
            setCalling(null);
            void refresh();
          }}
        />
      )}
      {ending !== null && <EndDialog recovery={recovery} end={ending} onClose={() => setEnding(null)} />}
    </div>
  );
}
