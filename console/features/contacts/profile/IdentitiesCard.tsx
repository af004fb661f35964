import { useState } from 'react';
import type { Contact, Identity } from '#contract/contacts.ts';
import { call } from '../../../app/client.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { useCan } from '../../../app/session.tsx';
import { upsert } from '../../../app/store.ts';
import { Button, Card, Chip, IconButton, Menu } from '../../../ui/index.ts';
import type { MenuEntry } from '../../../ui/index.ts';
import { moment } from '../../promises/index.ts';
import { identityKinds, proofWords } from '../identity-words.ts';
import { AddIdentity } from './AddIdentity.tsx';
import './cards.css';

/** By what they are known: proven or claimed, and how, which is the main one; adding and taking off. */
export function IdentitiesCard({ contact }: { contact: Contact }) {
  const mayEdit = useCan('contacts.edit');
  const [adding, setAdding] = useState(false);
  const known = contact.identities.filter(({ kind }) => kind !== 'visitor');
  const add = mayEdit && !adding && (
    <Button size="small" icon="plus" onClick={() => setAdding(true)}>
      Add
    </Button>
  );
  return (
    <Card title="Known by" aside={add}>
      {known.length === 0 && !adding && <p className="second">This browser only. They left no address yet.</p>}
      <ul className="identity-list">
        {known.map((identity) => (
          <Row key={`${identity.kind} ${identity.value}`} contact={contact} identity={identity} known={known} />
        ))}
      </ul>
      {adding && <AddIdentity contactId={contact.id} onDone={() => setAdding(false)} />}
    </Card>
  );
}

interface RowProps {
  contact: Contact;
  identity: Identity;
  known: readonly Identity[];
}

function Row({ contact, identity, known }: RowProps) {
  const { kind, value, verified, main, bouncing } = identity;
  const mayEdit = useCan('contacts.edit');
  const several = known.filter((one) => one.kind === kind).length > 1;
  return (
    <li>
      <span className="grow">
        <span className="identity">{value}</span>
        <span className="second small">
          {identityKinds[kind]}
          {several && main ? ', the main one' : ''}
          {', '}
          {proofWords(identity, (at) => moment(Date.parse(at), Date.now()))}
        </span>
      </span>
      {bouncing && <Chip tone="bad">comes back</Chip>}
      {verified && (
        <Chip tone="good" icon="check">
          proven
        </Chip>
      )}
      {mayEdit && (
        <Menu label={`What to do with ${value}`} align="end" entries={entries(contact.id, identity, several)}>
          <IconButton icon="more" size="small" label={`What to do with ${value}`} />
        </Menu>
      )}
    </li>
  );
}

function entries(id: string, { kind, value, verified, main }: Identity, several: boolean): MenuEntry[] {
  if (kind === 'visitor') return [];
  const put = async (more: { main?: boolean; verified?: boolean }): Promise<void> =>
    upsert(await call('PUT /contacts/:id/identities', { params: { id }, body: { kind, value, ...more } }));
  const remove = async () => {
    upsert(await call('DELETE /contacts/:id/identities', { params: { id }, query: { kind, value } }));
    didIt({ text: `${value} taken off.`, undo: () => put({ main, verified }) });
  };
  return [
    ...(several && !main
      ? [
          {
            id: 'main',
            label: 'Make it the main one',
            icon: 'check' as const,
            run: () => attempt(() => put({ main: true })),
          },
        ]
      : []),
    verified
      ? { id: 'claim', label: 'It is not proven', icon: 'undo', run: () => attempt(() => put({ verified: false })) }
      : {
          id: 'prove',
          label: 'I have made sure it is theirs',
          icon: 'check',
          run: () => attempt(() => put({ verified: true })),
        },
    { id: 'off', label: 'Take it off', icon: 'trash', tone: 'bad', run: () => attempt(remove) },
  ];
}
