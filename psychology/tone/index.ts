export { check } from './check.ts';
export type { ReplyContext } from './context.ts';
export type { CheckId, CheckStatus, Hint, Place, Plan, Rewrite, ToneReport } from './report.ts';
