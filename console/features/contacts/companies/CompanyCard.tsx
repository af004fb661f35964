import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Company } from '#contract/companies.ts';
import type { GivenValue } from '#contract/fields.ts';
import { call, wordsFor } from '../../../app/client.ts';
import { onEvent } from '../../../app/live.ts';
import { useCan } from '../../../app/session.tsx';
import { Button, Card, Chip, Skeleton } from '../../../ui/index.ts';
import { Fields } from '../fields/FieldsCard.tsx';
import { CompanyForm } from './CompanyForm.tsx';
import { refreshCompany } from './move.ts';
import { PutIn } from './PutIn.tsx';
import { TakeAway } from './TakeAway.tsx';
import { peopleWords } from './words.ts';
import './CompanyCard.css';

/** A company above its people: its name, the domains of its mail, and what we know of it. */
export function CompanyCard({ id, onLeave }: { id: string; onLeave: () => void }) {
  const queryKey = ['company', id];
  const { data, error } = useQuery({ queryKey, queryFn: () => call('GET /companies/:id', { params: { id } }) });
  useEffect(() => onEvent('company.changed', ({ company }) => company.id === id && refreshCompany(id)), [id]);
  if (error !== null) return <p role="alert">{wordsFor(error)}</p>;
  if (data === undefined) return <Skeleton label="Loading the company" rows={1} />;
  return <Shown company={data} onLeave={onLeave} />;
}

function Shown({ company, onLeave }: { company: Company; onLeave: () => void }) {
  const mayDefine = useCan('contacts.define');
  const mayEdit = useCan('contacts.edit');
  const [editing, setEditing] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { id, name, domains, found, people, fields } = company;
  const aside = (
    <>
      {mayEdit && <PutIn company={company} />}
      {mayDefine && !editing && (
        <Button size="small" icon="pen" onClick={() => setEditing(true)}>
          Change<span className="sr"> the company</span>
        </Button>
      )}
      {mayDefine && (
        <Button size="small" icon="trash" onClick={() => setLeaving(true)}>
          Take away<span className="sr"> the company</span>
        </Button>
      )}
      <Button size="small" onClick={onLeave}>
        Show everybody
      </Button>
    </>
  );
  return (
    <Card title={name} aside={aside} className="company-card">
      {editing ? (
        <CompanyForm company={company} onDone={() => setEditing(false)} onLeave={() => setEditing(false)} />
      ) : (
        <div className="company-facts">
          <p className="row wrap">
            {domains.map((domain) => (
              <Chip key={domain} tone="line">
                {domain}
              </Chip>
            ))}
            <span className="second">
              {peopleWords(people)}
              {found && ', found by the domain of their mail'}
            </span>
          </p>
          <Fields about="company" values={fields} save={saveField(id)} />
        </div>
      )}
      {leaving && <TakeAway company={company} onClose={() => setLeaving(false)} onDone={onLeave} />}
    </Card>
  );
}

const saveField = (id: string) => async (name: string, value: GivenValue | null, givenByCustomer: boolean) => {
  const params = { id, name };
  await (value === null
    ? call('DELETE /companies/:id/fields/:name', { params })
    : call('PUT /companies/:id/fields/:name', { params, body: { value, givenByCustomer } }));
  refreshCompany(id);
};
