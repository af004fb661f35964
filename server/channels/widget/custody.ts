import type { Custody } from '#server/custody.ts';
import { dropUnsentOf } from '#server/modules/files/index.ts';
import { statement } from '#server/platform/database/statement.ts';

const erase = statement<readonly [contactId: string], { id: string }>(
  'visits.erase',
  'delete from visits where workspace_id = $1 and contact_id = $2 returning id',
);
const hand = statement<readonly [contactId: string], Record<string, unknown>>(
  'visits.hand',
  `select name, email, time_zone, language, identified, created_at, last_seen_at, ended_at
   from visits where workspace_id = $1 and contact_id = $2 order by created_at, id`,
);
const move = statement<readonly [from: string, to: string], { id: string }>(
  'visits.move',
  'update visits set contact_id = $3 where workspace_id = $1 and contact_id = $2 returning id',
);
/**
 * A browser that has not proven whose it is begins anew, on both sides: else whoever claims to be somebody could read what
 * that person wrote, as soon as a colleague believes them.
 */
const end = statement<readonly [contactId: string, at: string], { id: string }>(
  'visits.end_claims',
  `update visits set ended_at = $3 where workspace_id = $1 and contact_id = $2 and not identified and ended_at is null returning id`,
);
const moveBack = statement<readonly [from: string, to: string, ids: readonly string[]], never>(
  'visits.move_back',
  'update visits set contact_id = $2 where workspace_id = $1 and contact_id = $3 and id = any($4::uuid[])',
);
const goOn = statement<readonly [ids: readonly string[]], never>(
  'visits.go_on',
  'update visits set ended_at = null where workspace_id = $1 and id = any($2::uuid[])',
);

/** Browsers in which customers wrote. */
export const custody: Custody = {
  name: 'visits',
  async erase({ tx }, contactId) {
    const gone = await erase(tx, contactId);
    await dropUnsentOf(
      tx,
      gone.map(({ id }) => id),
    );
  },
  hand: ({ tx }, contactId) => hand(tx, contactId),
  async move({ tx, now }, from, to) {
    const ended = [...(await end(tx, from, now)), ...(await end(tx, to, now))];
    const moved = await move(tx, from, to);
    return { visits: moved.map(({ id }) => id), ended: ended.map(({ id }) => id) };
  },
  async moveBack({ tx }, { visits = [], ended = [] }, from, to) {
    await moveBack(tx, from, to, visits);
    await goOn(tx, ended);
  },
};
