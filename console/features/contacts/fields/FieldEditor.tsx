import { useState } from 'react';
import type { Field as Defined, FieldValue, GivenValue } from '#contract/fields.ts';
import { Problem, wordsFor } from '../../../app/client.ts';
import { Button, Checkbox, Field, Select, Textarea, TextInput } from '../../../ui/index.ts';
import { readTyped, typedOf } from './values.ts';

/** Null empties it. Throws what the server says. */
export type SaveField = (name: string, value: GivenValue | null, givenByCustomer: boolean) => Promise<void>;

interface FieldEditorProps {
  save: SaveField;
  field: Defined;
  value: FieldValue | undefined;
  onDone: () => void;
}

/** One field being changed: judged before it is sent, with what is wrong beside it. */
export function FieldEditor({ field, value, save, onDone }: FieldEditorProps) {
  const [typed, setTyped] = useState(typedOf(value?.value));
  const [byThem, setByThem] = useState(value?.givenByCustomer ?? false);
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (empty: boolean) => {
    const read = readTyped(field, typed);
    if (!empty && 'problem' in read) {
      setWrong(read.problem);
      return;
    }
    setBusy(true);
    try {
      await save(field.name, empty || 'problem' in read ? null : read.value, byThem);
      onDone();
    } catch (problem) {
      setWrong(problem instanceof Problem ? (problem.fields[0]?.message ?? problem.message) : wordsFor(problem));
      setBusy(false);
    }
  };
  return (
    <form
      className="field-editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      <Field label={field.label} hint={field.hint === '' ? undefined : field.hint} error={wrong}>
        <Control field={field} typed={typed} onType={setTyped} />
      </Field>
      <Checkbox label="They told us themselves" checked={byThem} onChange={setByThem} />
      <div className="row wrap">
        <Button type="submit" kind="main" size="small" busy={busy}>
          Save
        </Button>
        <Button size="small" onClick={onDone}>
          Cancel
        </Button>
        {value !== undefined && (
          <Button size="small" kind="bare" onClick={() => void send(true)}>
            Empty it
          </Button>
        )}
      </div>
    </form>
  );
}

interface ControlProps {
  field: Defined;
  typed: string;
  onType: (typed: string) => void;
}

function Control({ field: { type, choices }, typed, onType }: ControlProps) {
  const focus = (control: HTMLElement | null) => {
    if (control !== null && document.activeElement?.closest('.field-editor') !== control.closest('.field-editor'))
      control.focus();
  };
  const change = (event: { target: { value: string } }) => onType(event.target.value);
  if (type === 'choice' || type === 'yes_no') {
    const known = type === 'yes_no' ? ['yes', 'no'] : choices;
    const options = [
      { value: '', label: 'Choose' },
      ...known.map((one) => ({ value: one, label: one.charAt(0).toUpperCase() + one.slice(1) })),
    ];
    return <Select ref={focus} options={options} value={typed} onChange={onType} />;
  }
  if (type === 'text') return <Textarea ref={focus} rows={1} maxLength={1000} value={typed} onChange={change} />;
  const kinds = {
    number: { inputMode: 'decimal' },
    date: { type: 'date' },
    link: { type: 'url' },
    money: { placeholder: '12.50 EUR' },
  } as const;
  return <TextInput ref={focus} maxLength={1000} {...kinds[type]} value={typed} onChange={change} />;
}
