import type { z } from 'zod';
import type { MailTrial } from '#contract/outgoing-mail.ts';

/** One thing that was tried, and how it went. */
export interface Step {
  readonly words: string;
  readonly state: 'good' | 'bad' | 'running';
}
type Trial = z.output<typeof MailTrial>;
type Trip = Pick<Trial, 'state' | 'lastAnswer' | 'sentAt' | 'receivedAt'>;

const isOver = ({ state, receivedAt }: Trip): boolean => receivedAt !== null || state === 'failed';

/** Whether there is nothing more to wait for. */
export const hasEnded = (trial: Trial): boolean => isOver(trial) && (trial.plus === null || isOver(trial.plus));

/** How far a test has come, in words. */
export function trialSteps(trial: Trial): readonly Step[] {
  const own = stepsOf(trial, 'The mail', 'It came back in.');
  const plus = trial.plus === null ? [] : stepsOf(trial.plus, 'The mail to a reply address', answersCome);
  const steps = [...own, ...plus];
  const good = hasEnded(trial) && steps.every(({ state }) => state === 'good');
  return good ? [...steps, { words: 'Everything works.', state: 'good' }] : steps;
}

const answersCome = 'It came back in, so answers find their way here.';

function stepsOf({ state, lastAnswer, sentAt, receivedAt }: Trip, what: string, cameBack: string): readonly Step[] {
  if (state === 'failed') return [{ words: `${what} was refused. ${lastAnswer ?? ''}`.trim(), state: 'bad' }];
  if (sentAt === null) return [{ words: `${what} goes out`, state: 'running' }];
  const back: Step =
    receivedAt === null ? { words: 'Waiting until it is back', state: 'running' } : { words: cameBack, state: 'good' };
  return [{ words: `${what} went out`, state: 'good' }, back];
}
