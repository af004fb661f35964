import type { Recipients } from '#contract/outgoing-mail.ts';
import type { Turn } from '#server/platform/turn.ts';
import type { Correspondent } from '../compose/letter.ts';
import { headOf } from './letters.ts';
import { threadOf } from './thread.ts';
import { bouncingOf } from './thread-store.ts';

/** Who will receive an answer, asked before it is written. */
export async function recipientsOf(
  turn: Turn,
  place: { conversationId: string; inboxId: string; contactId: string },
  agentName: string | null,
): Promise<Recipients> {
  const thread = await threadOf(turn.tx, place);
  const state = (wanted: string) => thread.participants.filter((one) => one.state === wanted).map(shown);
  const [cc, asking] = [state('approved'), state('asking')];
  const to = thread.customer === null ? null : shown(thread.customer);
  const all = [...(to === null ? [] : [to]), ...cc].map(({ address }) => address);
  const bouncing = await bouncingOf(turn.tx, all);
  return {
    from: shown(headOf(thread, { subject: '' }, agentName).from),
    sends: thread.sends,
    ...{ to, cc, asking },
    bouncing: bouncing.map(({ value }) => value),
    undoSeconds: thread.settings.undoSeconds,
  };
}

const shown = ({ name, address }: Pick<Correspondent, 'name' | 'address'>) => ({ name: name ?? '', address });
