import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, wordsFor } from '../../../app/client.ts';
import { queries } from '../../../app/queries.ts';
import { useCan } from '../../../app/session.tsx';
import { Button, Card, Chip, Skeleton } from '../../../ui/index.ts';
import { dayName, moment } from '../../promises/index.ts';
import { meansWords, purposeWords } from '../wish-words.ts';
import { ConsentForm } from './ConsentForm.tsx';
import './cards.css';

/** What they allowed, refused and took back; nothing said means nothing allowed. */
export function ConsentCard({ contactId }: { contactId: string }) {
  const mayEdit = useCan('contacts.edit');
  const [adding, setAdding] = useState(false);
  const queryKey = ['consents', contactId];
  const { data, error } = useQuery({
    queryKey,
    queryFn: () => call('GET /contacts/:id/consents', { params: { id: contactId }, query: { limit: 50 } }),
  });
  const done = () => {
    setAdding(false);
    void queries.invalidateQueries({ queryKey });
  };
  const add = mayEdit && !adding && (
    <Button size="small" icon="plus" onClick={() => setAdding(true)}>
      Add<span className="sr"> to the consent ledger</span>
    </Button>
  );
  return (
    <Card title="Consent" aside={add}>
      {error !== null && <p role="alert">{wordsFor(error)}</p>}
      {data === undefined && error === null && <Skeleton label="Loading consent" rows={1} />}
      {data?.standing.length === 0 && !adding && (
        <p className="second">They have not said what they may be contacted for, so nobody does.</p>
      )}
      <ul className="consents">
        {data?.standing.map(({ purpose, means, given, at, dayOnly, takenBack }) => (
          <li key={`${purpose} ${means}`}>
            <span className="grow">
              {purposeWords[purpose]} by {meansWords[means]}
            </span>
            <Chip tone={given ? 'good' : 'line'} icon={given ? 'check' : 'close'}>
              {given ? 'allowed' : takenBack ? 'taken back' : 'refused'}
            </Chip>
            <span className="quiet small">
              {dayOnly ? dayName(Date.parse(at), Date.now(), 'UTC') : moment(Date.parse(at), Date.now())}
            </span>
          </li>
        ))}
      </ul>
      {adding && <ConsentForm contactId={contactId} onDone={done} />}
    </Card>
  );
}
