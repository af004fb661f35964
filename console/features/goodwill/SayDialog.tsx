import { useState } from 'react';
import { wordsFor } from '../../app/client.ts';
import { Button, Dialog, Field, TextInput } from '../../ui/index.ts';

interface SayDialogProps {
  title: string;
  about: string;
  label: string;
  /** What is said where nothing was written. */
  missing: string;
  button: string;
  onClose: () => void;
  onSay: (words: string) => Promise<void>;
}

/** Something that needs a word. */
export function SayDialog({ title, about, label, missing, button, onClose, onSay }: SayDialogProps) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const done = () => {
    if (text.trim() === '') setError(missing);
    else onSay(text.trim()).then(onClose, (problem: unknown) => setError(wordsFor(problem)));
  };
  const footer = (
    <>
      <Button onClick={onClose}>Not now</Button>
      <Button kind="main" onClick={done}>
        {button}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={(stays) => !stays && onClose()} title={title} about={about} footer={footer}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          done();
        }}
      >
        <Field label={label} error={error}>
          <TextInput maxLength={200} value={text} onChange={(event) => setText(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}
