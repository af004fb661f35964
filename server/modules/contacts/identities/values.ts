import type { IdentityKind } from '#contract/contacts.ts';
import { refused } from '#server/platform/http/problem.ts';

const fits: Readonly<Record<'email' | 'phone', { readonly shape: RegExp; readonly say: string }>> = {
  email: {
    shape: /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>".]{2,}$/,
    say: 'give a mail address, such as maya@lark.example',
  },
  phone: { shape: /^\+[1-9]\d{6,14}$/, say: 'write it with its country, such as +353 1 555 0100' },
};

/** An identity as it is kept: an address in small letters, a number as E.164 has it, another system's id as it is. */
export function identityValue(kind: IdentityKind, given: string, where = 'value'): string {
  if (kind !== 'email' && kind !== 'phone') return given.trim();
  const value = kind === 'email' ? given.trim().toLowerCase() : phoneNumber(given);
  if (!fits[kind].shape.test(value)) throw refused(where, fits[kind].say);
  return value;
}

/** A number without what people write between its digits. `00` and `(0)` are how some write `+` and nothing. */
export const phoneNumber = (given: string): string =>
  given
    .trim()
    .replace(/\(0\)/g, '')
    .replace(/[\s().\-/\u00a0\u2010-\u2015]/g, '')
    .replace(/^00/, '+');
