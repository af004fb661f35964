import { useState } from 'react';
import { useCan } from '../../../app/session.tsx';
import { SettingsPage } from '../../../app/settings/SettingsPage.tsx';
import { useEntities } from '../../../app/store.ts';
import { Button, Card } from '../../../ui/index.ts';
import { AgentRow } from './AgentRow.tsx';
import { Invitations } from './Invitations.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import './team.css';

/** Colleagues, what they may do, and who is invited. */
export function PeoplePage() {
  const [inviting, setInviting] = useState(false);
  const mayInvite = useCan('people.invite');
  const agents = useEntities('agent').toSorted((a, b) => a.name.localeCompare(b.name));
  const here = agents.filter((agent) => agent.active);
  const gone = agents.filter((agent) => !agent.active);
  return (
    <SettingsPage
      title="People"
      about="Who answers customers here, and what they may do."
      action={
        mayInvite && (
          <Button kind="main" icon="plus" onClick={() => setInviting(true)}>
            Invite a colleague
          </Button>
        )
      }
    >
      <Card title={`${here.length} ${here.length === 1 ? 'person' : 'people'}`} flush>
        <ul className="things">
          {here.map((agent) => (
            <AgentRow key={agent.id} agent={agent} />
          ))}
        </ul>
      </Card>
      {mayInvite && <Invitations />}
      {gone.length > 0 && (
        <Card title="Taken off the workspace" flush>
          <ul className="things">
            {gone.map((agent) => (
              <AgentRow key={agent.id} agent={agent} />
            ))}
          </ul>
        </Card>
      )}
      {mayInvite && <InviteDialog open={inviting} onClose={() => setInviting(false)} />}
    </SettingsPage>
  );
}
