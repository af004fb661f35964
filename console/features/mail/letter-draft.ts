import type { Delivering } from '#contract/delivering.ts';
import { get, list } from '../../app/store.ts';
import { createValue } from '../../app/value.ts';
import { readAddresses } from './address-words.ts';
import { knownToSend } from './recipients.ts';

/** What an agent says of how an answer goes out, as long as it is being written. */
export interface LetterDraft {
  /** As typed; null for whoever takes part anyway. */
  readonly cc: string | null;
  readonly bcc: string;
  readonly quote: boolean;
  /** Whether the fields are shown. */
  readonly open: boolean;
}

const untouched: LetterDraft = { cc: null, bcc: '', quote: true, open: false };
const drafts = createValue<Readonly<Record<string, LetterDraft>>>({});

export const useLetterDraft = (conversationId: string): LetterDraft => drafts.use()[conversationId] ?? untouched;

export function changeLetter(conversationId: string, change: Partial<LetterDraft>): void {
  const all = drafts.get();
  drafts.set({ ...all, [conversationId]: { ...(all[conversationId] ?? untouched), ...change } });
}

/** What goes with an answer; undefined where nothing was said. The next one begins anew. */
export function takeLetter(conversationId: string): Delivering | undefined {
  const { [conversationId]: draft, ...rest } = drafts.get();
  if (draft === undefined) return undefined;
  drafts.set(rest);
  return deliveringOf(draft);
}

/** Puts back how an answer was to go out that has not. */
export function putBackLetter(conversationId: string, delivery: Delivering | undefined): void {
  if (delivery === undefined) return;
  const { cc, bcc, quote } = delivery;
  changeLetter(conversationId, { cc: cc?.join(', ') ?? null, bcc: bcc.join(', '), quote, open: true });
}

/** Puts back to whom an answer went beside the customer, as it was taken back. */
export function putBackCopies(messageId: string): void {
  const mail = get('mail', messageId);
  if (mail === undefined) return;
  const to = mail.to.map(({ address }) => address);
  const cc = mail.cc.map(({ address }) => address);
  const all = list('delivery').filter((delivery) => delivery.messageId === messageId);
  const bcc = all.map(({ recipient }) => recipient).filter((address) => !to.includes(address) && !cc.includes(address));
  if (cc.length > 0 || bcc.length > 0) putBackLetter(mail.conversationId, { cc, bcc, quote: true });
}

const noWayOut = 'Nothing goes out yet: this inbox has no server to send by. Your words stay here until one is added.';

/** Why an answer cannot go out like this, in words; null where it can. */
export function letterProblem(conversationId: string): string | null {
  if (!knownToSend(conversationId)) return noWayOut;
  const { cc, bcc } = drafts.get()[conversationId] ?? untouched;
  const wrong = readAddresses(cc ?? '').wrong ?? readAddresses(bcc).wrong;
  return wrong === null ? null : `“${wrong}” is no mail address. Put it right, then send.`;
}

export function deliveringOf({ cc, bcc, quote }: Pick<LetterDraft, 'cc' | 'bcc' | 'quote'>): Delivering {
  const others = cc === null ? {} : { cc: [...readAddresses(cc).addresses] };
  return { ...others, bcc: [...readAddresses(bcc).addresses], quote };
}
