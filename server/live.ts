import type { FastifyInstance, FastifyRequest } from 'fastify';
import { FromClient } from '#contract/live.ts';
import { holds } from '#contract/permissions.ts';
import { mayHear } from '#server/modules/conversations/index.ts';
import { callerBySession, findAgent, tellWhoIsHere } from '#server/modules/people/index.ts';
import { readSessionCookie } from '#server/platform/http/way-back.ts';
import { tell, type Listener } from '#server/platform/realtime/hub.ts';
import { openDoor } from '#server/platform/realtime/socket.ts';
import type { Platform } from './module.ts';

/** The agents' end of the live stream: events they may see, who is here, who looks and who writes. */
export function openAgentsDoor(app: FastifyInstance, platform: Platform): void {
  const door = {
    path: '/api/v1/live',
    side: 'agents' as const,
    parse: (text: string) => FromClient.parse(JSON.parse(text)),
    async identify(request: FastifyRequest) {
      const cookie = readSessionCookie(request);
      const caller = cookie === undefined ? null : await callerBySession(platform, cookie);
      if (caller?.sessionId === null || caller === null) return null;
      return {
        workspaceId: caller.workspaceId,
        subject: caller.sessionId,
        agentId: caller.agentId,
        name: caller.agentName,
      };
    },
    async onSignal(listener: Listener, what: string, conversationId: string | undefined) {
      if (conversationId !== undefined) await passOn(platform, listener, what, conversationId);
    },
    onChange: (listener: Listener) => tellWhoIsHere(platform.hub, listener),
  };
  openDoor(app, door, platform.hub, platform.relay, platform.log);
}

/** Says to colleagues who may see the conversation that somebody looks or writes, and to the customer that somebody writes. */
async function passOn(
  { store, hub, audience }: Platform,
  from: Listener,
  what: string,
  conversationId: string,
): Promise<void> {
  const { agentId } = from;
  if (agentId === null) return;
  const allowed = await store.inWorkspace(
    from.workspaceId,
    async (tx) => {
      const [agent] = await findAgent(tx, agentId);
      return agent?.active === true
        ? mayHear(tx, conversationId, holds(agent.role, 'conversations.readAll'), agentId)
        : null;
    },
    'read',
  );
  if (allowed === null) return;
  const colleagues = [...hub.agentsIn(from.workspaceId)].filter((one) => one.agentId !== agentId);
  const { agents, visits } = await audience(
    from.workspaceId,
    [conversationId],
    [...new Set(colleagues.map((one) => one.subject))],
  );
  const frame = {
    type: 'signal',
    what,
    conversationId,
    who: { id: agentId, name: from.name, customer: false },
  } as const;
  for (const one of colleagues) if (agents.get(conversationId)?.has(one.subject) === true) tell(one, frame);
  if (what !== 'typing' && what !== 'stopped') return;
  for (const visit of visits.get(conversationId) ?? []) {
    for (const visitor of hub.of(visit))
      tell(visitor, { ...frame, who: { id: null, name: from.name, customer: false } });
  }
}
