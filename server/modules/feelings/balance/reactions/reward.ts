import { createHash } from 'node:crypto';
import { add, reaction } from '../hearing.ts';

/** They filled a card and reached its reward; each time they do counts. */
export const reward = reaction(['reward.reached'], async (hearing, { at, said }) => {
  const source = ['reward', idFor(`${said.contactId} ${said.programmeId} ${at}`)] as const;
  await add(hearing, { kind: 'reward_reached', at, source });
});

/** The event has no id of its own: the same one always gives the same. */
function idFor(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
}
