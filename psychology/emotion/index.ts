export { adapt, FEWEST_CORRECTIONS, LEFT_STANDING, noShifts, shifted } from './adapt.ts';
export type { Adaptation, Example, Shifts } from './adapt.ts';
export type { Cue } from './cues/cues.ts';
export type { CueName } from './cues/names.ts';
export { feelings, lowFeelings } from './feelings.ts';
export type { Heard } from './heard.ts';
export { inboundText } from './inbound.ts';
export type { InboundText } from './inbound.ts';
export type { Pack } from './packs.ts';
export { playbook } from './playbook.ts';
export type { Play, StepId } from './playbook.ts';
export { readerOf, readerOfPacks } from './reader.ts';
export type { Reader } from './reader.ts';
export { strengthWord } from './strength.ts';
export type {
  Detail,
  Evidence,
  Feeling,
  FeelingLabel,
  FeelingProbabilities,
  Reading,
  SentenceReading,
} from './types.ts';
