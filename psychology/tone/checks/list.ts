import type { Check } from '../rule.ts';
import { acknowledge } from './acknowledge.ts';
import { answerCoverage } from './answer-coverage.ts';
import { bareRefusal } from './bare-refusal.ts';
import { blame } from './blame.ts';
import { canned } from './canned.ts';
import { emotionFit } from './emotion-fit.ts';
import { nextStep } from './next-step.ts';
import { privacy } from './privacy.ts';
import { promiseSafety } from './promise-safety.ts';

/** Every check, in the order in which hints are shown when they stand at the same place. */
export const CHECKS: readonly Check[] = [
  privacy,
  blame,
  bareRefusal,
  promiseSafety,
  nextStep,
  answerCoverage,
  acknowledge,
  emotionFit,
  canned,
];
