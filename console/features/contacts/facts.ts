import type { Contact } from '#contract/contacts.ts';
import type { Conversation, Message } from '#contract/conversations.ts';
import type { Promised } from '#contract/promises.ts';
import { clock, houseTime, isOpen, moment, spell } from '../promises/index.ts';

/** One thing to know before writing. `strong` words carry it; `why` says where it comes from. */
export interface Fact {
  readonly id: string;
  readonly words: readonly (string | { readonly strong: string })[];
  readonly why: string;
}

export interface Known {
  readonly contact: Pick<Contact, 'name' | 'timeZone'> & Partial<Pick<Contact, 'calledAs'>>;
  /** What they told us themselves and a reply may use. */
  readonly personal?: readonly Fact[];
  readonly conversation: Pick<Conversation, 'waitingSince'>;
  readonly messages: readonly Pick<Message, 'promises'>[];
  /** Their other conversations, newest first. */
  readonly others: readonly Pick<Conversation, 'subject' | 'lastAt' | 'status'>[];
  readonly now: number;
  /** The house's zone, in which promises are written. */
  readonly house: string;
  /** The reader's. */
  readonly zone?: string;
}

const most = 5;

/** At most five facts, what is owed first; only what the data says, nothing guessed. */
export function facts(known: Known): readonly Fact[] {
  const promises = known.messages.flatMap((message) => message.promises);
  return [
    ...promises.filter(isOpen).map((promise) => owed(promise, known)),
    ...promises
      .filter(isLate)
      .slice(-1)
      .map((promise) => late(promise, known)),
    ...waiting(known),
    ...called(known),
    ...localNight(known),
    ...before(known),
    ...(known.personal ?? []),
  ].slice(0, most);
}

function owed(promise: Promised, { now, house, zone }: Known): Fact {
  const by = houseTime(Date.parse(promise.dueAt), now, house, zone);
  const over = Date.parse(promise.dueAt) <= now;
  return {
    id: promise.id,
    words: [
      promise.text === null ? 'We promised an answer' : 'We promised this',
      over ? ', over since ' : ' by ',
      { strong: by },
      ...(promise.text === null ? ['.'] : [': ', { strong: `“${promise.text}”` }, '.']),
    ],
    why: `Found in our own words on ${moment(Date.parse(promise.startedAt), now, zone)}.`,
  };
}

const isLate = (promise: Promised): boolean =>
  promise.state === 'broken' ||
  (promise.state === 'kept' && promise.settledAt !== null && Date.parse(promise.settledAt) > Date.parse(promise.dueAt));

function late(promise: Promised, { now, house, zone }: Known): Fact {
  const why = `Promised by ${houseTime(Date.parse(promise.dueAt), now, house, zone)} in our own words.`;
  const what = promise.text === null ? 'an answer' : `“${promise.text}”`;
  if (promise.settledAt === null || promise.state === 'broken') {
    return { id: promise.id, words: ['A promise was ', { strong: 'not kept' }, `: ${what}.`], why };
  }
  const minutes = Math.round((Date.parse(promise.settledAt) - Date.parse(promise.dueAt)) / 60_000);
  return { id: promise.id, words: [`${what} came `, { strong: `${spell(Math.max(1, minutes))} late` }, '.'], why };
}

function waiting({ conversation: { waitingSince }, now, zone }: Known): readonly Fact[] {
  if (waitingSince === null) return [];
  const since = moment(Date.parse(waitingSince), now, zone);
  return [
    {
      id: 'waiting',
      words: ['Waiting ', { strong: `since ${since}` }, '.'],
      why: 'Their first message without an answer.',
    },
  ];
}

function called({ contact: { name, calledAs = null } }: Known): readonly Fact[] {
  if (calledAs !== null)
    return [{ id: 'name', words: ['Call them ', { strong: calledAs }, '.'], why: 'How they wish to be called.' }];
  const first = name?.trim().split(/\s+/)[0] ?? '';
  if (first === '') return [];
  return [{ id: 'name', words: ['Call them ', { strong: first }, '.'], why: `The name we know: ${name ?? ''}.` }];
}

/** Only where it is early or late there and not here, since an answer may wake somebody. */
function localNight({ contact: { timeZone }, now, zone }: Known): readonly Fact[] {
  const there = timeZone === null ? null : clockThere(now, timeZone);
  if (there === null || there === clock(now, zone) || (there >= '07:00' && there < '22:00')) return [];
  return [
    {
      id: 'night',
      words: ['It is ', { strong: there }, ' where they are.'],
      why: `Their time zone: ${timeZone ?? ''}.`,
    },
  ];
}

/** The clock in a zone; null for a zone that this browser does not know. */
export function clockThere(now: number, timeZone: string): string | null {
  try {
    return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
      now,
    );
  } catch {
    return null;
  }
}

function before({ others, now, zone }: Known): readonly Fact[] {
  const [last] = others;
  if (last === undefined) return [];
  const open = others.filter((other) => other.status !== 'resolved').length;
  const times = others.length === 1 ? 'once' : `${others.length} times`;
  const when = moment(Date.parse(last.lastAt), now, zone);
  const also = open === 0 ? '' : open === 1 ? ' One of them is still open.' : ` ${open} of them are still open.`;
  return [
    {
      id: 'before',
      words: ['Wrote ', { strong: `${times} before` }, `, last about “${last.subject}”.${also}`],
      why: `Counted from their conversations here; the last one ended ${when}.`,
    },
  ];
}
