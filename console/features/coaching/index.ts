/** Help with an answer while it is being written: hints, the plan, promises found in the draft. Nothing leaves the browser. */
export type { DraftPromise } from './draft-promises.ts';
export { HintTray } from './HintTray.tsx';
export { ownReplies, rememberReply } from './own-replies.ts';
export { planFor, progress } from './plan-lines.ts';
export type { Progress, ReplyPlan } from './plan-lines.ts';
export { PlanView } from './PlanView.tsx';
export { fromField, promiseSentence, toField } from './promise-sentence.ts';
export type { DraftQuestion, DraftReading } from './read-draft.ts';
export { lastReading, replyContext } from './reply-context.ts';
export { reader, useCoaching } from './use-coaching.ts';
export { useHints } from './use-hints.ts';
export type { Hints } from './use-hints.ts';
