import { words } from '../../language/words.ts';
import type { ReplyContext } from '../context.ts';
import { inDraft, matches } from '../draft.ts';
import type { Draft } from '../draft.ts';
import type { Rewrite } from '../report.ts';
import type { Check, Finding } from '../rule.ts';
import { highestSimilarity } from '../sameness.ts';

/** Fewer stock phrases than this are a slip of the pen. */
const STOCK_PHRASES = 2;
const SAME_AS_OTHERS = 0.6;
const SAME_CUSTOMER = 0.5;

export const canned: Check = {
  id: 'T12',
  name: 'Words for anyone',
  weight: 2,
  principle: 'Write one sentence that only this customer could get.',
  source: 'Packard & Berger 2021, Journal of Consumer Research 47(5): concrete words are heard as listening',
  judgesShort: true,
  applies: () => true,
  run: (draft, context) => [...stockPhrases(draft), ...startsOver(draft, context), ...repeats(draft, context)],
};

/** Whoever got stuck has tried; what they told is the place to go on from. */
function startsOver(draft: Draft, { reading }: ReplyContext): Finding[] {
  if (reading?.label !== 'frustration') return [];
  return matches(draft.pack.startsOver, draft).map((match) => ({
    status: 'suggest',
    spans: [inDraft(match)],
    reason: 'The script begins so for everybody, and they have tried.',
    rewrite: null,
  }));
}

function stockPhrases(draft: Draft): Finding[] {
  const found = matches(draft.pack.stock, draft);
  if (found.length < STOCK_PHRASES) return [];
  return found.map((match) => ({
    status: 'warn',
    spans: [inDraft(match)],
    reason: 'This phrase would fit every customer.',
    rewrite: closedUp(draft.pack.dropStock(match.sentence, match), draft, match.index),
  }));
}

/** A sentence that goes altogether takes the gap before the next one with it. */
function closedUp(rewrite: Rewrite | null, draft: Draft, index: number): Rewrite | null {
  const next = draft.sentences[index + 1];
  if (rewrite === null || rewrite.text !== '' || next === undefined) return rewrite;
  return { ...rewrite, end: next.start };
}

function repeats(draft: Draft, context: ReplyContext): Finding[] {
  const names = new Set(words(context.customerName ?? '').map((word) => word.lower));
  const missing = { spans: [], rewrite: null };
  if (highestSimilarity(draft.text, context.earlierReplies, names) >= SAME_CUSTOMER) {
    return [{ ...missing, status: 'warn', reason: 'They have had nearly the same words from us before.' }];
  }
  if (highestSimilarity(draft.text, context.recentOutbound, names) >= SAME_AS_OTHERS) {
    return [{ ...missing, status: 'suggest', reason: 'Other customers lately got nearly the same words.' }];
  }
  return [];
}
