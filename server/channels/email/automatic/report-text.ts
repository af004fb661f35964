import { addressOf, idsOf, valuesOf } from '../parse/header.ts';
import type { ParsedMail } from '../parse/types.ts';
import { judge } from './automatic.ts';
import type { Outcome } from './outcome.ts';

const longest = 20_000;

/** Failures that an older server (qmail, Exim, Exchange) tells in plain words; null where the mail is no bounce. */
export function failuresInText(mail: ParsedMail): { outcomes: Outcome[]; originalId: string | null } | null {
  const { kind, hints } = judge(mail);
  const told = valuesOf(mail.headers, 'x-failed-recipients').flatMap((value) => value.split(',').map(addressOf));
  if (kind !== 'bounce' || (told.length === 0 && hints.length === 0)) return null;
  const text = mail.text.slice(0, longest);
  const [own, returned = ''] = splitOriginal(text);
  const written = own.split('\n').map((line) => addressOf(/^\s{0,8}<([^<>\s]{3,300})>/.exec(line)?.[1] ?? ''));
  const addresses = [...new Set([...told, ...written])].filter((address) => address !== '').slice(0, 50);
  const status = /\b([45]\.\d{1,3}\.\d{1,3})\b/.exec(own)?.[1] ?? null;
  const code = /\b([45])\d\d[ -]/.exec(own)?.[1] ?? status?.[0] ?? '5';
  const diagnostic = /^.{0,200}\b[45]\d\d[ -].{0,300}$/m.exec(own)?.[0].trim() ?? '';
  const [originalId = null] = idsOf(/^Message-I[Dd]:\s?(<[^<>\s]{1,300}>)/m.exec(returned)?.[1] ?? '');
  const action = code === '4' ? 'delayed' : 'failed';
  const outcomes = addresses.map(
    (address) => ({ address, action, status, permanent: code === '5', diagnostic }) as const,
  );
  return { outcomes, originalId };
}

/** Where the copy of the mail begins that came back. */
function splitOriginal(text: string): [string, string?] {
  const match =
    /^-{2,} ?(This is a copy|Below this line is a copy|Original message|The header of the original|Returned message)/im.exec(
      text,
    );
  return match === null ? [text, text] : [text.slice(0, match.index), text.slice(match.index)];
}
