import type { Agent } from '#contract/people.ts';
import type { Role } from '#contract/permissions.ts';
import { call } from '../../../app/client.ts';
import { didIt } from '../../../app/did-it.ts';
import { upsert } from '../../../app/store.ts';
import { roleNames } from '../roles.ts';

type Change = Partial<Pick<Agent, 'role' | 'active'>>;

/** Shown at once; goes back if the server says no. */
async function change(agent: Agent, body: Change): Promise<void> {
  upsert({ ...agent, ...body });
  try {
    upsert(await call('PATCH /agents/:id', { params: { id: agent.id }, body }));
  } catch (problem) {
    upsert(agent);
    throw problem;
  }
}

export async function giveRole(agent: Agent, role: Role): Promise<void> {
  await change(agent, { role });
  const undo = () => change({ ...agent, role }, { role: agent.role });
  didIt({ text: `${agent.name} is ${roleNames[role].toLowerCase()} now.`, undo });
}

export async function takeOff(agent: Agent): Promise<void> {
  await change(agent, { active: false });
  const undo = () => change({ ...agent, active: false }, { active: true });
  didIt({ text: `${agent.name} is off the workspace and signed out everywhere.`, undo });
}

export async function bringBack(agent: Agent): Promise<void> {
  await change(agent, { active: true });
  const undo = () => change({ ...agent, active: true }, { active: false });
  didIt({ text: `${agent.name} is back and can sign in.`, undo });
}
