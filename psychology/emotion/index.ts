export { feelings } from './feelings.ts';
export { inboundText } from './inbound.ts';
export type { InboundText } from './inbound.ts';
export { playbook } from './playbook.ts';
export type { Play, StepId } from './playbook.ts';
export { read } from './read.ts';
export { strengthWord } from './strength.ts';
export type { Evidence, Feeling, FeelingLabel, Reading } from './types.ts';
