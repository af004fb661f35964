import { isToken } from './token.ts';

/** Longest local part of an address (RFC 5321, 4.5.3.1.1). */
const longestLocal = 64;

/** The address to which a participant answers: `support+c-<token>@shop.example`, or null where it would be too long. */
export function replyAddress(inbox: string, token: string): string | null {
  const at = inbox.lastIndexOf('@');
  const local = `${inbox.slice(0, at)}+c-${token}`;
  return at < 1 || local.length > longestLocal ? null : `${local}${inbox.slice(at)}`;
}

/** The Message-ID of a mail that we send; `unique` tells the mails of a conversation apart, in small letters and digits. */
export const messageIdFor = (token: string, unique: string, domain: string): string =>
  `<c-${token}.${unique}@${domain}>`;

/** A line for the body, for providers that rewrite what stands in the header. */
export const markerFor = (token: string): string => `ref:c-${token}`;

/** The token in an address, or null. Only behind the last plus sign, where no sender’s name can put one by chance. */
export function tokenInAddress(address: string): string | null {
  const token = /\+c-([a-z2-7\d]{20,40})@[^@]{1,255}$/i.exec(address.slice(0, 400))?.[1]?.toLowerCase();
  return token !== undefined && isToken(token) ? token : null;
}

/** The token in a Message-ID, or null. */
export function tokenInMessageId(id: string): string | null {
  const token = /^<c-([a-z2-7\d]{20,40})\.[a-z\d-]{1,64}@[^@<>]{1,255}>$/i.exec(id.slice(0, 500))?.[1]?.toLowerCase();
  return token !== undefined && isToken(token) ? token : null;
}

/** The tokens of markers in a text, in their order, each once. */
export function tokensInText(text: string): string[] {
  const found = [...text.matchAll(/\bref:c-([a-z2-7\d]{20,40})\b/gi)].slice(0, 50);
  return [...new Set(found.map((match) => (match[1] ?? '').toLowerCase()))].filter(isToken);
}
