import { useState } from 'react';
import { Button, Dialog, Field, TextInput } from '../../../ui/index.ts';
import { fromField, promiseSentence, toField } from '../../coaching/index.ts';
import './PromiseDialog.css';

export interface PromiseDialogProps {
  open: boolean;
  /** How the customer is called in passing. */
  name: string;
  /** The house's zone, in whose clock the sentence speaks. */
  zone: string;
  /** The shortest time that can be promised honestly, minutes. */
  fastestMinutes: number | null;
  onClose: () => void;
  /** The sentence for the draft. */
  onPromise: (sentence: string) => void;
}

/** Puts a promised time into words; what is promised then stands in the draft, where it can be read and changed. */
export function PromiseDialog({ open, name, onClose, ...rest }: PromiseDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Promise a time"
      about={`The sentence goes into your answer to ${name}, the promise on record when you send it.`}
    >
      <PromiseForm {...rest} />
    </Dialog>
  );
}

const minuteMs = 60_000;
const quarter = 15 * minuteMs;
/** Beyond an honest time, a little room to keep it. */
const startAfter = 60;

function PromiseForm({ zone, fastestMinutes, onPromise }: Omit<PromiseDialogProps, 'open' | 'name' | 'onClose'>) {
  const [opened] = useState(() => Date.now());
  const earliest = opened + (fastestMinutes ?? startAfter) * minuteMs;
  const [what, setWhat] = useState('write to you with an update');
  const [when, setWhen] = useState(() => toField(Math.ceil(earliest / quarter) * quarter, zone));
  const dueMs = fromField(when, zone);
  const isAhead = dueMs !== null && dueMs > opened;
  const sentence = isAhead && what.trim() !== '' ? promiseSentence(what, dueMs, opened, zone) : null;
  return (
    <form
      className="promise-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (sentence !== null) onPromise(sentence);
      }}
    >
      <Field label="I’ll" hint="What happens by then, in words for the customer.">
        <TextInput value={what} maxLength={120} onChange={(event) => setWhat(event.target.value)} />
      </Field>
      <Field
        label="by"
        hint={hint(dueMs, earliest, zone, fastestMinutes)}
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

function hint(dueMs: number | null, earliest: number, zone: string, fastest: number | null): string {
  const clock = `By the house’s clock, ${zone.replaceAll('_', ' ')}.`;
  if (fastest === null || dueMs === null || dueMs >= earliest) return clock;
  return `Sooner than the ${fastest} min in which this inbox aims to answer. ${clock}`;
}
