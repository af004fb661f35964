import type { Conversation } from '#contract/conversations.ts';
import { useCommands } from '../../app/commands.ts';
import type { Command } from '../../app/commands.ts';
import { useInboxMove, useInboxPlace } from '../../app/inbox-place.ts';
import { me } from '../../app/session.tsx';
import { messagesOf } from '../../app/store.ts';
import { useNarrow } from '../../ui/index.ts';
import { correcting, showsFeelings } from '../feelings/index.ts';
import { assign } from './actions/assign.ts';
import { resolveOrAsk } from './actions/resolve-or-ask.ts';
import { wake } from './actions/snooze.ts';
import { openTool } from './tools.ts';
import { askToWrite } from './writing.ts';

const group = 'Conversation';

/** Everything that can be done with the open conversation. */
export function useConversationCommands(conversation: Conversation | undefined): void {
  useCommands([...useWritingCommands(conversation), ...arranging(conversation), ...useLookingCommands(conversation)]);
}

/** Runs with the open conversation, if there is one. */
const on = (conversation: Conversation | undefined, run: (it: Conversation) => void) => () => {
  if (conversation !== undefined) run(conversation);
};

function useWritingCommands(conversation: Conversation | undefined): readonly Command[] {
  const move = useInboxMove();
  const phone = useNarrow('phone');
  const when = () => conversation !== undefined;
  const write = (mode: 'reply' | 'note') => () => {
    if (phone) move({ pane: 'write' });
    askToWrite(mode);
  };
  const writing = { group: 'Writing', when };
  return [
    { ...writing, id: 'reply.open', label: 'Reply', can: 'conversations.reply', run: write('reply') },
    { ...writing, id: 'note.open', label: 'Write a note', can: 'conversations.note', run: write('note') },
  ];
}

function arranging(conversation: Conversation | undefined): readonly Command[] {
  const isOpen = () => conversation !== undefined;
  const resolved = conversation?.status === 'resolved';
  const mine = conversation?.assigneeId === me()?.agent.id;
  return [
    {
      id: 'conversation.resolve',
      group,
      label: resolved ? 'Reopen' : 'Resolve',
      can: 'conversations.resolve',
      when: isOpen,
      run: on(conversation, resolveOrAsk),
    },
    {
      id: 'conversation.snooze',
      group,
      label: conversation?.status === 'snoozed' ? 'Wake' : 'Snooze',
      can: 'conversations.resolve',
      when: () => isOpen() && !resolved,
      run: on(conversation, (it) => (it.status === 'snoozed' ? wake(it) : openTool('snooze'))),
    },
    {
      id: 'conversation.assign',
      group,
      label: 'Assign',
      can: 'conversations.assign',
      when: isOpen,
      run: () => openTool('assign'),
    },
    {
      id: 'conversation.assignToMe',
      group,
      label: 'Assign to me',
      can: 'conversations.assign',
      when: () => isOpen() && !mine,
      run: on(conversation, (it) => assign(it, { assigneeId: me()?.agent.id ?? null })),
    },
    {
      id: 'conversation.label',
      group,
      label: 'Label',
      can: 'conversations.tag',
      when: isOpen,
      run: () => openTool('label'),
    },
  ];
}

function useLookingCommands(conversation: Conversation | undefined): readonly Command[] {
  const { pane } = useInboxPlace();
  const move = useInboxMove();
  const folded = useNarrow('drawer');
  return [
    {
      id: 'feeling.correct',
      group,
      label: 'Correct the feeling',
      can: 'feelings.correct',
      when: () => lastRead(conversation) !== undefined,
      run: () => correctLast(conversation),
    },
    {
      id: 'person.show',
      group,
      label: 'Show or hide the person',
      when: () => conversation !== undefined && folded,
      run: () => move({ pane: pane === 'person' ? undefined : 'person' }),
    },
  ];
}

/** The last message with a reading that is shown. */
function lastRead(conversation: Conversation | undefined) {
  if (conversation === undefined || !showsFeelings(conversation.contact.id)) return undefined;
  return messagesOf(conversation.id).findLast((each) => each.reading !== null);
}

/** Opens the evidence of the last customer's message with all feelings to choose from. */
function correctLast(conversation: Conversation | undefined): void {
  const message = lastRead(conversation);
  const mark = message === undefined ? null : document.getElementById(`feeling-${message.id}`);
  if (message === undefined || mark === null) return;
  mark.scrollIntoView({ block: 'nearest' });
  correcting.set(message.id);
  if (mark.getAttribute('aria-expanded') !== 'true') mark.click();
}
