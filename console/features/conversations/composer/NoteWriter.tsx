import { useRef } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { keysOf, useCommands } from '../../../app/commands.ts';
import { Button } from '../../../ui/index.ts';
import {
  AttachButton,
  draftFiles,
  DropPlace,
  FileShelf,
  takePasted,
  usualLimits,
  useShelf,
} from '../../files/index.ts';
import { send } from '../sending.ts';
import { drafts } from './draft-store.ts';
import { LimitLine } from './LimitLine.tsx';
import { MentionList } from './MentionList.tsx';
import { onScreenSeq } from './on-screen.ts';
import { Paper } from './Paper.tsx';
import type { PaperHandle } from './Paper.tsx';
import { SavedLine } from './SavedLine.tsx';
import { useAskedFocus } from './use-asked-focus.ts';
import { useDraftField } from './use-draft-field.ts';
import { useMentions } from './use-mentions.ts';
import { areUp, isSomething } from './use-sending.ts';
import { isWriting, useFieldKeys } from './use-writer-keys.ts';

/** So much fits into a note. */
const most = 20_000;

/** Where one writes for the team. Nobody reads along, and the customer is not told that somebody writes. */
export function NoteWriter({ conversation }: { conversation: Conversation }) {
  const { id } = conversation;
  const paper = useRef<PaperHandle>(null);
  const { key, draft, edit, save } = useDraftField(id, 'note');
  const { box, follow, press, namedIn } = useMentions(conversation, draft.text, paper);
  const shelf = useShelf(key, usualLimits);
  useAskedFocus('note', paper);
  const submit = () => {
    const text = drafts.get(key).text.trim();
    if (!isSomething(key, text) || text.length > most || !areUp(key)) return;
    const files = draftFiles.take(key);
    edit('');
    save();
    const mentions = namedIn(text);
    send({
      conversationId: id,
      mode: 'note',
      text,
      files,
      mentions,
      then: 'stay',
      promises: [],
      seenSeq: onScreenSeq(id),
    });
  };
  useCommands([{ id: 'reply.send', group: 'Writing', label: 'Save note', hidden: true, when: isWriting, run: submit }]);
  const onKeyDown = useFieldKeys(submit);
  return (
    <DropPlace shelf={shelf}>
      <div className="writing">
        <div className="writing-left">
          <Paper
            ref={paper}
            label="Note for the team"
            placeholder="Write to the team, @ names a colleague…"
            text={draft.text}
            onText={edit}
            onCaret={follow}
            onKeyDown={(event) => {
              if (!press(event)) onKeyDown(event);
            }}
            onBlur={() => {
              follow(null);
              save();
            }}
            onPaste={takePasted(shelf.add)}
            offers={box === null ? undefined : { listId: box.id, activeId: `${box.id}-${box.active.id}` }}
          />
          {box !== null && <MentionList box={box} />}
          <FileShelf shelf={shelf} />
        </div>
      </div>
      <footer className="composer-foot">
        <AttachButton shelf={shelf} />
        <SavedLine draft={draft} />
        <span className="grow" />
        <LimitLine text={draft.text} most={most} />
        <Button className="note-button" icon="lock" keys={keysOf({ id: 'reply.send' })} onClick={submit}>
          Save note
        </Button>
      </footer>
    </DropPlace>
  );
}
