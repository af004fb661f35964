import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Invitation } from '#contract/people.ts';
import { call } from '../../../app/client.ts';
import { moment } from '../../../app/clock.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { onEvent } from '../../../app/live.ts';
import { queries } from '../../../app/queries.ts';
import { Button, Card } from '../../../ui/index.ts';
import { roleNames } from '../roles.ts';

export const invitationsKey = ['invitations'];
const reload = () => queries.invalidateQueries({ queryKey: invitationsKey });

/** Invitations that wait to be taken up; nothing where there are none. */
export function Invitations() {
  const { data } = useQuery({ queryKey: invitationsKey, queryFn: () => call('GET /invitations') });
  // Whoever takes one up becomes a colleague.
  useEffect(() => onEvent('agent.changed', () => void reload()), []);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Card title="Invited" flush>
      <ul className="things">
        {data.items.map((invitation) => (
          <li key={invitation.id}>
            <span className="thing">
              <b>{invitation.email}</b>
              <span className="second small">
                {roleNames[invitation.role]}, invited by {invitation.invitedBy}, good until{' '}
                {moment(new Date(invitation.expiresAt))}
              </span>
            </span>
            <Button size="small" onClick={() => attempt(() => withdraw(invitation))}>
              Withdraw<span className="sr"> the invitation of {invitation.email}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function withdraw({ id, email }: Invitation): Promise<void> {
  await call('DELETE /invitations/:id', { params: { id } });
  await reload();
  didIt({ text: `The link for ${email} no longer works.` });
}
