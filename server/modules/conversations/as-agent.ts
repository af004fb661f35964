import type { Role } from '#contract/permissions.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import type { Http } from '#server/platform/http/way-back.ts';
import type { Turn } from '#server/platform/turn.ts';
import { permissionsOf } from '#server/modules/people/index.ts';

/** There is no browser to answer to. */
const nobody: Http = {
  address: '',
  device: '',
  bearer: undefined,
  origin: '',
  signIn: () => undefined,
  signOut: () => undefined,
};

/** A turn in the name of an agent who is not there to ask for it, with the rights that they have now. */
export const actAs = (turn: Turn, agent: { id: string; name: string; role: Role }): Ctx => ({
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
