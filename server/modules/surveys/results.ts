import type { Figure, SurveyResults } from '#contract/survey-results.ts';
import { Closure } from '#contract/surveys.ts';
import { type Measure } from '#contract/survey-content.ts';
import { scores } from '#psychology/asking/index.ts';
import * as measure from '#psychology/measure/index.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { surveyBy } from './manage.ts';
import { wordingFor } from './shown.ts';
import { choices, loops, passes, tallies } from './store/results.ts';

type Tally = Awaited<ReturnType<typeof tallies>>[number];

/** What a survey says, with its doubt: intervals, response, who stayed silent. */
export async function results(ctx: Ctx, id: string, days: number, inboxId: string | null): Promise<SurveyResults> {
  const survey = await surveyBy(ctx.tx, id);
  const since = new Date(Date.parse(ctx.now) - days * 86_400_000).toISOString();
  const window = [id, since, inboxId] as const;
  const content = survey.content ?? survey.draft;
  const closed = content.questions.filter(({ type }) => type === 'scale' || type === 'choice');
  const ids = closed.map((question) => question.id);
  const [rows, passed, counted, [loop]] = await Promise.all([
    tallies(ctx.tx, ...window),
    passes(ctx.tx, ...window),
    choices(ctx.tx, ...window, ids),
    loops(ctx.tx, ...window),
  ]);
  const { words } = wordingFor(content, null);
  const population = Object.fromEntries(Closure.options.map((closure) => [closure, all(rows, passed, closure)]));
  return {
    ...{ measure: survey.measure, from: since, to: ctx.now },
    asked: sum(rows.map(({ asked }) => asked)),
    answered: sum(rows.map(({ answered }) => answered)),
    response: shown(
      measure.responseRate(sum(rows.map(({ answered }) => answered)), sum(rows.map(({ asked }) => asked))),
    ),
    score: scoreOf(survey.measure, rows),
    weighted: weightedOf(survey.measure, rows, population),
    distribution: distribution(survey.measure, rows),
    questions: closed.map((question) => ({
      ...{ id: question.id, type: question.type, ask: words.questions[question.id]?.ask ?? question.id },
      counts: counted
        .filter((one) => one.question === question.id)
        .map(({ value, count }) => ({ value: labelOf(words.questions[question.id]?.options, value), count })),
    })),
    closures: Closure.options.map((closure) => closureOf(survey.measure, rows, closure, population[closure] ?? 0)),
    notAsked: [...Map.groupBy(passed, ({ reason }) => reason)].map(([reason, some]) => ({
      reason,
      count: sum(some.map(({ count }) => count)),
    })),
    followUps: loop ?? { raised: 0, closed: 0, closedInTime: 0, overdue: 0 },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const of = <R extends { closure: string }>(rows: readonly R[], closure: string): R[] =>
  rows.filter((row) => row.closure === closure);
const all = (rows: readonly Tally[], passed: readonly { closure: string; count: number }[], closure: string): number =>
  sum(of(rows, closure).map(({ asked }) => asked)) + sum(of(passed, closure).map(({ count }) => count));
const labelOf = (labels: Record<string, string> | undefined, value: number | string): number | string =>
  typeof value === 'string' ? (labels?.[value] ?? value) : value;

function closureOf(what: Measure, rows: readonly Tally[], closure: Closure, population: number) {
  const own = of(rows, closure);
  return {
    ...{ closure, all: population },
    asked: sum(own.map(({ asked }) => asked)),
    answered: sum(own.map(({ answered }) => answered)),
    score: scoreOf(what, own),
  };
}

function countsOf(what: Exclude<Measure, 'own'>, rows: readonly Tally[]): number[] {
  const { from, to } = scores[what];
  const counts = Array.from({ length: to - from + 1 }, () => 0);
  for (const { score, answered } of rows)
    if (score !== null) counts[score - from] = (counts[score - from] ?? 0) + answered;
  return counts;
}

function scoreOf(what: Measure, rows: readonly Tally[]): Figure | null {
  return what === 'own' ? null : shown(measure[what](countsOf(what, rows)));
}

const shown = ({ value, low, high, n, tooSmall }: measure.Figure): Figure =>
  value === null ? { value, low: null, high: null, n, enough: false } : { value, low, high, n, enough: !tooSmall };

function distribution(what: Measure, rows: readonly Tally[]): SurveyResults['distribution'] {
  return what === 'own' ? [] : countsOf(what, rows).map((count, i) => ({ value: scores[what].from + i, count }));
}

/** The score as it would be had each kind of closing answered as often as it happened. A mean of 1–7 is left as it is. */
function weightedOf(
  what: Measure,
  rows: readonly Tally[],
  population: Readonly<Record<string, number>>,
): number | null {
  if (what !== 'csat' && what !== 'nps') return null;
  const share = (is: (score: number) => boolean): number | null => {
    const strata = Closure.options.map((name) => {
      const given = of(rows, name).filter(({ score }) => score !== null);
      const yes = given.filter(({ score }) => is(score ?? 0));
      return { name, yes: sum(yes.map(({ answered }) => answered)), n: sum(given.map(({ answered }) => answered)) };
    });
    return measure.postStratify(strata, population).value;
  };
  if (what === 'csat') return share((score) => score >= scores.csat.good);
  const [up, down] = [share((score) => score >= scores.nps.good), share((score) => score <= scores.nps.low)];
  return up === null || down === null ? null : 100 * (up - down);
}
