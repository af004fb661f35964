import type { Experiment } from '#contract/experiments.ts';
import type { Programme } from '#contract/programmes.ts';
import { call } from '../../../app/client.ts';
import { DidNotCome } from '../../../app/DidNotCome.tsx';
import { attempt, didIt } from '../../../app/did-it.ts';
import { useCan } from '../../../app/session.tsx';
import { Banner, Button, Card, Chip, Progress, Skeleton } from '../../../ui/index.ts';
import { forget, useExperiments } from '../loyalty.ts';
import { dayWords, figure } from '../words.ts';
import { Halves } from './Halves.tsx';
import { PlanTest } from './PlanTest.tsx';
import { Verdict } from './Verdict.tsx';

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
  const { id, name, results, plannedPerArm, withinDays, state, startedAt, endedAt, alarm } = experiment;
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
        <Halves experiment={experiment} />
        <Verdict experiment={experiment} />
        {state === 'running' && may && (
          <div className="row">
            <Button onClick={stop}>Stop early</Button>
          </div>
        )}
      </div>
    </Card>
  );
}
