import { useRef } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { keysOf, useCommands } from '../../../app/commands.ts';
import { Button } from '../../../ui/index.ts';
import { send } from '../sending.ts';
import { drafts } from './draft-store.ts';
import { LimitLine } from './LimitLine.tsx';
import { onScreenSeq } from './on-screen.ts';
import { Paper } from './Paper.tsx';
import type { PaperHandle } from './Paper.tsx';
import { SavedLine } from './SavedLine.tsx';
import { useAskedFocus } from './use-asked-focus.ts';
import { useDraftField } from './use-draft-field.ts';
import { isWriting, useFieldKeys } from './use-writer-keys.ts';

/** So much fits into a note. */
const most = 20_000;

/** Where one writes for the team. Nobody reads along, and the customer is not told that somebody writes. */
export function NoteWriter({ conversation }: { conversation: Conversation }) {
  const { id } = conversation;
  const paper = useRef<PaperHandle>(null);
  const { key, draft, edit, save } = useDraftField(id, 'note');
  useAskedFocus('note', paper);
  const submit = () => {
    const text = drafts.get(key).text.trim();
    if (text === '' || text.length > most) return;
    edit('');
    save();
    send({ conversationId: id, mode: 'note', text, then: 'stay', promises: [], seenSeq: onScreenSeq(id) });
  };
  useCommands([{ id: 'reply.send', group: 'Writing', label: 'Save note', hidden: true, when: isWriting, run: submit }]);
  const onKeyDown = useFieldKeys(submit);
  return (
    <>
      <div className="writing">
        <div className="writing-left">
          <Paper
            ref={paper}
            label="Note for the team"
            placeholder="Write to the team…"
            text={draft.text}
            onText={edit}
            onKeyDown={onKeyDown}
            onBlur={save}
          />
        </div>
      </div>
      <footer className="composer-foot">
        <SavedLine draft={draft} />
        <span className="grow" />
        <LimitLine text={draft.text} most={most} />
        <Button className="note-button" icon="lock" keys={keysOf({ id: 'reply.send' })} onClick={submit}>
          Save note
        </Button>
      </footer>
    </>
  );
}
