import type { Turn } from '#server/platform/turn.ts';
import { record } from '#server/modules/contacts/index.ts';
import { anniversariesOn } from './store.ts';

/** Writes down whose day of joining it is; the rules of their programme then earn by it like by any event. Each year once. */
export async function noteAnniversaries(turn: Turn): Promise<number> {
  const found = await anniversariesOn(turn.tx, turn.now);
  for (const { id, contactId, programmeId, years } of found) {
    await record(turn, {
      ...{ contactId, kind: 'event', name: 'anniversary', at: turn.now, data: { programmeId, years } },
      title: years === 1 ? 'A year since they joined' : `${String(years)} years since they joined`,
      source: { kind: 'anniversary', id: `${id}:${String(years)}` },
    });
  }
  return found.length;
}
