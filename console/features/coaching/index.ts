/** Help with an answer while it is being written: hints, the plan, promises found in the draft. Nothing leaves the browser. */
export type { DraftPromise } from './draft-promises.ts';
export { HintTray } from './HintTray.tsx';
export { ownReplies, rememberReply } from './own-replies.ts';
export { planFor, safetyPlan } from './plan-lines.ts';
export type { ReplyPlan, TheirWords } from './plan-lines.ts';
export { PlanPane } from './PlanPane.tsx';
export { fromField, promiseSentence, toField } from './promise-sentence.ts';
export type { DraftQuestion, DraftReading } from './read-draft.ts';
export { isAnswered, lastTheirs, replyContext } from './reply-context.ts';
export { reader, useCoaching } from './use-coaching.ts';
export { theirWords } from './their-words.ts';
export { firstHonest } from './working-moment.ts';
export { useHints } from './use-hints.ts';
export type { Hints } from './use-hints.ts';
