import type { Role } from '#contract/permissions.ts';
import type { Http } from '#server/platform/http/way-back.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import type { Turn } from '#server/platform/turn.ts';
import { permissionsOf } from '#server/modules/people/index.ts';

/** Somebody who does something in a turn, as if they had called the API. */
export type Acting = Ctx;

/** There is no browser to answer to. */
const nobody: Http = {
  address: '',
  device: '',
  bearer: undefined,
  origin: '',
  signIn: () => undefined,
  signOut: () => undefined,
};

export const actAs = (turn: Turn, agent: { id: string; name: string; role: Role }): Acting => ({
  ...turn,
  caller: {
    kind: 'agent',
    workspaceId: turn.workspaceId,
    name: `agent:${agent.id}`,
    permissions: permissionsOf(agent.role),
    agentId: agent.id,
    agentName: agent.name,
    sessionId: null,
    visitId: null,
  },
  http: nobody,
});
