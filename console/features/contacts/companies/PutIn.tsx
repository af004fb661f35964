import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Company } from '#contract/companies.ts';
import type { Contact } from '#contract/contacts.ts';
import { call } from '../../../app/client.ts';
import { attempt } from '../../../app/did-it.ts';
import { Button, Popover } from '../../../ui/index.ts';
import { Choice } from './Choice.tsx';
import { moveTo, nameOf } from './move.ts';

/** Finds somebody and puts them into the company. */
export function PutIn({ company }: { company: Company }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={`Put somebody into ${company.name}`}
      open={open}
      onOpenChange={setOpen}
      align="end"
      trigger={
        <Button size="small" icon="plus">
          Put somebody in
        </Button>
      }
    >
      {open && <Choices company={company} onDone={() => setOpen(false)} />}
    </Popover>
  );
}

function Choices({ company, onDone }: { company: Company; onDone: () => void }) {
  const [q, setQ] = useState('');
  const wanted = q.trim();
  const { data } = useQuery({
    queryKey: ['put into', wanted],
    queryFn: ({ signal }) => call('GET /contacts', { query: { q: wanted, limit: 8 }, signal }),
    enabled: wanted !== '',
    placeholderData: (before) => before,
  });
  const found = wanted === '' ? undefined : data?.items.filter((one) => one.company?.id !== company.id);
  const choose = (contact: Contact) => {
    onDone();
    attempt(() => moveTo(contact, company));
  };
  return (
    <Choice
      label="Name, address or number"
      typed={q}
      onType={setQ}
      found={found}
      show={(contact) => (
        <>
          <span className="cut">{nameOf(contact)}</span>
          {contact.company !== null && <span className="quiet small cut">{contact.company.name}</span>}
        </>
      )}
      none="Nobody who is not here already fits these letters."
      onChoose={choose}
    />
  );
}
