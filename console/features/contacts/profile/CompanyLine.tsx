import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Contact } from '#contract/contacts.ts';
import { call } from '../../../app/client.ts';
import { attempt } from '../../../app/did-it.ts';
import { useCan } from '../../../app/session.tsx';
import { Button, Icon, IconButton, Popover } from '../../../ui/index.ts';
import { Choice } from '../companies/Choice.tsx';
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
    <Choice
      label="Name or mail domain"
      typed={q}
      onType={setQ}
      found={data?.items}
      show={({ name }) => name}
      none="No company fits these letters."
      onChoose={choose}
    >
      {contact.company !== null && (
        <Button size="small" onClick={() => choose(null)}>
          No company
        </Button>
      )}
    </Choice>
  );
}
