import type { Agent, Me } from '#contract/people.ts';
import type { Permission } from '#contract/permissions.ts';
import { call } from './client.ts';
import { liveStatus, onLiveStatus, startLive, stopLive } from './live.ts';
import { forget, queries } from './queries.ts';
import { clear, get, upsert, useEntities, useEntity } from './store.ts';
import { createValue } from './value.ts';

const signedIn = createValue<Me | undefined>(undefined);

/** Takes the answer of signing in: who it is goes into the store, and the live stream begins. */
export function begin(me: Me): Me {
  upsert(me.agent, me.workspace);
  signedIn.set(me);
  startLive(me.agent.id);
  return me;
}

/** Who is signed in; asks the server when this page does not know yet. Throws a Problem with status 401 if nobody is. */
export async function loadMe(): Promise<Me> {
  return signedIn.get() ?? begin(await call('GET /session'));
}

/** Asks anew, as after one's own role changed. */
async function reloadMe(): Promise<void> {
  begin(await call('GET /session'));
}

/** Forgets everything about who was signed in. */
export function end(): void {
  stopLive();
  signedIn.set(undefined);
  clear();
  forget();
}

/** Ends the session on the server; `end` follows once the signed-in pages are left. */
export async function signOut(): Promise<void> {
  await call('DELETE /session').catch(() => undefined);
}

/** A line that breaks may mean that the session was ended elsewhere: asking sends to /login when it was. */
export function askWhenCut(): () => void {
  let asked = false;
  return onLiveStatus(() => {
    const { state } = liveStatus();
    if (state === 'offline' && !asked) void call('GET /session').catch(() => undefined);
    asked = state !== 'online';
  });
}

/** Who is signed in, live. Only inside the signed-in pages. */
export function useMe(): Me {
  const me = signedIn.use();
  if (me === undefined) throw new Error('useMe() outside the signed-in pages');
  const agent = useEntity('agent', me.agent.id) ?? me.agent;
  const workspace = useEntity('workspace', me.workspace.id) ?? me.workspace;
  return { ...me, agent, workspace };
}

/** Who is signed in, outside components. */
export function me(): Me | undefined {
  return signedIn.get();
}

/** What agents are called, live; undefined while not known. */
export function useAgentName(): (id: string | null) => string | undefined {
  useEntities('agent');
  return agentName;
}

/** What an agent is called now, outside components. */
export function agentName(id: string | null): string | undefined {
  return id === null ? undefined : get('agent', id)?.name;
}

/** Whether the one who is signed in may. The server decides again. */
export function can(permission: Permission): boolean {
  return signedIn.get()?.permissions.includes(permission) ?? false;
}

export function useCan(permission: Permission): boolean {
  return signedIn.use()?.permissions.includes(permission) ?? false;
}

/** Permissions follow the role: a change of my own role is fetched, being taken off ends the session. */
export function followMyself(agent: Agent): void {
  const mine = signedIn.get();
  if (mine?.agent.id !== agent.id || (agent.active && mine.agent.role === agent.role)) return;
  queries.clear();
  void reloadMe().catch(() => undefined);
}
