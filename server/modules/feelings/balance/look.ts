import type { Balance, Moment, MomentKind } from '#contract/balance.ts';
import { balance, balanceOver, eventsAt } from '#psychology/balance/index.ts';
import { statement } from '#server/platform/database/statement.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { wordsOf } from './kinds.ts';
import { eventOf } from './reckon.ts';
import { countedOf, type Reckoned } from './store.ts';

const dayMs = 86_400_000;
const yearDays = 365;
/** Daily for the last two months, weekly before: the picture draws recent time wider. */
const dailyDays = 60;
const mostShown = 200;

export interface MomentRow {
  readonly id: string;
  readonly contactId: string;
  readonly what: MomentKind;
  readonly sign: 1 | -1;
  readonly magnitude: number;
  readonly at: string;
  readonly state: Moment['state'];
  readonly closedAt: string | null;
  readonly provisionalUntil: string | null;
  readonly conversationId: string | null;
  readonly number: number | null;
  readonly subject: string | null;
  readonly writtenWhy: string | null;
  readonly writtenBy: string | null;
  readonly removedBy: string | null;
  readonly removedAt: string | null;
  readonly removedWhy: string | null;
}
/** Where it happened is named to those only who may see the conversation. */
const shown = `select m.id, m.contact_id, m.kind as what, m.sign, m.magnitude, m.at, m.state, coalesce(m.resolved_at, m.recovered_at) as closed_at,
    m.provisional_until, c.id as conversation_id, c.number, c.subject, m.removed_by, m.removed_at, m.removed_why,
    n.why as written_why, n.by as written_by
  from moments m left join moment_corrections n on n.workspace_id = $1 and n.moment_id = m.id and n.what = 'written'
    left join conversations c on c.workspace_id = $1 and c.id = m.conversation_id and app.sees($3, $4, c)`;
type Viewer = readonly [readsAll: boolean, me: string | null];
const momentsOf = statement<readonly [contactId: string, ...viewer: Viewer, most: number], MomentRow>(
  'moments.of',
  `${shown} where m.workspace_id = $1 and m.contact_id = $2 order by m.at desc, m.id desc limit $5`,
);
const findMoment = statement<readonly [id: string, ...viewer: Viewer], MomentRow>(
  'moments.find',
  `${shown} where m.workspace_id = $1 and m.id = $2`,
);
const whetherKept = statement<readonly [contactId: string], { profiling: boolean; keeps: boolean }>(
  'balance.whether_kept',
  'select c.profiling, w.keeps_balance as keeps from contacts c join workspaces w on w.id = c.workspace_id where c.workspace_id = $1 and c.id = $2',
);

export const viewer = (ctx: Ctx): Viewer => [ctx.caller.permissions.has('conversations.readAll'), ctx.caller.agentId];

/** How a customer's experience stands now; nothing of those who asked not to be read. */
export async function lookAt(ctx: Ctx, contactId: string): Promise<Balance> {
  const [kept] = await whetherKept(ctx.tx, contactId);
  if (kept === undefined) throw notFound();
  if (!kept.profiling) return { ...nothing(contactId), off: 'asked' };
  if (!kept.keeps) return { ...nothing(contactId), off: 'workspace' };
  const [counted, rows] = await Promise.all([
    countedOf(ctx.tx, [contactId]),
    momentsOf(ctx.tx, contactId, ...viewer(ctx), mostShown),
  ]);
  const now = Date.parse(ctx.now);
  const { heaviest, ...stands } = balance(eventsAt(counted.map(eventOf), now));
  return {
    ...nothing(contactId),
    ...stands,
    reasons: reasonsOf(stands.reasons, heaviest, counted),
    moments: rows.map(momentOf),
    picture: counted.length === 0 ? { series: [], peak: null } : pictureOf(counted, now),
  };
}

/** Psychology has no words for the product's own kinds: the heaviest come last there, in the same order. */
function reasonsOf(
  reasons: readonly string[],
  heaviest: readonly { readonly index: number; readonly words: string }[],
  counted: readonly Reckoned[],
): string[] {
  const first = reasons.slice(0, reasons.length - heaviest.length);
  return [...first, ...heaviest.map(({ index, words }) => named(words, counted[index]))];
}
export const named = (words: string, moment: Reckoned | undefined): string =>
  moment?.kind === 'hard_feeling' ? words.replace(/^A bad moment/, wordsOf(moment.kind)) : words;

function pictureOf(counted: readonly Reckoned[], now: number): Balance['picture'] {
  const { series, peak } = balanceOver(counted.map(eventOf), now - yearDays * dayMs, now, yearDays + 1);
  const point = ({ at, score }: { at: number; score: number | null }) => ({ at: new Date(at).toISOString(), score });
  const kept = series.filter((_, day) => day > yearDays - dailyDays || (yearDays - day) % 7 === 0);
  return { series: kept.map(point), peak: peak === null ? null : point(peak) };
}

const nothing = (id: string): Balance => ({
  ...{ kind: 'balance', id, off: null, score: null, level: 'unknown' },
  parts: { P: 0, N: 0, B: 0, peak: 0, E: 0 },
  ...{ reasons: [], resolveFirst: false, restore: null, restoreOnceSolved: null, moments: [] },
  picture: { series: [], peak: null },
});

/** One moment as colleagues see it. */
export async function showMoment(ctx: Ctx, id: string): Promise<Moment> {
  const [row] = await findMoment(ctx.tx, id, ...viewer(ctx));
  if (row === undefined) throw notFound();
  return momentOf(row);
}

function momentOf(row: MomentRow): Moment {
  const { conversationId, number, subject, removedBy, removedAt, removedWhy, writtenWhy, writtenBy, ...rest } = row;
  const seen = conversationId !== null && number !== null && subject !== null;
  const removed = removedAt !== null && removedWhy !== null;
  return {
    ...{ kind: 'moment', ...rest, words: wordsOf(row.what) },
    conversation: seen ? { id: conversationId, number, subject } : null,
    written: writtenWhy === null ? null : { by: writtenBy, why: writtenWhy },
    removed: removed ? { by: removedBy, at: removedAt, why: removedWhy } : null,
  };
}
