import type { ParsedMail } from '../parse/types.ts';
import { tokenInAddress, tokenInMessageId, tokensInText } from './forms.ts';

export type Place = 'address' | 'in-reply-to' | 'references' | 'body';

/** One thing in a mail that may lead to a conversation, and where it stood. Nobody’s word until it is verified. */
export interface Pointer {
  readonly place: Place;
  readonly value: string;
}

/** All that a mail says about the conversation it belongs to. A number in the subject is no part of it. */
export interface Pointers {
  /** Reply tokens, strongest place first, each once; to be verified with the key. */
  readonly tokens: readonly Pointer[];
  /** Ids of mails that this one answers, newest first, each once; they lead only to mails of the same sender and inbox. */
  readonly messageIds: readonly Pointer[];
}

const most = 100;
const longestBody = 1_000_000;

/** Reads in order: plus-address (To, Cc, Delivered-To, X-Original-To), In-Reply-To, References newest first, body. */
export function pointersOf(
  mail: Pick<ParsedMail, 'deliveredTo' | 'inReplyTo' | 'references' | 'text' | 'html'>,
): Pointers {
  const answered = placed('in-reply-to', mail.inReplyTo);
  const referred = placed('references', mail.references.toReversed());
  const bodies = [mail.text, mail.html ?? ''].map((body) => body.slice(-longestBody));
  const tokens = [
    ...placed('address', mail.deliveredTo.map(tokenInAddress)),
    ...[...answered, ...referred].map(({ place, value }) => ({ place, value: tokenInMessageId(value) })),
    ...placed('body', bodies.flatMap(tokensInText)),
  ];
  return { tokens: each(tokens), messageIds: each([...answered, ...referred]) };
}

interface Found<Value> {
  readonly place: Place;
  readonly value: Value;
}

const placed = <Value>(place: Place, values: readonly Value[]): Found<Value>[] =>
  values.slice(0, most).map((value) => ({ place, value }));

/** Each value once, where it stood first. */
function each(found: readonly Found<string | null>[]): Pointer[] {
  const seen = new Set<string>();
  return found.flatMap(({ place, value }) => {
    if (value === null || seen.has(value)) return [];
    seen.add(value);
    return [{ place, value }];
  });
}
