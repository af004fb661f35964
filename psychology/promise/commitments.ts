import type { Span } from '../language/sentences.ts';

/** A clause in which the writer commits. Offsets are of the whole text; `said` is where the verb phrase begins. */
export interface Commitment {
  start: number;
  said: number;
  end: number;
  /** 0..1: "I'll" is firm, "I'll try" is not. */
  firmness: number;
}

/** "I'll", "we will", "I'm going to", "I promise to", "you'll hear from me": the writer binds the writer. */
const COMMITS =
  /\b(?:(?:i|we)(?:['’]ll| will| shall)(?! not\b| never\b| be unable\b)|(?:i(?:['’]m| am)|we(?:['’]re| are)) going to|(?:i|we) promise(?: you)?(?: to\b| that (?:i|we)(?:['’]ll| will)\b|,? (?:i|we)(?:['’]ll| will)\b)|you(?:['’]ll| will)(?= (?:hear|get|have|receive|see)\b[^.,;!?]{0,40}\b(?:from (?:me|us)|answer|reply|update|refund|news)\b))/gi;

/** States and needs that bind nobody to an act. */
const NO_ACT =
  /^ (?:(?:be|stay|remain) (?:closed|open|out|away|off|unavailable|available|back in the office)|need|require|have to|miss|see you|hope|love|appreciate|always|continue)\b/i;

/** What hangs on the customer is an offer, not yet a promise. */
const DEPENDS =
  /\b(?:(?:if|once|when|after|unless|whenever|as soon as|as long as|in case|provided) (?:you|your|i (?:have|receive|get) (?:it|your|the|that)|we (?:have|receive|get|hear) (?:it|your|the|that|back|from))|upon receipt)\b/i;

const WISHES = /\b(?:hope|wish|said|think|thought)(?: that)? $/i;

const TRIES = /^ (?:(?:do|try)\b|be trying|aim\b|attempt\b|do (?:my|our) best)/i;

/** Finds the clauses of one sentence that commit the writer, each reaching to the next one or a new condition. */
export function commitments(sentence: Span): Commitment[] {
  const text = sentence.text;
  const marks = [...text.matchAll(COMMITS)];
  const found: Commitment[] = [];
  for (const [index, mark] of marks.entries()) {
    const said = mark.index + mark[0].length;
    const clause = cutAtCondition(text.slice(said, marks[index + 1]?.index ?? text.length));
    const before = text.slice(marks[index - 1]?.index ?? 0, mark.index);
    if (WISHES.test(before) || NO_ACT.test(clause) || DEPENDS.test(clause) || DEPENDS.test(before)) continue;
    const start = sentence.start + mark.index;
    const end = sentence.start + said + clause.length;
    found.push({ start, said: sentence.start + said, end, firmness: firmness(clause, before) });
  }
  return found;
}

/** "..., and if you need more, write": what follows belongs to another thought. */
function cutAtCondition(clause: string): string {
  const cut = clause.search(/[;(]|, (?:and |but |so )?(?:if|when|once|unless|should) /i);
  return cut === -1 ? clause : clause.slice(0, cut);
}

function firmness(clause: string, before: string): number {
  if (TRIES.test(clause)) return 0.5;
  return /\b(?:if|hopefully|probably|maybe)\b/i.test(before) || /^ (?:probably|likely|hopefully)\b/i.test(clause)
    ? 0.7
    : 1;
}
