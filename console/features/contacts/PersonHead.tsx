import { useState } from 'react';
import type { Contact } from '#contract/contacts.ts';
import { attempt, didIt } from '../../app/did-it.ts';
import { useCan } from '../../app/session.tsx';
import { Face, IconButton, TextInput } from '../../ui/index.ts';
import { useMinute } from '../promises/index.ts';
import { changeContact } from './change-contact.ts';
import { clockThere } from './facts.ts';
import { foreignLanguage } from './foreign-language.ts';
import { contactTitle } from '../../app/contact-title.ts';
import './PersonHead.css';

/** Face, name (to be put right in place), and the one line that places them. */
export function PersonHead({ contact, level = 'pane' }: { contact: Contact; level?: 'pane' | 'page' }) {
  const email = contact.identities.find(({ kind, main }) => kind === 'email' && main)?.value ?? null;
  const title = contactTitle({ name: contact.name, email });
  const [editing, setEditing] = useState(false);
  const mayEdit = useCan('contacts.edit');
  const Title = level === 'page' ? 'h1' : 'h2';
  return (
    <div className="person-head grow">
      <Face name={title} size="large" />
      <div className="grow">
        {editing ? (
          <NameField contact={contact} onDone={() => setEditing(false)} />
        ) : (
          <Title className="row">
            <span className="cut">{title}</span>
            {mayEdit && <IconButton icon="pen" size="small" label="Change the name" onClick={() => setEditing(true)} />}
          </Title>
        )}
        <Placed contact={contact} />
      </div>
    </div>
  );
}

function Placed({ contact }: { contact: Contact }) {
  const now = useMinute();
  const clock = contact.timeZone === null ? null : clockThere(now, contact.timeZone);
  const city = contact.timeZone?.split('/').at(-1)?.replaceAll('_', ' ');
  const language = contact.language === null ? null : foreignLanguage(contact.language);
  const since = new Date(contact.createdAt).getFullYear();
  const parts = [
    clock !== null && `${clock} in ${city ?? ''}`,
    language !== null && `writes ${language}`,
    `known since ${since}`,
  ].filter((part) => part !== false);
  return <p className="second small">{parts.join(' · ')}</p>;
}

function NameField({ contact, onDone }: { contact: Contact; onDone: () => void }) {
  const [text, setText] = useState(contact.name ?? '');
  const save = () => {
    onDone();
    const name = text.trim() === '' ? null : text.trim();
    if (name === contact.name) return;
    attempt(() => changeContact(contact.id, { name }));
    didIt({ text: 'Name changed.', undo: () => changeContact(contact.id, { name: contact.name }) });
  };
  return (
    <TextInput
      aria-label="Name"
      maxLength={200}
      value={text}
      ref={(field) => field?.focus()}
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') onDone();
      }}
    />
  );
}
