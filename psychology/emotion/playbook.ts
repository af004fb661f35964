import type { Feeling } from './types.ts';

/** The four moves of an answer: name their fact, own it, say what is done, say when what follows. */
export type StepId = 'acknowledge' | 'own' | 'act' | 'expect';

export interface Play {
  readonly feeling: Feeling;
  /** How the customer sees it, in one line. */
  readonly appraisal: string;
  /** In the order in which they are best written. */
  readonly steps: readonly { readonly id: StepId; readonly text: string }[];
  readonly avoid: readonly string[];
}

/**
 * What to write to whom: advice beside the composer, never a gate.
 * Directions from Herhausen et al. 2023 (listening and empathy), Halperin et al. 2022 (repeated apologies backfire)
 * and EmoWOZ-CS 2025 (words of feeling alone leave anger); the wording and the order are design choices.
 * Where arousal is .6 or more, acknowledge, act and expect fit into the first three sentences.
 */
export const playbook: Readonly<Record<Feeling, Play>> = {
  anger: {
    feeling: 'anger',
    appraisal: 'They are sure that we did this and that it is unfair.',
    steps: [
      { id: 'acknowledge', text: 'Name the wrong in one sentence, in their words' },
      { id: 'own', text: 'Own it without “if”' },
      { id: 'act', text: 'Say what is already done' },
      { id: 'expect', text: 'Give a day and an hour; offer a lead' },
    ],
    avoid: ['“Calm down”', 'policy before help', 'cheerfulness', 'the passive voice'],
  },
  frustration: {
    feeling: 'frustration',
    appraisal: 'Something keeps them from getting on, and not for the first time.',
    steps: [
      { id: 'acknowledge', text: 'Name the effort they have already spent' },
      { id: 'act', text: 'Take the shortest way; use what they told us' },
      { id: 'expect', text: 'Name one person who stays with it, and a time' },
    ],
    avoid: ['asking again', 'starting the script over', '“Have you tried”', 'handing over'],
  },
  disappointment: {
    feeling: 'disappointment',
    appraisal: 'They expected something and got less.',
    steps: [
      { id: 'acknowledge', text: 'Say what they rightly expected' },
      { id: 'own', text: 'Explain honestly what happened' },
      { id: 'act', text: 'Repair it before you offer anything' },
      { id: 'expect', text: 'Say what will be different, and from when' },
    ],
    avoid: ['defending', 'a discount as the first word'],
  },
  anxiety: {
    feeling: 'anxiety',
    appraisal: 'They fear what may happen and do not know how it stands.',
    steps: [
      { id: 'acknowledge', text: 'Facts first: what is safe, and what is not' },
      { id: 'act', text: 'Give the next step, one at a time' },
      { id: 'expect', text: 'Give an exact time and someone to reach until then' },
    ],
    avoid: ['vague words', '“Don’t worry”', 'jokes'],
  },
  sadness: {
    feeling: 'sadness',
    appraisal: 'They lost something, and nobody is to blame.',
    steps: [
      { id: 'acknowledge', text: 'Say it briefly, slowly and plainly' },
      { id: 'act', text: 'Take work off them; do the forms yourself' },
      { id: 'expect', text: 'Tell them that nothing is urgent on our side' },
    ],
    avoid: ['exclamation marks', 'selling', 'long forms', 'deadlines'],
  },
  confusion: {
    feeling: 'confusion',
    appraisal: 'They cannot see how it works or what is meant.',
    steps: [
      { id: 'act', text: 'Give one answer, then numbered steps' },
      { id: 'expect', text: 'Say what they will see when it worked; ask if it is clear' },
    ],
    avoid: ['jargon', 'only links', 'three options at once'],
  },
  gratitude: {
    feeling: 'gratitude',
    appraisal: 'They got something good from us and say so.',
    steps: [
      { id: 'acknowledge', text: 'Accept the thanks and name what helped' },
      { id: 'expect', text: 'Close; note what worked for the team' },
    ],
    avoid: ['another round of apologies', 'pressing for a rating'],
  },
  joy: {
    feeling: 'joy',
    appraisal: 'They reached what they wanted.',
    steps: [
      { id: 'acknowledge', text: 'Share it in a few words' },
      { id: 'expect', text: 'Pass the praise on to the team' },
    ],
    avoid: ['selling right away'],
  },
  neutral: {
    feeling: 'neutral',
    appraisal: 'They ask or tell something, without a feeling in the words.',
    steps: [
      { id: 'act', text: 'Answer every question, in their order' },
      { id: 'expect', text: 'Say who does what by when' },
    ],
    avoid: ['feelings they did not show', 'canned phrases'],
  },
};

/**
 * Where somebody may come to harm: fixed words, whatever was felt (psychology.md §6: a threat to self or others bypasses
 * scoring, a person answers now).
 */
export const safety: Omit<Play, 'feeling'> = {
  appraisal: 'Somebody may come to harm. A person answers now, and nothing else is as urgent.',
  steps: [
    { id: 'acknowledge', text: 'Say that you read it and take it as meant' },
    { id: 'act', text: 'Ask whether they are safe now; name the emergency number' },
    { id: 'expect', text: 'Say that you stay, and who comes in; tell your lead' },
  ],
  avoid: ['policy', 'advice on how to feel', 'promising silence', 'closing'],
};
