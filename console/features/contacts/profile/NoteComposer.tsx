import { useState } from 'react';
import { call, wordsFor } from '../../../app/client.ts';
import { newId } from '../../../app/new-id.ts';
import { useCan } from '../../../app/session.tsx';
import { Button, Field, Textarea } from '../../../ui/index.ts';
import './NoteComposer.css';

/** A note on the person, with its author and time, for the team only. */
export function NoteComposer({ contactId }: { contactId: string }) {
  const mayEdit = useCan('contacts.edit');
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  if (!mayEdit) return null;
  const save = async () => {
    if (text.trim() === '') {
      setWrong('Write something first.');
      return;
    }
    setBusy(true);
    try {
      await call('POST /contacts/:id/notes', { params: { id: contactId }, body: { text }, idempotencyKey: newId() });
      setText('');
      setWrong(undefined);
    } catch (problem) {
      setWrong(wordsFor(problem));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="note-composer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label="Note" error={wrong} hint="Only the team sees this.">
        <Textarea
          rows={2}
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
          }}
        />
      </Field>
      {(text !== '' || busy) && (
        <Button type="submit" size="small" busy={busy}>
          Save note
        </Button>
      )}
    </form>
  );
}
