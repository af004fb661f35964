import type { IdentityKind } from '#contract/contacts.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import { join } from '../companies/join.ts';
import { record } from '../happenings/record.ts';
import { sourceOf } from '../source.ts';
import { findVerified } from '../store.ts';
import * as store from './store.ts';
import { identityValue } from './values.ts';

export interface GivenIdentity {
  readonly kind: Exclude<IdentityKind, 'visitor'>;
  readonly value: string;
  readonly main?: boolean | undefined;
  readonly verified?: boolean | undefined;
}

/** Adds an identity or changes it; says what it became. The contact is held. */
export async function putIdentity(ctx: Ctx, contactId: string, given: GivenIdentity, where = 'value'): Promise<void> {
  const { tx } = ctx;
  const which = [contactId, given.kind, identityValue(given.kind, given.value, where)] as const;
  const [, kind, value] = which;
  await store.holdIdentity(tx, kind, value);
  if (given.verified === true) await refuseHeld(ctx, contactId, kind, value);
  const [before] = await store.findIdentity(tx, ...which);
  if (before === undefined) await store.addIdentity(tx, ...which, sourceOf(ctx));
  const proven = given.verified ?? before?.verified ?? false;
  const proves = proven !== (before?.verified ?? false);
  if (proves) await store.proveIdentity(tx, ...which, proven ? proofOf(ctx) : null, ctx.now);
  if (given.main === true) {
    await store.unsetMain(tx, contactId, kind);
    await store.setMain(tx, ...which);
  }
  if (kind === 'email') {
    if (given.main === true) await store.setAddress(tx, contactId, value);
    else await store.mendAddress(tx, contactId);
    await join(ctx, contactId);
  }
  const words = wordsFor(before === undefined, proves ? proven : undefined, given.main === true);
  if (words !== null) await tell(ctx, contactId, `${value}: ${words}`);
}

/** Takes an identity off. */
export async function dropIdentity(ctx: Ctx, contactId: string, kind: IdentityKind, given: string): Promise<void> {
  const value = identityValue(kind, given);
  const [gone] = await store.removeIdentity(ctx.tx, contactId, kind, value);
  if (gone === undefined) throw notFound();
  if (kind === 'email') await store.mendAddress(ctx.tx, contactId);
  await tell(ctx, contactId, `${value}: taken off`);
}

const proofOf = (ctx: Ctx) => (sourceOf(ctx) === 'system' ? 'system' : 'colleague');

/** What is proven belongs to one person; whoever says otherwise should look at both. */
async function refuseHeld(ctx: Ctx, contactId: string, kind: IdentityKind, value: string): Promise<void> {
  const [holder] = await findVerified(ctx.tx, kind, value);
  if (holder !== undefined && holder.contactId !== contactId)
    throw new Problem(
      409,
      'known_already',
      `${value} is proven to be another customer’s. Look whether they are one person.`,
      {
        contactId: holder.contactId,
      },
    );
}

function wordsFor(added: boolean, verified: boolean | undefined, main: boolean): string | null {
  const words = [
    added && 'added',
    verified === true && 'said to be proven',
    verified === false && !added && 'no longer proven',
    main && 'the main one now',
  ].filter((word) => word !== false);
  return words.length === 0 ? null : words.join(', ');
}

const tell = (ctx: Ctx, contactId: string, title: string): Promise<unknown> =>
  record(ctx, {
    ...{ contactId, kind: 'identity', at: ctx.now, title },
    source: { kind: 'change', id: newId() },
    agentId: ctx.caller.agentId,
  });
