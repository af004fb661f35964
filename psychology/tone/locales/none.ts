import type { Pack } from './pack.ts';

const NOTHING = /(?!)/g;
const keep = (): null => null;

/** Stands in where a language has no pack: knows no words, so that only what needs none is judged. */
export const noWords: Pack = {
  language: '',
  contentKeys: () => new Set(),
  questions: () => [],
  greeting: NOTHING,
  problem: NOTHING,
  recognition: NOTHING,
  answers: [],
  askStart: NOTHING,
  genericAsks: new Set(),
  plainAnswer: NOTHING,
  ownership: NOTHING,
  agentActs: NOTHING,
  agentDone: NOTHING,
  outcome: NOTHING,
  time: NOTHING,
  vagueTime: NOTHING,
  customersTurn: NOTHING,
  asksCustomer: NOTHING,
  overPromise: NOTHING,
  atOnce: NOTHING,
  ownDoing: NOTHING,
  dropOverPromise: keep,
  blame: NOTHING,
  severeBlame: NOTHING,
  mildBlame: NOTHING,
  rewriteBlame: keep,
  refusal: NOTHING,
  noRefusal: NOTHING,
  alternative: NOTHING,
  rewriteRefusal: keep,
  stock: NOTHING,
  dropStock: keep,
  apology: NOTHING,
  joke: NOTHING,
  upsell: NOTHING,
  startsOver: NOTHING,
};
