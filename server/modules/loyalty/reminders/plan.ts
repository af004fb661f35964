import { contactableFrom } from '#server/modules/contacts/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import { toRemind } from '../store/memberships.ts';
import { toCheckIn } from './store.ts';
import { checkInJob, remindJob } from './tasks.ts';

const batch = 500;

/** Finds who may have to be reminded or asked how it goes; each is judged again when their own hours allow a letter. */
export async function planReminders(turn: Turn): Promise<void> {
  await plan(turn, remindJob, (after) => toRemind(turn.tx, turn.now, after, batch));
  await plan(turn, checkInJob, (after) => toCheckIn(turn.tx, turn.now, after, batch));
}

type Found = readonly { readonly id: string; readonly contactId: string }[];

async function plan(turn: Turn, task: string, next: (after: string | null) => Promise<Found>): Promise<void> {
  for (let after: string | null = null; ;) {
    const members: Found = await next(after);
    for (const { id, contactId } of members)
      await turn.queue(
        task,
        { membershipId: id },
        { at: await contactableFrom(turn, contactId), key: `${task}:${id}` },
      );
    after = members.at(-1)?.id ?? null;
    if (members.length < batch) return;
  }
}
