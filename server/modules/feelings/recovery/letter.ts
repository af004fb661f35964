import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { holds } from '#contract/permissions.ts';
import { findWorkspace, listAgents } from '#server/modules/people/index.ts';
import { statement } from '#server/platform/database/statement.ts';
import { errand, type Job, type Round } from '#server/platform/jobs/job.ts';
import { houseMail, type HouseLetter, type HouseMail } from '#server/platform/mail/house-mail.ts';
import type { Turn } from '#server/platform/turn.ts';
import { levelsBetween, levelsNow } from '../balance/levels.ts';
import { letterWords } from './letter-words.ts';
import { figuresOf, listActive } from './lists.ts';

const lastLetter = statement<readonly [], { day: string | null }>(
  'recovery_letters.last',
  'select recovery_letter_on::text as day from workspaces where id = $1 for update',
);
const noteLetter = statement<readonly [day: string], never>(
  'recovery_letters.sent',
  'update workspaces set recovery_letter_on = $2::date where id = $1',
);
const said = statement<readonly [], { agentId: string; wanted: boolean }>(
  'recovery_letters.said',
  'select agent_id, wanted from recovery_letters where workspace_id = $1',
);

const dayMs = 86_400_000;
/** As many as somebody reads; the rest is counted. */
const named = 10;
const Sending = z.object({ day: z.iso.date() });

/** Once on a Monday: what was sent is noted afterwards, so that a mail that no server took is tried again with the job. */
export const letters = (mail: HouseMail = houseMail()): Job =>
  errand(
    'recovery.letter',
    (input) => Sending.parse(input),
    async ({ workspaceId, takeTurn }, { day }) => {
      const letter = await takeTurn(workspaceId, (turn) => write(turn, day));
      if (letter !== null && letter.to.length > 0 && mail.works) await mail.send(letter);
      await takeTurn(workspaceId, ({ tx }) => noteLetter(tx, day));
    },
  );

/** Null where it was sent already, or where there is nothing to say: nobody here, and nobody came. */
async function write(turn: Turn, day: string): Promise<HouseLetter | null> {
  const [last] = await lastLetter(turn.tx);
  if (last?.day != null && last.day >= day) return null;
  const weekAgo = new Date(Date.parse(turn.now) - 7 * dayMs).toISOString();
  const dayAgo = Temporal.PlainDate.from(day).subtract({ days: 7 }).toString();
  const [[house], to, [figures], people, levels, levelsAgo] = await Promise.all([
    findWorkspace(turn.tx),
    readers(turn),
    figuresOf(turn.tx, true, null, weekAgo),
    listActive(turn.tx, [true, null], 'anybody', null, named),
    levelsNow(turn.tx),
    levelsBetween(turn.tx, dayAgo, dayAgo),
  ]);
  if (figures === undefined || (people.length === 0 && figures.entered === 0)) return null;
  const names = new Map((await listAgents(turn.tx)).map(({ id, name }) => [id, name]));
  const date = Temporal.PlainDate.from(day).toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
  const rows = people.map(({ ownerId, ...one }) => ({
    ...one,
    owner: ownerId === null ? null : (names.get(ownerId) ?? null),
  }));
  const told = { date, house: house?.name ?? '', figures, people: rows, now: Date.parse(turn.now) };
  const id = `recovery.${day}.${turn.workspaceId}`;
  return { to, id, ...letterWords({ ...told, standing: standingOf(levels, levelsAgo) }) };
}

/** How many stand at risk or are fragile, and how many did a week ago; null where that was not counted. */
function standingOf(now: readonly Levelled[], ago: readonly Levelled[]) {
  const at = (levels: readonly Levelled[], level: string): number =>
    levels.find((one) => one.level === level)?.people ?? 0;
  const of = (levels: readonly Levelled[]) => ({ atRisk: at(levels, 'at_risk'), fragile: at(levels, 'fragile') });
  return { now: of(now), ago: ago.length === 0 ? null : of(ago) };
}
type Levelled = Awaited<ReturnType<typeof levelsNow>>[number];

/** Whoever sees every conversation: the letter names people of all of them. Nobody who said no. */
async function readers({ tx }: Turn): Promise<string[]> {
  const [agents, choices] = await Promise.all([listAgents(tx), said(tx)]);
  const no = new Set(choices.filter(({ wanted }) => !wanted).map(({ agentId }) => agentId));
  const may = agents.filter(({ id, active, role }) => active && holds(role, 'conversations.readAll') && !no.has(id));
  return may.map(({ email }) => email);
}

const from = 7;
/** Where it is Monday, seven o'clock or later, and the letter has not gone out: also after a morning without power. */
export const lettersDue = (now: string): string => `
  select graphile_worker.add_job('recovery.letter', json_build_object('workspaceId', w.id, 'day', h.at::date),
    job_key => 'recovery.letter ' || w.id)
  from workspaces w, lateral (select ${now} at time zone w.time_zone as at) h
  where w.keeps_balance and extract(isodow from h.at) = 1 and extract(hour from h.at) >= ${String(from)}
    and w.recovery_letter_on is distinct from h.at::date`;

export const lettersRound: Round = {
  id: 'recovery.letters',
  match: '2,32 * * * *',
  run: async (owner) => {
    await owner.query(lettersDue('now()'));
  },
};
