import { addressParser, decodeWords } from 'postal-mime';
import { decoderOf } from './charset.ts';
import type { Field, Mailbox } from './types.ts';

const longestHeader = 100_000;

/** All values of a field, in their order. */
export const valuesOf = (fields: readonly Field[], name: string): string[] =>
  fields.flatMap((field) => (field.name === name ? [field.value] : []));

export const valueOf = (fields: readonly Field[], name: string): string => valuesOf(fields, name)[0] ?? '';

/** Words of a header as they are read: encoded words (RFC 2047) decoded, control characters gone, spaces single. */
export function wordsOf(value: string): string {
  return clean(decodeWords(relabelled(value.slice(0, longestHeader))));
}

/** Names the larger set for encoded words whose label means more than it says, and UTF-8 for one that nobody knows. */
function relabelled(value: string): string {
  return value.replace(
    /=\?([^?\s*]{1,40})(\*[^?\s]{0,20})?\?([bq])\?/gi,
    (_, label: string, _language, how: string) => {
      return `=?${decoderOf(label) ?? 'utf-8'}?${how}?`;
    },
  );
}

/** Without control characters, and without invisible ones that turn the direction of text and so deceive about names. */
export const clean = (text: string): string =>
  text
    .replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .toWellFormed();

/** The mailboxes of an address field, groups unwrapped. */
export function mailboxesOf(values: readonly string[]): Mailbox[] {
  return values.flatMap((value) =>
    addressParser(relabelled(value.slice(0, longestHeader)), { flatten: true }).flatMap((entry) => {
      const [name, address] = [clean(entry.name), addressOf(entry.address ?? '')];
      return name === '' && address === '' ? [] : [{ name, address }];
    }),
  );
}

/** An address in lower case, or nothing where it is none. */
export function addressOf(text: string): string {
  const address = clean(text).replace(/^<|>$/g, '').toLowerCase();
  return /^[^\s@<>]{1,128}@[^\s@<>]{1,255}$/.test(address) ? address : '';
}

/** Message ids of a field (RFC 5322, 3.6.4), angle brackets included, each once. */
export function idsOf(value: string): string[] {
  const ids = value.slice(0, longestHeader).match(/<[^<>\s]{1,500}>/g) ?? [];
  if (ids.length > 0) return [...new Set(ids)];
  const bare = value.trim();
  return /^[^\s<>@]{1,250}@[^\s<>@]{1,250}$/.test(bare) ? [`<${bare}>`] : [];
}

/** A date of a header in UTC, or null. What has no zone is read as UTC, and no date is before 1970 or after 2100. */
export function dateOf(value: string): string | null {
  const text = value
    .replace(/\([^()]{0,100}\)/g, ' ')
    .trim()
    .slice(0, 100);
  // What JavaScript makes of lesser texts (“5” is May 2001) is no date of a mail.
  if (!/\d[ -]{0,3}[a-z]{3}|[a-z]{3,9}\.? \d|^\d{4}-\d\d/i.test(text)) return null;
  const zoned = /(z|[a-z]{3,4}|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text} +0000`;
  const time = [zoned, text].map((form) => Date.parse(form)).find((ms) => !Number.isNaN(ms));
  return time === undefined || time < 0 || time > Date.UTC(2100) ? null : new Date(time).toISOString();
}
