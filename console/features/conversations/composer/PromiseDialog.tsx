import { useState } from 'react';
import { Button, Dialog, Field, TextInput } from '../../../ui/index.ts';
import { fromField, promiseSentence, toField } from '../../coaching/index.ts';
import type { ReplyPromises } from './use-reply.ts';
import './PromiseDialog.css';

interface PromiseDialogProps extends Pick<ReplyPromises, 'asking' | 'close' | 'put' | 'zone' | 'earliest'> {
  /** How the customer is called in passing. */
  name: string;
}

/** Puts a promised time into words; what is promised then stands in the draft, where it can be read and changed. */
export function PromiseDialog({ asking, close, name, ...rest }: PromiseDialogProps) {
  return (
    <Dialog
      open={asking}
      onOpenChange={(open) => !open && close()}
      title="Promise a time"
      about={`The sentence goes into your answer to ${name}, the promise on record when you send it.`}
    >
      <PromiseForm {...rest} />
    </Dialog>
  );
}

function PromiseForm({ zone, earliest, put }: Pick<PromiseDialogProps, 'zone' | 'earliest' | 'put'>) {
  const [opened] = useState(() => Date.now());
  const [first] = useState(earliest);
  const [what, setWhat] = useState('write to you with an update');
  const [when, setWhen] = useState(() => toField(first, zone));
  const dueMs = fromField(when, zone);
  const isAhead = dueMs !== null && dueMs > opened;
  const sentence = isAhead && what.trim() !== '' ? promiseSentence(what, dueMs, opened, zone) : null;
  return (
    <form
      className="promise-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (sentence !== null) put(sentence);
      }}
    >
      <Field label="I’ll" hint="What happens by then, in words for the customer.">
        <TextInput value={what} maxLength={120} onChange={(event) => setWhat(event.target.value)} />
      </Field>
      <Field
        label="by"
        hint={hint(dueMs, first, zone)}
        error={isAhead ? undefined : 'This moment has passed. Choose a later one.'}
      >
        <TextInput
          type="datetime-local"
          value={when}
          min={toField(opened, zone)}
          onChange={(event) => setWhen(event.target.value)}
        />
      </Field>
      <p className="promise-preview" aria-live="polite">
        {sentence ?? 'Say what and by when.'}
      </p>
      <div className="row end">
        <Button type="submit" kind="main" aria-disabled={sentence === null}>
          Put it in the answer
        </Button>
      </div>
    </form>
  );
}

function hint(dueMs: number | null, first: number, zone: string): string {
  const clock = `By the house’s clock, ${zone.replaceAll('_', ' ')}.`;
  return dueMs === null || dueMs >= first ? clock : `Sooner than this inbox aims to answer. ${clock}`;
}
