import { useState } from 'react';
import type { Recovery } from '#contract/recovery.ts';
import { wordsFor } from '../../app/client.ts';
import { Button, Dialog, Field, TextInput } from '../../ui/index.ts';
import { shortName, startName } from '../promises/index.ts';
import { close, confirm } from './use-recovery.ts';

export type End = 'confirm' | 'close';

/** How somebody leaves the queue without a word in the conversation: in words that a colleague heard, or with a reason. */
export function EndDialog({ recovery, end, onClose }: { recovery: Recovery; end: End; onClose: () => void }) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const name = shortName(recovery.contact);
  const says = wordsOf(end, name);
  const done = () => {
    const finish = end === 'confirm' ? confirm : close;
    if (text.trim() === '') setError(says.missing);
    else
      finish(recovery, text.trim(), startName(recovery.contact)).then(onClose, (problem: unknown) =>
        setError(wordsFor(problem)),
      );
  };
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title={says.title}
      about={says.about}
      footer={
        <>
          <Button onClick={onClose}>Not yet</Button>
          <Button kind="main" onClick={done}>
            {says.button}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          done();
        }}
      >
        <Field label={says.label} error={error}>
          <TextInput maxLength={200} value={text} onChange={(event) => setText(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}

function wordsOf(end: End, name: string) {
  return end === 'confirm'
    ? {
        title: `What did ${name} say?`,
        about: 'Only their own word makes it recovered, on the phone as well as in writing.',
        ...{
          label: 'In their words',
          button: 'It is good again',
          missing: 'Write what they said, as close as you remember.',
        },
      }
    : {
        title: `Why is ${name} put aside?`,
        about: 'What is open counts as solved by us. They come back here when something bad happens again.',
        ...{ label: 'The reason', button: 'Put aside', missing: 'Say why, so that colleagues understand it later.' },
      };
}
