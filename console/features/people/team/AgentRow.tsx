import type { Agent } from '#contract/people.ts';
import { useOnline } from '../../../app/live.ts';
import { useCan, useMe } from '../../../app/session.tsx';
import { Button, Chip, Face, Select } from '../../../ui/index.ts';
import { attempt } from '../../../app/did-it.ts';
import { givableRoles, roleNames, roleWords } from '../roles.ts';
import { bringBack, giveRole, takeOff } from './change-agent.ts';

/** One colleague: face, name, role, and what can be changed of them. */
export function AgentRow({ agent }: { agent: Agent }) {
  const me = useMe().agent;
  const isHere = useOnline().includes(agent.id) && agent.presence !== 'away';
  const mayManage = useCan('people.manage') && agent.id !== me.id && (agent.role !== 'owner' || me.role === 'owner');
  return (
    <li>
      <Face name={agent.name} ours />
      <span className="thing">
        <b>
          {agent.name}
          {agent.id === me.id && <span className="quiet"> (you)</span>}
        </b>
        <span className="second small">{agent.email}</span>
      </span>
      {isHere && <Chip tone="good">here</Chip>}
      {agent.active && agent.presence === 'away' && <Chip>away</Chip>}
      {mayManage && agent.active ? (
        <RoleSelect agent={agent} mine={me.role} />
      ) : (
        <Chip tone="line">{roleNames[agent.role]}</Chip>
      )}
      {mayManage && <OnOff agent={agent} />}
    </li>
  );
}

function RoleSelect({ agent, mine }: { agent: Agent; mine: Agent['role'] }) {
  const options = givableRoles(mine).map((role) => ({
    value: role,
    label: `${roleNames[role]}: ${roleWords[role].toLowerCase()}`,
  }));
  return (
    <span className="role-select">
      <Select
        aria-label={`Role of ${agent.name}`}
        options={options}
        value={agent.role}
        onChange={(role) => attempt(() => giveRole(agent, role))}
      />
    </span>
  );
}

function OnOff({ agent }: { agent: Agent }) {
  return agent.active ? (
    <Button size="small" onClick={() => attempt(() => takeOff(agent))}>
      Take off<span className="sr"> {agent.name}</span>
    </Button>
  ) : (
    <Button size="small" onClick={() => attempt(() => bringBack(agent))}>
      Bring back<span className="sr"> {agent.name}</span>
    </Button>
  );
}
