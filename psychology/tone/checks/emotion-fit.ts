import type { ReplyContext } from '../context.ts';
import { inDraft, matches } from '../draft.ts';
import { has } from '../matching.ts';
import type { Draft } from '../draft.ts';
import type { Place, Rewrite } from '../report.ts';
import type { Check, Finding } from '../rule.ts';

const STRONG = 0.6;
const HEAVY = new Set(['anger', 'sadness', 'anxiety']);
const LIGHT = new Set(['gratitude', 'joy']);

/** More sentences of apology than this outweigh a thank-you. */
const APOLOGIES = 1;

export const emotionFit: Check = {
  id: 'T13',
  name: 'Out of tune',
  weight: 2,
  principle: 'Match the mood, do not mirror it.',
  source: 'Herhausen et al. 2023, Journal of Marketing 87(2); appraisal playbook after Lazarus 1991 and Scherer 2001',
  judgesShort: false,
  applies: (_, { reading }) =>
    reading !== null && reading.intensity >= STRONG && (HEAVY.has(reading.label) || LIGHT.has(reading.label)),
  run: (draft, context) => (isHeavy(context) ? tooCheerful(draft) : tooSorry(draft)),
};

function isHeavy({ reading }: ReplyContext): boolean {
  return reading !== null && HEAVY.has(reading.label);
}

const EXCLAMATION = /!+/g;
/** Drawn as pictures; signs such as © and ™ are not. */
const EMOJI =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{FE0F})(?:\p{Emoji_Modifier}|\u{FE0F}|\u{200D}\p{Extended_Pictographic})*/gu;

function tooCheerful(draft: Draft): Finding[] {
  const { joke, upsell } = draft.pack;
  return [
    ...found(draft, EXCLAMATION, 'suggest', 'Cheer sounds hollow next to what they feel.', (place) => ({
      ...place,
      text: '.',
    })),
    ...found(draft, EMOJI, 'warn', 'A picture makes light of what they feel.', (place) =>
      withoutSpace(draft.text, place),
    ),
    ...found(draft, joke, 'warn', 'A light word makes light of what they feel.', () => null),
    ...found(draft, upsell, 'warn', 'Selling has to wait until this is put right.', () => null),
  ];
}

/** One hint for all places of a kind, so that three exclamation marks do not nag three times. */
function found(
  draft: Draft,
  pattern: RegExp,
  status: Finding['status'],
  reason: string,
  replace: (place: Place) => Rewrite | null,
): Finding[] {
  const spans = matches(pattern, draft).map(inDraft);
  const [first, second] = spans;
  if (first === undefined) return [];
  return [{ status, spans, reason, rewrite: second === undefined ? replace(first) : null }];
}

function withoutSpace(text: string, place: Place): Rewrite {
  return { start: text[place.start - 1] === ' ' ? place.start - 1 : place.start, end: place.end, text: '' };
}

function tooSorry(draft: Draft): Finding[] {
  const sorry = draft.sentences.filter(({ text }) => has(draft.pack.apology, text));
  if (sorry.length <= APOLOGIES) return [];
  const spans = sorry.map(({ start, end }) => ({ start, end }));
  return [{ status: 'suggest', spans, reason: 'They are glad; a long apology takes that away.', rewrite: null }];
}
