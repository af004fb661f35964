import type { Message } from '../../../app/store.ts';
import { sameDay } from '../../promises/index.ts';

/** Whether a message is the first of its day. */
export function startsDay(message: Message, before: Message | undefined): boolean {
  return before === undefined || !sameDay(Date.parse(before.at), Date.parse(message.at));
}
