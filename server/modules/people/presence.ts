import { tell, type Hub, type Listener } from '#server/platform/realtime/hub.ts';

/** Whether an agent has the console open anywhere. */
export function isOnline(hub: Hub, workspaceId: string, agentId: string): boolean {
  for (const listener of hub.agentsIn(workspaceId)) if (listener.agentId === agentId) return true;
  return false;
}

/** Tells everybody in the workspace who is here, when a console opens or closes. */
export function tellWhoIsHere(hub: Hub, changed: Listener): void {
  const online = new Set<string>();
  for (const listener of hub.agentsIn(changed.workspaceId)) if (listener.agentId !== null) online.add(listener.agentId);
  for (const listener of hub.agentsIn(changed.workspaceId)) tell(listener, { type: 'presence', online: [...online] });
}
