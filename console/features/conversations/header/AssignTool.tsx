import type { Conversation } from '#contract/conversations.ts';
import { useOnline } from '../../../app/live.ts';
import { useCan, useMe } from '../../../app/session.tsx';
import { useEntities, useEntity } from '../../../app/store.ts';
import { Button, Face, Icon, Popover } from '../../../ui/index.ts';
import { assign } from '../actions/assign.ts';
import { Chooser } from '../Chooser.tsx';
import type { Choice } from '../choices.ts';
import { useTool } from '../tools.ts';

const nobody = 'nobody';

/** Whose it is, and the list of people and teams to give it to. */
export function AssignTool({ conversation }: { conversation: Conversation }) {
  const tool = useTool('assign');
  const owner = useEntity('agent', conversation.assigneeId);
  const team = useEntity('team', conversation.teamId);
  const mayAssign = useCan('conversations.assign');
  const holder = owner?.name ?? team?.name;
  const trigger = (
    <Button
      size="small"
      className="assign wide-only"
      title={holder === undefined ? 'Assign' : `With ${holder}`}
      disabled={!mayAssign}
    >
      {owner === undefined ? (
        <Icon name={team === undefined ? 'person' : 'team'} />
      ) : (
        <Face name={owner.name} ours size="small" />
      )}
      {holder === undefined ? (
        <span className="fold-word">Assign</span>
      ) : (
        <span className="sr">Assign, now with {holder}</span>
      )}
    </Button>
  );
  return (
    <Popover label="Assign" align="end" trigger={trigger} {...tool}>
      <Owners conversation={conversation} onDone={() => tool.onOpenChange(false)} />
    </Popover>
  );
}

function Owners({ conversation, onDone }: { conversation: Conversation; onDone: () => void }) {
  const me = useMe().agent;
  const online = new Set(useOnline());
  const agents = useEntities('agent').filter((agent) => agent.active);
  const teams = useEntities('team');
  const { assigneeId, teamId } = conversation;
  const people = agents
    .toSorted((a, b) => Number(b.id === me.id) - Number(a.id === me.id) || a.name.localeCompare(b.name))
    .map((agent): Choice => ({
      id: agent.id,
      label: agent.name,
      hint: agent.id === me.id ? 'me' : online.has(agent.id) ? 'here' : undefined,
      checked: agent.id === assigneeId,
    }));
  const groups = [
    { heading: 'People', choices: people },
    { heading: 'Teams', choices: teams.map(({ id, name }): Choice => ({ id, label: name, checked: id === teamId })) },
    { heading: 'Or', choices: [{ id: nobody, label: 'Nobody', checked: assigneeId === null && teamId === null }] },
  ].filter((group) => group.choices.length > 0);
  const choose = (id: string) => {
    if (id === nobody) assign(conversation, { assigneeId: null, teamId: null });
    else if (teams.some((each) => each.id === id)) assign(conversation, { assigneeId: null, teamId: id });
    else assign(conversation, { assigneeId: id });
    onDone();
  };
  const face = ({ id, label }: Choice) =>
    teams.some((each) => each.id === id) ? (
      <Icon name="team" />
    ) : (
      id !== nobody && <Face name={label} ours size="small" here={online.has(id)} />
    );
  return <Chooser label="Give it to" placeholder="Name or team" groups={groups} onChoose={choose} face={face} />;
}
