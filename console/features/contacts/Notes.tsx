import { useEffect, useRef, useState } from 'react';
import type { Contact } from '#contract/contacts.ts';
import { wordsFor } from '../../app/client.ts';
import { useCan } from '../../app/session.tsx';
import { Field, Textarea } from '../../ui/index.ts';
import { clock } from '../promises/index.ts';
import { changeContact } from './change-contact.ts';
import './Notes.css';

/** So long after the last key it is saved. */
const pauseMs = 700;
const longest = 4000;

/** Short lines that a colleague should know before writing; they save themselves. */
export function Notes({ contact }: { contact: Contact }) {
  const mayEdit = useCan('contacts.edit');
  const [text, setText] = useState(contact.notes);
  const [said, setSaid] = useState<{ hint?: string; error?: string }>({});
  const kept = useRef(contact.notes);
  const save = () => {
    if (text === kept.current) return;
    const before = kept.current;
    kept.current = text;
    changeContact(contact.id, { notes: text }).then(
      () => setSaid({ hint: `Saved ${clock(Date.now())}` }),
      (problem: unknown) => {
        kept.current = before;
        setSaid({ error: `Not saved. ${wordsFor(problem)}` });
      },
    );
  };
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => () => latest.current(), []);
  return (
    <section className="person-block person-notes">
      <Field label="For colleagues" hint={said.hint} error={said.error}>
        <Textarea
          rows={text === '' ? 1 : 3}
          maxLength={longest}
          placeholder="What one should know before writing"
          readOnly={!mayEdit}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={save}
        />
      </Field>
    </section>
  );
}
