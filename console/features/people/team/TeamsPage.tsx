import { useState } from 'react';
import type { Team } from '#contract/people.ts';
import { call } from '../../../app/client.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { useCan } from '../../../app/session.tsx';
import { SettingsPage } from '../../../app/settings/SettingsPage.tsx';
import { get, remove, upsert, useEntities } from '../../../app/store.ts';
import { Button, Card, EmptyState } from '../../../ui/index.ts';
import { TeamDialog } from './TeamDialog.tsx';
import './team.css';

/** Teams and who is in them. */
export function TeamsPage() {
  const [edited, setEdited] = useState<Team | 'new'>();
  const mayManage = useCan('people.manage');
  const teams = useEntities('team').toSorted((a, b) => a.name.localeCompare(b.name));
  const make = (
    <Button kind="main" icon="plus" onClick={() => setEdited('new')}>
      New team
    </Button>
  );
  return (
    <SettingsPage
      title="Teams"
      about="A conversation given to a team is seen by everybody in it."
      action={mayManage && teams.length > 0 && make}
    >
      <Card flush>
        {teams.length === 0 ? (
          <EmptyState drawing="people" title="No teams yet" action={mayManage && make}>
            Small houses need none: whatever nobody has is for everybody.
          </EmptyState>
        ) : (
          <ul className="things">
            {teams.map((team) => (
              <TeamRow key={team.id} team={team} mayManage={mayManage} onEdit={() => setEdited(team)} />
            ))}
          </ul>
        )}
      </Card>
      {edited !== undefined && (
        <TeamDialog team={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </SettingsPage>
  );
}

function TeamRow({ team, mayManage, onEdit }: { team: Team; mayManage: boolean; onEdit: () => void }) {
  useEntities('agent');
  const names = team.memberIds.map((id) => get('agent', id)?.name ?? 'somebody').sort();
  return (
    <li>
      <span className="thing">
        <b>{team.name}</b>
        <span className="second small">{names.length === 0 ? 'Nobody yet' : names.join(', ')}</span>
      </span>
      {mayManage && (
        <>
          <Button size="small" icon="pen" onClick={onEdit}>
            Change<span className="sr"> {team.name}</span>
          </Button>
          <Button size="small" onClick={() => attempt(() => dissolve(team))}>
            Dissolve<span className="sr"> {team.name}</span>
          </Button>
        </>
      )}
    </li>
  );
}

/** Its conversations go back to everybody; undoing makes the team anew, not that. */
async function dissolve(team: Team): Promise<void> {
  await call('DELETE /teams/:id', { params: { id: team.id } });
  remove('team', team.id);
  const { name, memberIds } = team;
  const undo = async () => upsert(await call('POST /teams', { body: { name, memberIds } }));
  didIt({ text: `${name} is dissolved. Its conversations are everybody’s now.`, undo });
}
