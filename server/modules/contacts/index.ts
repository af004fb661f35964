import { contactsRoutes } from '#contract/contacts.ts';
import { serveRoutes } from '#server/platform/http/serve.ts';
import type { Module } from '#server/module.ts';
import { handlers } from './routes.ts';

/** Customers: who they are and how they are known. */
export const contacts: Module = {
  name: 'contacts',
  open: (app, platform) => serveRoutes(app, platform.serving, contactsRoutes, handlers),
};

export { addressesOf, correspond, markBouncing } from './correspond.ts';
export type { Correspondent } from './correspond.ts';
export { identify, welcome } from './identify.ts';
export type { Vouched } from './identify.ts';
export { claimIdentity, completeContact, externalIdOf, findContact, lockContact, updateContact } from './store.ts';
export type { LockedContact } from './store.ts';
