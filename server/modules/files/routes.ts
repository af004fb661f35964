import type { filesRoutes } from '#contract/files.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx, Handlers } from '#server/platform/http/serve.ts';
import { self } from '#server/modules/people/index.ts';
import { attachmentOf } from './entities.ts';
import { takeUpload } from './keep.ts';
import { dropUnsent } from './store.ts';

export const handlers: Handlers<typeof filesRoutes> = {
  'POST /files': async (ctx, { query, body }) =>
    attachmentOf(await takeUpload(ctx, { ...query, bytes: body, by: self(ctx) })),
  'DELETE /files/:id': (ctx, { params }) => takeBack(ctx, params.id, self(ctx)),
};

/** Takes an unsent file of somebody's own back. */
export async function takeBack({ tx }: Ctx, id: string, by: string): Promise<Record<string, never>> {
  const [gone] = await dropUnsent(tx, id, by);
  if (gone === undefined) throw notFound();
  return {};
}
