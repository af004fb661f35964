import type { Custody, Moved } from '#server/custody.ts';
import type { Turn } from '#server/platform/turn.ts';
import * as store from './custody-store.ts';
import { dropValues } from './fields/values.ts';
import { contactOf } from './entities.ts';
import { findContact } from './store.ts';

/** What this module keeps about a customer: who they are, how they are known, what they allowed, and what happened. */
export const custody: Custody = {
  name: 'customer',
  async erase({ tx }, id, alias) {
    await store.eraseHappenings(tx, id);
    await store.eraseConsents(tx, id);
    await dropValues(tx, id);
    await store.eraseIdentities(tx, id);
    await store.eraseContact(tx, id, alias);
  },
  async hand({ tx }, id) {
    const [row] = await findContact(tx, id);
    return {
      ...(row === undefined ? {} : contactOf(row)),
      consents: await store.everyConsent(tx, id),
      happenings: await store.everyHappening(tx, id),
    };
  },
  move,
  moveBack,
};

async function move({ tx }: Turn, from: string, to: string): Promise<Moved> {
  const proofs = its(await store.loseProofs(tx, from, to));
  await store.gainProofs(tx, to, proofs);
  return {
    'identities proven': proofs,
    identities: its(await store.moveIdentities(tx, from, to)),
    consents: its(await store.moveConsents(tx, from, to)),
    happenings: its(await store.moveHappenings(tx, from, to)),
    'field values': its(await store.moveValues(tx, from, to)),
  };
}

async function moveBack({ tx }: Turn, moved: Moved, from: string, to: string): Promise<void> {
  const proofs = moved['identities proven'] ?? [];
  await store.dropProofs(tx, to, proofs);
  await store.gainProofs(tx, from, proofs);
  await store.identitiesBack(tx, from, to, moved['identities'] ?? []);
  await store.consentsBack(tx, from, to, moved['consents'] ?? []);
  await store.happeningsBack(tx, from, to, moved['happenings'] ?? []);
  await store.valuesBack(tx, from, to, moved['field values'] ?? []);
}

const its = (rows: readonly { readonly it: string }[]): string[] => rows.map(({ it }) => it);
