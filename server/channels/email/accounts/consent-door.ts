import type { FastifyInstance } from 'fastify';
import type { Platform } from '#server/module.ts';
import { openOutgoing } from '#server/platform/outgoing/outgoing.ts';
import { readSessionCookie } from '#server/platform/http/way-back.ts';
import { endConsent, wayBackPath } from './consent.ts';
import { usualPlaces } from './providers.ts';
import { askBy } from './tokens.ts';

const one = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' && value.length <= 4_000 ? value : null;

/** For whoever did not begin this here: says nothing of what was wrong. */
const lost = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Rapport</title></head>
<body><main><h1>This sign-in cannot be ended here</h1>
<p>It was begun by somebody else or in another browser, or more than 15 minutes ago. Nothing was changed.</p>
<p><a href="/settings/inboxes">Go to the inboxes and begin it again</a></p></main></body></html>
`;

/** Where providers send people back to: ends what they began, and leads them on to their inbox. */
export function openConsentDoor(app: FastifyInstance, { serving, config, sealKey, takeTurn }: Platform): void {
  const given = { sealKey, takeTurn, places: usualPlaces, ask: askBy(openOutgoing(config.allowPrivate)) };
  app.get<{ Querystring: Record<string, unknown> }>(wayBackPath, { schema: { hide: true } }, async (request, reply) => {
    const back = (to: string) =>
      reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').redirect(to, 303);
    const caller = await serving.authenticate({ cookie: readSessionCookie(request), bearer: undefined });
    const state = one(request.query['state']);
    if (caller?.agentId == null || state === null || !caller.permissions.has('workspace.manage'))
      return reply.code(400).type('text/html; charset=utf-8').send(lost);
    const who = { workspaceId: caller.workspaceId, agentId: caller.agentId };
    const came = await endConsent(given, who, { state, code: one(request.query['code']) });
    if (came.as === 'unknown') return reply.code(400).type('text/html; charset=utf-8').send(lost);
    return back(`/settings/inboxes/${came.inboxId}?mailbox=${came.as}`);
  });
}
