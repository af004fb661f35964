import type { Ctx } from '#server/platform/http/serve.ts';

/** Who looks at conversations: whether at any, whether at all of them, and as whom. The same three for list and timeline. */
export type Viewer = readonly [readsAny: boolean, readsAll: boolean, agentId: string | null];

export const viewerOf = ({ caller }: Pick<Ctx, 'caller'>): Viewer => [
  caller.permissions.has('conversations.read'),
  caller.permissions.has('conversations.readAll'),
  caller.agentId,
];
