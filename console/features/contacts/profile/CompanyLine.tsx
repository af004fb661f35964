import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Contact } from '#contract/contacts.ts';
import { call } from '../../../app/client.ts';
import { attempt } from '../../../app/did-it.ts';
import { useCan } from '../../../app/session.tsx';
import { Button, Icon, IconButton, Popover, TextInput } from '../../../ui/index.ts';
import { moveTo } from '../companies/move.ts';
import './CompanyLine.css';

/** Where they belong, as a link to everybody of it; to be put right in place. */
export function CompanyLine({ contact }: { contact: Contact }) {
  const mayEdit = useCan('contacts.edit');
  const { company } = contact;
  if (company === null && !mayEdit) return null;
  return (
    <div className="company-line">
      <Icon name="people" size="small" />
      {company === null ? (
        <span className="quiet">No company</span>
      ) : (
        <Link to="/customers" search={{ companyId: company.id }} preload={false}>
          {company.name}
        </Link>
      )}
      {mayEdit && <ChooseCompany contact={contact} />}
    </div>
  );
}

function ChooseCompany({ contact }: { contact: Contact }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label="Choose a company"
      open={open}
      onOpenChange={setOpen}
      trigger={<IconButton icon="pen" size="small" label="Change the company" />}
    >
      {open && <Choices contact={contact} onDone={() => setOpen(false)} />}
    </Popover>
  );
}

function Choices({ contact, onDone }: { contact: Contact; onDone: () => void }) {
  const [q, setQ] = useState('');
  const { data } = useQuery({
    queryKey: ['companies', q],
    queryFn: () => call('GET /companies', { query: { limit: 8, ...(q.trim() !== '' && { q: q.trim() }) } }),
  });
  const choose = (company: { id: string; name: string } | null) => {
    onDone();
    attempt(() => moveTo(contact, company));
  };
  return (
    <div className="company-choice">
      <TextInput
        aria-label="Name or mail domain"
        placeholder="Name or mail domain"
        maxLength={200}
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      <ul>
        {data?.items.map(({ id, name }) => (
          <li key={id}>
            <Button kind="bare" onClick={() => choose({ id, name })}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
      {data?.items.length === 0 && <p className="second">No company fits these letters.</p>}
      {contact.company !== null && (
        <Button size="small" onClick={() => choose(null)}>
          No company
        </Button>
      )}
    </div>
  );
}
