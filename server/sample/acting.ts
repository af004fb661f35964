import type { Ctx } from '#server/platform/http/serve.ts';

/** Somebody who does something in a turn, as if they had called the API. */
export type Acting = Ctx;

export { actAs } from '#server/modules/conversations/index.ts';
