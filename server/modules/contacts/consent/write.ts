import type { Consent, Means, Purpose } from '#contract/consent.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { record } from '../happenings/record.ts';
import { consentOf, insertConsent, type ConsentRow } from './store.ts';

type Said = Omit<Consent, 'kind' | 'id'>;

/** Adds an entry to the ledger, and to the timeline. */
export async function writeConsent(turn: Turn, said: Said): Promise<Consent> {
  const { contactId, purpose, means, given, at, how, wording, source, agentId } = said;
  const id = newId();
  const by = [source, agentId] as const;
  const [row] = await insertConsent(turn.tx, id, contactId, purpose, means, given, at, how, wording, ...by);
  await record(turn, {
    ...{
      contactId,
      kind: 'consent',
      at,
      title: `${given ? 'Allowed' : 'Took back'}: ${words[purpose]} ${ways[means]}`,
    },
    ...{ source: { kind: 'consent', id }, agentId, data: { purpose, means, given, how } },
  });
  return consentOf(row as ConsentRow);
}

const words: Readonly<Record<Purpose, string>> = {
  news: 'news and offers',
  surveys: 'surveys',
  reviews: 'invitations to leave a review',
  personal: 'personal touches',
  research: 'research interviews',
};
const ways: Readonly<Record<Means, string>> = {
  mail: 'by mail',
  chat: 'by chat',
  phone: 'by phone',
  text: 'by text message',
  post: 'by post',
};
