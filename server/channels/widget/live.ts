import type { FastifyInstance } from 'fastify';
import { FromClient } from '#contract/live.ts';
import { tell } from '#server/platform/realtime/hub.ts';
import { openDoor } from '#server/platform/realtime/socket.ts';
import { customersView } from '#server/modules/conversations/index.ts';
import type { Platform } from '#server/module.ts';
import { callerByVisit } from './caller.ts';
import { visitById } from './store.ts';

const signals = new Set(['typing', 'stopped']);

/** The visitor's end of the live stream: their own conversation, and that they are writing. */
export function openLive(app: FastifyInstance, { hub, relay, log, store, takeTurn, audience }: Platform): void {
  const door = {
    path: '/api/v1/widget/live',
    side: 'visitor' as const,
    parse: (text: string) => FromClient.parse(JSON.parse(text)),
    identify: async (_request: unknown, token: string | undefined) => {
      const caller = token === undefined ? null : await callerByVisit(store, token);
      if (caller?.visitId === null || caller === null) return null;
      return { workspaceId: caller.workspaceId, subject: caller.visitId, agentId: null, name: null };
    },
    onSignal: async (listener: { workspaceId: string; subject: string }, what: string) => {
      if (!signals.has(what)) return;
      const own = await takeTurn(
        listener.workspaceId,
        async (turn) => {
          const [visit] = await visitById(turn.tx, listener.subject);
          return visit?.contactId == null
            ? null
            : { visit, view: await customersView(turn, visit.contactId, visit.inboxId, 1) };
        },
        'read',
      );
      const conversationId = own?.view?.conversation.id;
      if (conversationId === undefined) return;
      const sessions = [...hub.agentsIn(listener.workspaceId)];
      const { agents } = await audience(
        listener.workspaceId,
        [conversationId],
        [...new Set(sessions.map((one) => one.subject))],
      );
      const who = { id: null, name: own?.visit.name ?? null, customer: true };
      for (const session of sessions) {
        if (agents.get(conversationId)?.has(session.subject) === true)
          tell(session, { type: 'signal', what, conversationId, who });
      }
    },
    onChange: () => undefined,
  };
  openDoor(app, door, hub, relay, log);
}
