import type { Experiment } from '#contract/experiments.ts';
import type { Programme } from '#contract/programmes.ts';
import { call } from '../../../app/client.ts';
import { DidNotCome } from '../../../app/DidNotCome.tsx';
import { attempt, didIt } from '../../../app/did-it.ts';
import { useCan } from '../../../app/session.tsx';
import { Banner, Button, Card, Chip, Progress, Skeleton, Table } from '../../../ui/index.ts';
import { forget, useExperiments } from '../loyalty.ts';
import { dayWords, figure, percent } from '../words.ts';
import { PlanTest } from './PlanTest.tsx';

/** Whether the head start helps here: planned, drawn by chance, judged at the planned number and not before. */
export function Experiments({ programme }: { programme: Programme }) {
  const { data, error, refetch } = useExperiments(programme.id);
  if (error !== null) return <DidNotCome what="The tests" error={error} retry={refetch} />;
  if (data === undefined) return <Skeleton label="Loading tests" />;
  const running = data.items.some(({ state }) => state === 'running');
  return (
    <div className="loyalty-stack">
      {!running && <PlanTest programme={programme} />}
      {data.items.map((experiment) => (
        <One key={experiment.id} experiment={experiment} />
      ))}
    </div>
  );
}

const stateWords: Readonly<Record<Experiment['state'], string>> = {
  running: 'Running',
  done: 'Reached its number',
  stopped: 'Stopped early',
};

function One({ experiment }: { experiment: Experiment }) {
  const { id, name, arms, results, plannedPerArm, withinDays, state, startedAt, endedAt, verdict, alarm } = experiment;
  const may = useCan('loyalty.manage');
  const stop = () =>
    attempt(async () => {
      await call('POST /experiments/:id/end', { params: { id } });
      forget('experiments');
      didIt({ text: 'Stopped. With fewer people than planned nothing is concluded.' });
    });
  const least = Math.min(...results.map(({ assigned }) => assigned));
  return (
    <Card title={name} aside={<Chip tone={state === 'running' ? 'good' : 'plain'}>{stateWords[state]}</Chip>}>
      <div className="loyalty-stack">
        <p className="second">
          Since {dayWords(startedAt)}
          {endedAt !== null && `, until ${dayWords(endedAt)}`}. Finished within {withinDays} days of joining counts, and
          everybody who was assigned counts, whatever they did then.
        </p>
        {alarm !== null && (
          <Banner tone="bad" inset>
            {alarm}
          </Banner>
        )}
        {state === 'running' && (
          <Progress
            label="People in the smaller half"
            value={Math.min(least, plannedPerArm)}
            max={plannedPerArm}
            count={`${figure(least)} of ${figure(plannedPerArm)}`}
          />
        )}
        <Table
          caption={`Results of ${name}`}
          columns={[
            { key: 'name', head: 'Half', cell: ({ name: arm }) => arm },
            { key: 'setting', head: 'Card', cell: ({ setting }) => setting },
            { key: 'assigned', head: 'Assigned', cell: ({ assigned }) => figure(assigned), figure: true },
            {
              key: 'finished',
              head: 'Finished, of those whose days are over',
              cell: ({ finished }) => figure(finished),
              figure: true,
            },
            { key: 'share', head: 'Share, likely range', cell: ({ range }) => range, figure: true },
          ]}
          rows={results.map((result, n) => {
            const arm = arms[n === 0 ? 0 : 1];
            return {
              ...result,
              setting: `${String(arm.required)} to earn, ${String(arm.endowed)} given`,
              range:
                verdict === null && state === 'running'
                  ? 'Not before the end'
                  : result.share === null || result.low === null || result.high === null
                    ? 'Too few to say'
                    : `${percent(result.share)} (${percent(result.low)} to ${percent(result.high)})`,
            };
          })}
          rowKey={({ name: arm }) => arm}
        />
        {verdict === null ? (
          <p className="second">
            {state === 'stopped'
              ? 'Stopped before its number: nothing is concluded.'
              : `No verdict before ${figure(plannedPerArm)} in each half have had their days. Looking early and stopping at the first lucky moment finds effects that are not there.`}
          </p>
        ) : (
          <p>
            <b>{verdict.words}</b> The difference is {percent(verdict.difference)} (likely {percent(verdict.low)} to{' '}
            {percent(verdict.high)}), z {verdict.z.toFixed(2)}, p {verdict.p.toFixed(4)}. The second half is better with
            a probability of {percent(verdict.better)}.
          </p>
        )}
        {state === 'running' && may && (
          <div className="row">
            <Button onClick={stop}>Stop early</Button>
          </div>
        )}
      </div>
    </Card>
  );
}
