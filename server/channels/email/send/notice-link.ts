import { seal, unseal } from '#server/platform/seal.ts';
import type { Letter } from '../compose/letter.ts';

/** Stands in a letter of the outbox where its link goes. Looks like an address, so that it becomes one in HTML. */
export const noticeLink = 'https://link.invalid/';

const placeOf = (messageId: string): string => `link ${messageId}`;

export const sealLink = (key: Buffer, messageId: string, link: string): string =>
  seal(key, placeOf(messageId), link).toString('base64url');

/** The letter as it goes out. */
export function withLink(key: Buffer, letter: Letter): Letter {
  if (letter.sealedLink === undefined) return letter;
  const link = String(unseal(key, placeOf(letter.messageId), Buffer.from(letter.sealedLink, 'base64url')));
  return { ...letter, text: letter.text.replaceAll(noticeLink, link), html: letter.html.replaceAll(noticeLink, link) };
}
