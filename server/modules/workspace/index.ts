import { workspaceRoutes } from '#contract/workspace.ts';
import { serveRoutes } from '#server/platform/http/serve.ts';
import type { Channel } from '#server/channel.ts';
import type { Module } from '#server/module.ts';
import { handlers } from './routes.ts';

/** The workspace itself: its settings, its ways in, its API keys. */
export const workspace = (channels: readonly Channel[]): Module => ({
  name: 'workspace',
  open: (app, platform) => serveRoutes(app, platform.serving, workspaceRoutes, handlers(platform, channels)),
});

export { callerByKey } from './api-keys.ts';
export { alwaysOpen, usualHours } from './hours.ts';
export { inboxBy, openInbox } from './inboxes.ts';
export type { NewInbox } from './inboxes.ts';
export { publicKeyOf, readPublicKey } from './public-key.ts';
export { findDoor, findInbox, findInboxSecret, listInboxes } from './store.ts';
export type { InboxRow } from './store.ts';
