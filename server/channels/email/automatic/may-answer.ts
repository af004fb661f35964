import type { Mailbox, ParsedMail } from '../parse/types.ts';
import type { Automatic } from './automatic.ts';

/** Why nothing is answered automatically, or null where it may be. */
export type Silence = 'automatic' | 'no-sender' | 'no-reply' | 'machine' | 'own-address' | 'bouncing';

const noReply =
  /^(no|not|non?|nicht|ne)[-_.]?(reply|replies|response|repondre|rispondere|responder|antworten|answer)\b/;
const doNotReply =
  /^(do|please)?[-_.]?(not|no|dont)[-_.]?(reply|respond)|^noreply|[-_.+](no-?reply|noreply|donotreply)([-_.+]|$)/;
const machine =
  /^(mailer-daemon|mail-daemon|postmaster|daemon|bounces?|root|majordomo|listserv|owner-.*|.*-(bounces|request|owner))$/;

/**
 * Whether a mail may get an automatic answer, such as an acknowledgement. Limits by count are the caller’s. `own` are the
 * addresses of all inboxes, `bouncing` those that have lately failed, all in lower case.
 */
export function silenceFor(
  mail: Pick<ParsedMail, 'from' | 'replyTo'>,
  automatic: Automatic,
  { own, bouncing }: { own: ReadonlySet<string>; bouncing: ReadonlySet<string> },
): Silence | null {
  if (automatic.kind !== null) return 'automatic';
  const to = answerTo(mail);
  if (to === null || mail.from === null || mail.from.address === '') return 'no-sender';
  for (const { address } of [to, mail.from]) {
    const local = localPart(address);
    if (noReply.test(local) || doNotReply.test(local)) return 'no-reply';
    if (machine.test(local)) return 'machine';
    if (own.has(address) || own.has(unextended(address))) return 'own-address';
  }
  return bouncing.has(to.address) ? 'bouncing' : null;
}

/** To whom an answer goes: Reply-To where it names somebody, From else. */
export function answerTo({ from, replyTo }: Pick<ParsedMail, 'from' | 'replyTo'>): Mailbox | null {
  const named = replyTo.find(({ address }) => address !== '') ?? from;
  return named === null || named.address === '' ? null : named;
}

const localPart = (address: string): string => address.slice(0, address.lastIndexOf('@')).slice(0, 128);

/** `support+c-…@shop.example` is `support@shop.example`. */
export function unextended(address: string): string {
  const [plus, at] = [address.indexOf('+'), address.lastIndexOf('@')];
  return plus < 0 || plus > at ? address : address.slice(0, plus) + address.slice(at);
}
