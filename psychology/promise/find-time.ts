import type { Word } from '../language/words.ts';
import type { NamedMoment } from './due-time.ts';
import { readClock } from './read-clock.ts';
import { readDay } from './read-day.ts';
import { readDuration } from './read-duration.ts';
import { firstSaid, lower, says } from './read.ts';
import type { Read } from './read.ts';
import { MINUTES_PER_UNIT } from './time-words.ts';

/** A time that a text names. `from` and `to` are indexes of words, `to` exclusive. */
export interface NamedTime {
  from: number;
  to: number;
  due:
    | { kind: 'moment'; moment: NamedMoment }
    | { kind: 'minutes'; minutes: number }
    | { kind: 'within_working'; minutes: number }
    | { kind: 'end_of_day' }
    | { kind: 'vague' };
}

type Due = NamedTime['due'];

const LEADS = new Set('by before on at within in latest'.split(' '));
const FILLERS = new Set('at on the of latest around about next by close'.split(' '));
/** "from Monday", "since 10", "last Friday", "your Tuesday mail": the past or a name, not a due time. */
const NOT_AFTER = new Set('from since last your every until till for between of'.split(' '));

/** Finds the first time named in the words, reading left to right. English. */
export function findTime(spoken: readonly Word[]): NamedTime | null {
  for (let from = 0; from < spoken.length; from += 1) {
    if (NOT_AFTER.has(lower(spoken, from - 1))) continue;
    const read =
      readVague(spoken, from) ?? readDuration(spoken, from) ?? readEndOfDay(spoken, from) ?? readMoment(spoken, from);
    if (read !== null) return { from, to: read.to, due: read.value };
  }
  return null;
}

const VAGUE = [
  'as soon as possible',
  'as soon as we can',
  'as soon as i can',
  'in due course',
  'in a timely manner',
  'at our earliest convenience',
  'at my earliest convenience',
  'in a few',
  'within a few',
  'in a couple',
  'within a couple',
  'in the next few',
  'within the next few',
  'in a bit',
  'in a moment',
  'in a while',
  'in the near future',
  'in the coming days',
  'shortly',
  'asap',
  'soon',
  'promptly',
];

function readVague(spoken: readonly Word[], from: number): Read<Due> {
  const length = firstSaid(spoken, from, VAGUE);
  if (length === 0 || says(spoken, from - 1, 'as soon as')) return null;
  const counted = length > 1 && MINUTES_PER_UNIT.has(lower(spoken, from + length)) ? 1 : 0;
  const couple = says(spoken, from + length, 'of') ? 2 : counted;
  return { value: { kind: 'vague' }, to: Math.min(spoken.length, from + length + couple) };
}

const END_OF_DAY = [
  'end of the working day',
  'end of the business day',
  'end of business today',
  'end of business',
  'end of the day today',
  'end of the day',
  'end of day today',
  'end of day',
  'end of today',
  'close of business today',
  'close of business',
  'eod',
  'cob',
  'today',
];

function readEndOfDay(spoken: readonly Word[], from: number): Read<Due> {
  let at = from + firstSaid(spoken, from, ['by the', 'before the', 'at the', 'by', 'before', 'at']);
  const length = firstSaid(spoken, at, END_OF_DAY);
  if (length === 0) return null;
  at += length;
  const day = readDay(spoken, lower(spoken, at) === 'on' ? at + 1 : at);
  if (day !== null && from + length <= at) {
    return { value: { kind: 'moment', moment: { day: day.value, clock: null, before: false } }, to: day.to };
  }
  const clockFollows = readMoment(spoken, from);
  const plain = clockFollows === null || (clockFollows.to <= at && clockFollows.value.kind === 'moment');
  return plain ? { value: { kind: 'end_of_day' }, to: at } : null;
}

/** "by Friday 15:00", "on Tuesday at 10", "tomorrow morning", "by 3pm", "by 14 March", "by noon tomorrow". */
function readMoment(spoken: readonly Word[], from: number): Read<Due> {
  const lead = LEADS.has(lower(spoken, from)) ? lower(spoken, from) : null;
  const moment: NamedMoment = { day: null, clock: null, before: lead === 'before' };
  let at = lead === null ? from : from + 1;
  let to = from;
  let skipped = 0;
  while (at < spoken.length && skipped < 3) {
    const day = moment.day === null ? readDay(spoken, at) : null;
    const clock = moment.clock === null ? readClock(spoken, at, clockLead(spoken, at, moment, lead)) : null;
    if (day !== null) moment.day = day.value;
    else if (clock !== null) moment.clock = clock.value;
    else if (!FILLERS.has(lower(spoken, at)) || (lead === null && to === from && lower(spoken, at) !== 'next')) break;
    at = day?.to ?? clock?.to ?? at + 1;
    skipped = day === null && clock === null ? skipped + 1 : 0;
    if (skipped === 0) to = at;
  }
  if (to === from || (lead === null && moment.day === null)) return null;
  return { value: { kind: 'moment', moment }, to };
}

/** A bare number is a clock time only beside a day ("on Tuesday at 10") or at the end ("by 10"), else it counts things. */
function clockLead(spoken: readonly Word[], at: number, moment: NamedMoment, lead: string | null): boolean {
  const before = lower(spoken, at - 1);
  if (before === 'at' && moment.day !== null) return true;
  const dayFollows = lower(spoken, at + 1) === 'on' || readDay(spoken, at + 1) !== null;
  return (before === 'at' || (before === 'by' && lead === 'by')) && (dayFollows || at + 1 === spoken.length);
}
