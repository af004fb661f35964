import type { Figure, SurveyResults } from '#contract/survey-results.ts';
import type { FollowUpOutcome } from '#contract/survey-answers.ts';
import type { Closure, NotAsked, Survey } from '#contract/surveys.ts';
import type { Measure } from '#contract/survey-content.ts';
import { scores } from '#psychology/asking/index.ts';

export const measureWords: Readonly<Record<Measure, { name: string; about: string }>> = {
  csat: { name: 'Satisfaction', about: 'After a conversation, 1 to 5. How well did we handle this?' },
  ces: { name: 'Effort', about: 'After a conversation, 1 to 7. Did we make it easy?' },
  nps: { name: 'Recommendation', about: 'Of the whole relation, 0 to 10, now and then.' },
  own: { name: 'Questions of your own', about: 'Scales, choices and words, with questions that follow from answers.' },
};

export const stateWords: Readonly<Record<Survey['state'], string>> = {
  draft: 'Draft',
  running: 'Running',
  paused: 'Paused',
};

export const closureWords: Readonly<Record<Closure, string>> = {
  answered: 'Answered and resolved',
  low: 'Resolved on a low',
  unanswered: 'Resolved without an answer',
};

export const notAskedWords: Readonly<Record<NotAsked, string>> = {
  not_sampled: 'Not drawn by lot',
  cooldown: 'Asked within 30 days',
  opted_out: 'Would rather not be asked',
  reopened: 'Opened again',
  owed: 'Something was still owed',
  in_episode: 'In another conversation',
  auto_closed: 'Closed by a machine, or spam',
  no_way: 'No way to reach them',
  paused: 'Survey was paused',
  not_meant: 'Survey is for others',
  too_late: 'Too long ago',
};

export const outcomeWords: Readonly<Record<FollowUpOutcome, string>> = {
  repaired: 'Put right',
  explained: 'Explained',
  apologised: 'Apologised',
  passed_on: 'Passed on to whoever can change it',
  not_reached: 'Could not be reached',
  nothing: 'Looked at, nothing to do',
};

const ends = { csat: 5, ces: 7, nps: 10 } as const;
/** "2 of 5". */
export const scoreWords = (measure: Measure, score: number | null): string =>
  score === null || measure === 'own' ? 'No score' : `${String(score)} of ${String(ends[measure])}`;

/** A figure in the unit of its measure: "90 of 100", "+30", "5.4 of 7". */
export function figureWords(measure: Measure, value: number | null): string {
  if (value === null) return 'Nothing yet';
  if (measure === 'nps') return `${value > 0 ? '+' : ''}${String(Math.round(value))}`;
  return measure === 'ces' ? `${value.toFixed(1)} of 7` : `${String(Math.round(value * 100))} of 100`;
}

/** "12 answers, likely 80 to 95." */
export function rangeWords(measure: Measure, { low, high, n }: Figure): string {
  if (low === null || high === null) return 'Nobody has answered yet.';
  const show = (bound: number) =>
    measure === 'nps'
      ? String(Math.round(bound))
      : measure === 'ces'
        ? bound.toFixed(1)
        : String(Math.round(bound * 100));
  const answers = `${String(n)} ${n === 1 ? 'answer' : 'answers'}`;
  return `${answers}, likely ${show(low)} to ${show(high)}.`;
}

/** "12 promoters (9 and 10), 3 passives (7 and 8), 6 detractors (0 to 6)." */
export function recommenders(counts: SurveyResults['distribution']): string {
  const { low, good } = scores.nps;
  const of = (from: number, to: number): number =>
    counts.reduce((sum, { value, count }) => (Number(value) >= from && Number(value) <= to ? sum + count : sum), 0);
  const say = (n: number, one: string): string => `${String(n)} ${n === 1 ? one : `${one}s`}`;
  const [up, between, down] = [of(good, ends.nps), of(low + 1, good - 1), of(0, low)];
  return `${say(up, 'promoter')} (9 and 10), ${say(between, 'passive')} (7 and 8), ${say(down, 'detractor')} (0 to 6).`;
}

export const percent = (share: number): string => `${String(Math.round(share * 100))} %`;

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
export const languageName = (code: string): string =>
  code === 'other' ? 'another language' : (names.of(code) ?? code);
