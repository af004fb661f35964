import { useEffect, useState } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { keysOf } from '../../../app/commands.ts';
import { useChannels } from '../../../app/directory.ts';
import { useCan } from '../../../app/session.tsx';
import { useEntity } from '../../../app/store.ts';
import { TabPanel, Tabs } from '../../../ui/index.ts';
import { goOut } from '../sending.ts';
import { asked, askToWrite } from '../writing.ts';
import { CallPaper } from '../../calls/index.ts';
import { addressLine, noteLine } from './address-line.ts';
import type { Mode } from './draft-store.ts';
import { InWriting } from './InWriting.tsx';
import { NoteWriter } from './NoteWriter.tsx';
import { ReplyWriter } from './ReplyWriter.tsx';
import './Composer.css';

/** Where one answers the customer or notes something for the team: two papers that cannot be taken for each other. */
export function Composer({ conversationId }: { conversationId: string }) {
  const conversation = useEntity('conversation', conversationId);
  useEffect(goOut, []);
  return conversation === undefined ? null : <Papers conversation={conversation} />;
}

/** What a message may be long where the channel does not say. */
const usualLength = 20_000;

function Papers({ conversation }: { conversation: Conversation }) {
  const mayReply = useCan('conversations.reply');
  const mayNote = useCan('conversations.note');
  const mode = useMode(mayReply);
  const channel = useChannels().find(({ name }) => name === conversation.channel);
  if (!mayReply && !mayNote) return null;
  const talks = channel?.abilities.calls === true;
  const reply = { value: 'reply', label: talks ? 'Call' : 'Reply', keys: keysOf({ id: 'reply.open' }) } as const;
  const note = { value: 'note', label: 'Note', icon: 'lock', keys: keysOf({ id: 'note.open' }) } as const;
  return (
    <section className="composer" data-mode={mode} aria-label="Your answer">
      <Tabs
        label="What you write"
        tabs={[...(mayReply ? [reply] : []), ...(mayNote ? [note] : [])]}
        value={mode}
        onChange={askToWrite}
        aside={
          <span className="composer-to cut">
            {mode === 'note' && noteLine(conversation)}
            {mode === 'reply' && channel?.abilities.letters !== true && addressLine(conversation, channel)}
          </span>
        }
      >
        {mayReply && (
          <TabPanel value="reply" className="composer-panel">
            {talks ? (
              <CallPaper conversation={conversation}>
                <InWriting contact={conversation.contact} />
              </CallPaper>
            ) : (
              <ReplyWriter
                conversation={conversation}
                most={channel?.abilities.maxLength ?? usualLength}
                limits={channel?.abilities.files ?? null}
              />
            )}
          </TabPanel>
        )}
        {mayNote && (
          <TabPanel value="note" className="composer-panel">
            <NoteWriter conversation={conversation} />
          </TabPanel>
        )}
      </Tabs>
    </section>
  );
}

/** A conversation opens with the reply; the note only after somebody asked for it here. */
function useMode(mayReply: boolean): Mode {
  const { mode, times } = asked.use();
  const [opened] = useState(() => asked.get().times);
  if (!mayReply) return 'note';
  return times > opened ? mode : 'reply';
}
