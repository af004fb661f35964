import type { Consent, Means, Purpose } from '#contract/consent.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { record } from '../happenings/record.ts';
import { consentOf, hadAllowed, insertConsent, type ConsentRow } from './store.ts';

type Said = Omit<Consent, 'kind' | 'id' | 'dayOnly'> & { readonly dayOnly?: boolean };

/** Adds an entry to the ledger, and to the timeline. */
export async function writeConsent(turn: Turn, said: Said): Promise<Consent> {
  const { contactId, purpose, means, given, at, dayOnly = false, how, wording, source, agentId } = said;
  const id = newId();
  const by = [source, agentId] as const;
  const before = given ? [] : await hadAllowed(turn.tx, contactId, purpose, means, at);
  const word = given ? 'Allowed' : before.length === 0 ? 'Refused' : 'Took back';
  const [row] = await insertConsent(turn.tx, id, contactId, purpose, means, given, at, dayOnly, how, wording, ...by);
  await record(turn, {
    ...{ contactId, kind: 'consent', at, title: `${word}: ${words[purpose]} ${ways[means]}` },
    ...{ source: { kind: 'consent', id }, agentId, data: { purpose, means, given, dayOnly, how } },
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
