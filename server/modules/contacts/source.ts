import type { Source } from '#contract/fields.ts';
import type { Ctx } from '#server/platform/http/serve.ts';

/** Who brings what a request brings: a colleague at the console, or another system by its key. */
export const sourceOf = ({ caller }: Pick<Ctx, 'caller'>): Source =>
  caller.sessionId === null ? 'system' : 'colleague';
