import { CHECKS } from './checks/list.ts';
import type { ReplyContext } from './context.ts';
import { prepare } from './draft.ts';
import type { Draft } from './draft.ts';
import { packFor } from './locales/list.ts';
import { noWords } from './locales/none.ts';
import { planOf } from './plan.ts';
import type { CheckStatus, Hint, ToneReport } from './report.ts';
import type { Check, Finding } from './rule.ts';
import { score } from './score.ts';

/** Drafts of this many words or fewer are judged only by the checks that concern every message. */
const SHORT_WORDS = 25;

/**
 * Reads a draft against what the customer asked and feels. Pure; the same draft and context give the same report,
 * which is for the writer alone and is not to be stored. Throws RangeError for an unknown zone or unreadable `now`.
 */
export function check(draft: string, context: ReplyContext, locale = 'en'): ToneReport {
  const pack = packFor(locale);
  const prepared = prepare(draft, context, pack ?? noWords);
  const results = CHECKS.map((rule) => ({ rule, ...judge(rule, prepared, context, pack === null) }));
  const capped = results.some(({ findings }) => findings.some((finding) => finding.capsScore === true));
  const checks = results.map(({ rule, status }) => ({ id: rule.id, status, weight: rule.weight }));
  return {
    language: pack?.language ?? null,
    score: score(checks, capped),
    hints: results.flatMap(({ rule, findings }) => findings.map((finding) => hintOf(rule, finding))).sort(byPlace),
    checks,
    plan: planOf(prepared, context),
    questions: [...prepared.asked],
  };
}

function judge(
  rule: Check,
  draft: Draft,
  context: ReplyContext,
  withoutPack: boolean,
): { status: CheckStatus; findings: Finding[] } {
  const tooShort = draft.wordCount === 0 || (draft.wordCount <= SHORT_WORDS && !rule.judgesShort);
  if ((withoutPack || tooShort) && rule.id !== 'T16') return { status: 'na', findings: [] };
  if (!rule.applies(draft, context)) return { status: 'na', findings: [] };
  const findings = rule.run(draft, context);
  const gravest = findings.some(({ status }) => status === 'warn') ? 'warn' : 'suggest';
  return { status: findings.length === 0 ? 'pass' : gravest, findings };
}

function hintOf(rule: Check, { status, spans, reason, rewrite }: Finding): Hint {
  const { id, name, principle, source } = rule;
  return { id, name, status, spans, reason, principle, rewrite, source, asks: id === 'T16' };
}

/** In the order of the text; what is missing comes last. */
function byPlace(one: Hint, other: Hint): number {
  return (one.spans[0]?.start ?? Infinity) - (other.spans[0]?.start ?? Infinity) || 0;
}
