import type { Conversation } from '#contract/conversations.ts';
import { useCommands } from '../../app/commands.ts';
import { useInboxMove, useInboxPlace } from '../../app/inbox-place.ts';
import { me } from '../../app/session.tsx';
import { messagesOf } from '../../app/store.ts';
import { useNarrow } from '../../ui/index.ts';
import { correcting } from '../feelings/index.ts';
import { assign } from './actions/assign.ts';
import { resolveOrAsk } from './actions/resolve-or-ask.ts';
import { wake } from './actions/snooze.ts';
import { openTool } from './tools.ts';
import { askToWrite } from './writing.ts';

const group = 'Conversation';

/** Everything that can be done with the open conversation. */
export function useConversationCommands(conversation: Conversation | undefined): void {
  const { pane } = useInboxPlace();
  const move = useInboxMove();
  const folded = useNarrow('drawer');
  const phone = useNarrow('phone');
  const when = () => conversation !== undefined;
  const on = (run: (it: Conversation) => void) => () => {
    if (conversation !== undefined) run(conversation);
  };
  const write = (mode: 'reply' | 'note') =>
    on(() => {
      if (phone) move({ pane: 'write' });
      askToWrite(mode);
    });
  const resolved = conversation?.status === 'resolved';
  const asleep = conversation?.status === 'snoozed';
  useCommands([
    { id: 'reply.open', group: 'Writing', label: 'Reply', can: 'conversations.reply', when, run: write('reply') },
    { id: 'note.open', group: 'Writing', label: 'Write a note', can: 'conversations.note', when, run: write('note') },
    {
      id: 'conversation.resolve',
      group,
      label: resolved ? 'Reopen' : 'Resolve',
      can: 'conversations.resolve',
      when,
      run: on(resolveOrAsk),
    },
    {
      id: 'conversation.snooze',
      group,
      label: asleep ? 'Wake' : 'Snooze',
      can: 'conversations.resolve',
      when: () => when() && !resolved,
      run: on((it) => (it.status === 'snoozed' ? wake(it) : openTool('snooze'))),
    },
    {
      id: 'conversation.assign',
      group,
      label: 'Assign',
      can: 'conversations.assign',
      when,
      run: () => openTool('assign'),
    },
    {
      id: 'conversation.assignToMe',
      group,
      label: 'Assign to me',
      can: 'conversations.assign',
      when: () => when() && conversation?.assigneeId !== me()?.agent.id,
      run: on((it) => assign(it, { assigneeId: me()?.agent.id ?? null })),
    },
    { id: 'conversation.label', group, label: 'Label', can: 'conversations.tag', when, run: () => openTool('label') },
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
      when: () => when() && folded,
      run: () => move({ pane: pane === 'person' ? undefined : 'person' }),
    },
  ]);
}

/** The last message with a reading. */
function lastRead(conversation: Conversation | undefined) {
  return conversation === undefined ? undefined : messagesOf(conversation.id).findLast((each) => each.reading !== null);
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
