import type { Mailbox } from '#contract/mailboxes.ts';

type Health = Mailbox['health'];

export interface HealthWords {
  readonly tone: 'good' | 'soon' | 'bad' | 'line';
  readonly short: string;
  readonly long: string;
}

/** From so many minutes on it is a fault and no pause. */
const lateMinutes = 10;

/** How a mailbox goes, in a sentence. `clock` says a moment. */
export function healthWords(health: Health, clock: (at: string) => string): HealthWords {
  const { state, behindMinutes, failures, lastError, nextTryAt, failingSince, needsSignIn } = health;
  const behind = `Mail is ${behindMinutes} min behind.`;
  if (state === 'local')
    return { tone: 'line', short: 'handed in', long: 'No server is read; mail is handed in here.' };
  if (state === 'starting') return { tone: 'line', short: 'starting', long: 'The mailbox is being opened.' };
  if (needsSignIn) {
    const long = `The provider took its permission back, so nothing is read or sent. Sign in again below. ${behind}`;
    return { tone: 'bad', short: 'sign in again', long };
  }
  if (state === 'failing') {
    const since = failingSince === null ? '' : ` since ${clock(failingSince)}`;
    const next = nextTryAt === null ? '' : ` Next try ${clock(nextTryAt)}.`;
    const why = lastError === null ? '' : ` ${sentence(lastError)}`;
    const tone = behindMinutes >= lateMinutes ? 'bad' : 'soon';
    return {
      tone,
      short: 'not reached',
      long: `Not reached${since}, tried ${times(failures)}.${why}${next} ${behind}`,
    };
  }
  if (state === 'catching_up')
    return { tone: 'soon', short: 'catching up', long: `Older mail is being read. ${behind}` };
  return { tone: behindMinutes >= lateMinutes ? 'soon' : 'good', short: 'reading', long: behind };
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
