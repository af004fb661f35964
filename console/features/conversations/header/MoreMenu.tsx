import { useState } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { useCan } from '../../../app/session.tsx';
import { IconButton, Menu, useNarrow } from '../../../ui/index.ts';
import type { MenuEntry } from '../../../ui/index.ts';
import { LogCallDialog } from '../../calls/index.ts';
import { ForwardDialog, useIsLetter } from '../../mail/index.ts';
import { edit } from '../actions/edit.ts';
import { wake } from '../actions/snooze.ts';
import { openTool } from '../tools.ts';

const priorities = { urgent: 'Urgent', high: 'High', normal: 'Normal', low: 'Low' } as const;

/** A closing menu gives the focus back to its button, which would shut a form opened before that. */
const afterMenuMs = 60;

/** What is done less often; on a phone also what has no room beside the subject. */
export function MoreMenu({ conversation }: { conversation: Conversation }) {
  const mayTag = useCan('conversations.tag');
  const mayAssign = useCan('conversations.assign');
  const phone = useNarrow('phone');
  const mayForward = useCan('conversations.reply');
  const isLetter = useIsLetter(conversation.channel);
  const [forwarding, setForwarding] = useState(false);
  const forward = () => setTimeout(() => setForwarding(true), afterMenuMs);
  const mayLog = useCan('calls.log');
  const [logging, setLogging] = useState(false);
  const log = () => setTimeout(() => setLogging(true), afterMenuMs);
  const later = (tool: 'assign' | 'snooze' | 'label') => () => setTimeout(() => openTool(tool), afterMenuMs);
  const entries: readonly MenuEntry[] = [
    ...(phone && mayAssign ? [{ id: 'assign', label: 'Assign', icon: 'person', run: later('assign') } as const] : []),
    ...(phone ? snoozeEntry(conversation, later('snooze')) : []),
    ...(mayTag ? [{ id: 'label', label: 'Labels', icon: 'tag', keys: 'L', run: later('label') } as const] : []),
    ...(isLetter && mayForward ? [{ id: 'forward', label: 'Forward', icon: 'send', run: forward } as const] : []),
    ...(mayLog ? [{ id: 'call', label: 'Log a call', icon: 'phone', run: log } as const] : []),
    { id: 'link', label: 'Copy the link', icon: 'link', run: () => attempt(copyLink) },
    ...(mayTag ? priorityEntries(conversation) : []),
  ];
  return (
    <>
      <Menu label="More" entries={entries} align="end">
        <IconButton icon="more" label="More" />
      </Menu>
      {logging && <LogCallDialog conversation={conversation} onClose={() => setLogging(false)} />}
      {forwarding && <ForwardDialog conversation={conversation} onClose={() => setForwarding(false)} />}
    </>
  );
}

function snoozeEntry(conversation: Conversation, snoozeLater: () => void): readonly MenuEntry[] {
  if (conversation.status === 'resolved') return [];
  if (conversation.status === 'snoozed') {
    return [{ id: 'wake', label: 'Wake', icon: 'clock', run: () => wake(conversation) }];
  }
  return [{ id: 'snooze', label: 'Snooze', icon: 'clock', run: snoozeLater }];
}

function priorityEntries(conversation: Conversation): readonly MenuEntry[] {
  const all = Object.keys(priorities) as (keyof typeof priorities)[];
  return [
    'line',
    { heading: 'Priority' },
    ...all.map((priority) => ({
      id: priority,
      label: priorities[priority],
      checked: conversation.priority === priority,
      run: () => {
        if (conversation.priority !== priority) edit(conversation, { priority }, `Priority: ${priority}.`);
      },
    })),
  ];
}

async function copyLink(): Promise<void> {
  await navigator.clipboard.writeText(location.href);
  didIt({ text: 'The link is on your clipboard. It opens for colleagues only.' });
}
