import type { Agent } from '#contract/people.ts';

/** The colleague who has an address, however it is written. */
export const colleagueBy = (agents: readonly Agent[], email: string): Agent | undefined =>
  agents.find((agent) => agent.email.toLowerCase() === email.trim().toLowerCase());

/** What an invitation means for somebody who is or was here; nothing for a newcomer. */
export function hereWords(here: Pick<Agent, 'name' | 'active'> | undefined, mayManage: boolean): string | null {
  if (here === undefined) return null;
  if (!mayManage) return `${here.name} has this address here. Only somebody who manages people can make a link for it.`;
  return here.active
    ? `${here.name} is here already. The link lets them choose a new password; their role stays.`
    : `${here.name} was here before. The link brings them back, with a new password.`;
}

/** Whether an address leads to the computer it is opened on, and nobody else to it. */
export const isThisComputer = (hostname: string): boolean =>
  /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
