import { analyse, casesPerArm, seededRandom, type ExperimentReport, type Figure } from '#psychology/measure/index.ts';
import { simulateCard, STUDY } from '#psychology/loyalty/index.ts';
import type { Experiment } from '#contract/experiments.ts';
import { Problem, notFound, refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { happen } from '#server/happen.ts';
import * as store from './store/experiments.ts';
import { findProgramme } from './store/programmes.ts';
import { joinedSince } from './store/memberships.ts';

const monthMs = 30 * 86_400_000;

/**
 * An experiment as it stands. Only those whose days are over count, so that nobody is judged early; once it has ended, those who
 * counted then and nobody since. Whether the halves are as chance would make them is watched from the first person on.
 */
export async function experimentOf(turn: Turn, row: store.ExperimentRow): Promise<Experiment> {
  const counts = await store.armCounts(turn.tx, row.id, row.endedAt ?? turn.now);
  const armOf = (arm: 0 | 1) => counts.find((one) => one.arm === arm) ?? { assigned: 0, ripe: 0, finished: 0 };
  const [first, second] = [armOf(0), armOf(1)];
  const report = analyse(
    { yes: first.finished, n: first.ripe },
    { yes: second.finished, n: second.ripe },
    row.plannedPerArm,
  );
  const split = analyse({ yes: 0, n: first.assigned }, { yes: 0, n: second.assigned }, Infinity);
  const broken = split.state === 'broken' || report.state === 'broken';
  const { id, programmeId, name, arms, withinDays, expected, plannedPerArm, state, startedAt, endedAt } = row;
  return {
    kind: 'experiment',
    ...{ id, programmeId, name, arms, withinDays, expected, plannedPerArm, state, startedAt, endedAt },
    results: [resultOf(arms[0].name, first, report.arms[0]), resultOf(arms[1].name, second, report.arms[1])],
    verdict: state === 'stopped' || broken ? null : verdictOf(report),
    alarm: split.state === 'broken' ? split.words : report.state === 'broken' ? report.words : null,
  };
}

const resultOf = (
  name: string,
  { assigned, finished }: { assigned: number; finished: number },
  { value, low, high }: Figure,
) => ({
  ...{ name, assigned, finished, share: value, low, high },
});

function verdictOf({ test, probabilityBetter, words }: ExperimentReport): Experiment['verdict'] {
  if (test === null || probabilityBetter === null) return null;
  const { difference, low, high, z, p } = test;
  return { difference, low, high, z, p, better: probabilityBetter, words };
}

interface Wanted {
  readonly name: string;
  readonly arms: Experiment['arms'];
  readonly withinDays: number;
  readonly expected: Experiment['expected'];
}

export async function begin(ctx: Ctx, programmeId: string, wanted: Wanted): Promise<Experiment> {
  const [programme] = await findProgramme(ctx.tx, programmeId);
  if (programme === undefined) throw notFound();
  if (programme.status !== 'published')
    throw new Problem(409, 'not_open', 'Publish the programme first: the experiment is with those who join.');
  const [running] = await store.runningExperiment(ctx.tx, programmeId);
  if (running !== undefined)
    throw new Problem(409, 'one_runs', `“${running.name}” is still running. One at a time, so that each can be read.`);
  const plannedPerArm = planned(wanted.expected);
  const { name, arms, withinDays, expected } = wanted;
  const id = newId();
  await store.insertExperiment(
    ctx.tx,
    id,
    programmeId,
    name,
    JSON.stringify(arms),
    withinDays,
    JSON.stringify(expected),
    plannedPerArm,
    ctx.now,
  );
  return tell(ctx, id);
}

function planned([first, second]: Experiment['expected']): number {
  if (first === second) throw refused('expected', 'name two shares that differ; they are what is to be told apart');
  return casesPerArm(first, second);
}

export async function stop(ctx: Ctx, id: string): Promise<Experiment> {
  const held = await store.findExperiment(ctx.tx, id);
  if (held[0] === undefined) throw notFound();
  await store.endExperiment(ctx.tx, id, 'stopped', ctx.now);
  return tell(ctx, id);
}

/** Ends those that have reached their number; nobody has to look. */
export async function endReached(turn: Turn, row: store.ExperimentRow): Promise<void> {
  const counts = await store.armCounts(turn.tx, row.id, turn.now);
  if (counts.length < 2 || counts.some(({ ripe }) => ripe < row.plannedPerArm)) return;
  await store.endExperiment(turn.tx, row.id, 'done', turn.now);
  await tell(turn, row.id);
}

async function tell(turn: Turn, id: string): Promise<Experiment> {
  const [row] = await store.findExperiment(turn.tx, id);
  if (row === undefined) throw notFound();
  const experiment = await experimentOf(turn, row);
  await happen(turn, 'experiment.changed', { agents: experiment });
  return experiment;
}

const simulated = 10_000;

/** How many people it takes, how long at the present pace, and the published study in a simulation that says what it is. */
export async function plan(ctx: Ctx, programmeId: string, expected: Experiment['expected']) {
  const [programme] = await findProgramme(ctx.tx, programmeId);
  if (programme === undefined) throw refused('programmeId', 'there is no such programme');
  const perArm = planned(expected);
  const [pace] = await joinedSince(ctx.tx, programmeId, new Date(Date.parse(ctx.now) - 3 * monthMs).toISOString());
  const perMonth = (pace?.joined ?? 0) / 3;
  const random = seededRandom(2006);
  const control = simulateCard(STUDY.without, simulated, STUDY.days, random);
  const endowed = simulateCard(STUDY.withStart, simulated, STUDY.days, random);
  return {
    perArm,
    months: perMonth === 0 ? null : Math.ceil((2 * perArm) / perMonth),
    simulation: { words: endowed.words, control: control.share, endowed: endowed.share, customers: simulated },
  };
}
