import type { Balance, Level, Moment } from '#contract/balance.ts';

export interface LevelLook {
  readonly word: string;
  readonly tone: 'good' | 'soon' | 'bad' | 'plain';
}
const levels: Readonly<Record<Level, LevelLook>> = {
  at_risk: { word: 'At risk', tone: 'bad' },
  fragile: { word: 'Fragile', tone: 'soon' },
  unknown: { word: 'Too early to say', tone: 'plain' },
  neutral: { word: 'Even', tone: 'plain' },
  healthy: { word: 'Good', tone: 'good' },
};
/** What a level is called: it describes how it went with us, never the person. */
export const levelLook = (level: Level): LevelLook => levels[level];

/** "minus 47", as it is read aloud and in the evidence card. */
export const scoreWords = (score: number): string =>
  score < 0 ? `−${String(Math.round(-score))}` : String(Math.round(score));

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const many = (count: number): string => numbers[count] ?? String(count);

/** What to do first, and what it takes until it is even again. `name` is how they are called in passing. */
export function whatNext(balance: Balance, name: string): { readonly first: string | null; readonly then: string } {
  const open = balance.moments.filter((one) => one.removed === null && one.state === 'open').length;
  const back = restoreWords(balance.resolveFirst ? balance.restoreOnceSolved : balance.restore);
  if (balance.resolveFirst) {
    const what = `${many(open)} bad ${open === 1 ? 'moment is' : 'moments are'} open.`;
    return { first: 'Resolve first.', then: `${what} ${afterwards(name, back, balance.restoreOnceSolved)}` };
  }
  if (balance.score === null) return { first: null, then: `Nothing is known of how it went with ${name}.` };
  if (balance.restore === 0) return { first: null, then: balance.score >= 20 ? 'Mostly good.' : 'About even.' };
  return { first: null, then: balance.restore === null ? back : `About ${back} back to even.` };
}

function afterwards(name: string, back: string, restore: number | null): string {
  if (restore === 0) return `Once ${name} confirms that it’s solved, it is even again.`;
  return restore === null ? back : `Once ${name} confirms that it’s solved, about ${back} back to even.`;
}

function restoreWords(restore: number | null): string {
  if (restore === null) return 'More than ten good moments are missing; time and one thing done well count more.';
  return restore === 1 ? 'one good moment brings it' : `${many(restore).toLowerCase()} good moments bring it`;
}

/** "open", "solved", "made good", "counts until 24 Nov unless it comes back". */
export function stateWords({ state, removed }: Pick<Moment, 'state' | 'removed'>): string | null {
  if (removed !== null) return 'taken off';
  return state === null ? null : { open: 'open', resolved: 'solved', recovered: 'made good' }[state];
}
