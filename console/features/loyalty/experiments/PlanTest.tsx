import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Programme } from '#contract/programmes.ts';
import { totalOf } from '#psychology/loyalty/index.ts';
import { call } from '../../../app/client.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { useCan } from '../../../app/session.tsx';
import { Banner, Button, Card, Field } from '../../../ui/index.ts';
import { forget } from '../loyalty.ts';
import { NumberInput } from '../NumberInput.tsx';
import { figure, percent } from '../words.ts';
import { howLong } from './test-words.ts';

/** How many people and how long it takes to tell, what the published study looks like when it is simulated, and the start. */
export function PlanTest({ programme }: { programme: Programme }) {
  const may = useCan('loyalty.manage');
  const { card } = programme.design;
  const [from, setFrom] = useState(30);
  const [to, setTo] = useState(40);
  const [days, setDays] = useState(270);
  const expected: [number, number] = [from / 100, to / 100];
  const sane = to > from;
  const { data } = useQuery({
    queryKey: ['experiment-plan', programme.id, from, to],
    queryFn: () => call('POST /experiment-plans', { body: { programmeId: programme.id, expected } }),
    enabled: sane,
    placeholderData: (before) => before,
  });
  const total = totalOf(card);
  const begin = () =>
    attempt(async () => {
      await call('POST /programmes/:id/experiments', {
        params: { id: programme.id },
        body: {
          ...{ name: 'Does the head start help here?', expected, withinDays: days },
          arms: [
            { name: 'Without a start', endowed: 0, required: total, mode: 'genuine' },
            { name: 'With the start', endowed: card.endowed, required: card.required, mode: card.mode },
          ],
        },
      });
      forget('experiments');
      didIt({ text: 'It runs. Whoever joins from now on gets one of the two by chance.' });
    });
  return (
    <Card title="Does it help here?">
      <div className="loyalty-fields">
        <p className="second">
          Half of those who join get the head start, half do not, by chance: {card.required} to earn with {card.endowed}{' '}
          given, against {total} to earn with none. One shop in one study is not your shop.
        </p>
        <div className="loyalty-three">
          <Field label="Finish now, percent" hint="Your guess is enough.">
            <NumberInput value={from} min={1} max={98} onChange={(value) => value !== null && setFrom(value)} />
          </Field>
          <Field label="A rise worth seeing, to percent" error={sane ? undefined : 'Name a share above the first.'}>
            <NumberInput value={to} min={2} max={99} onChange={(value) => value !== null && setTo(value)} />
          </Field>
          <Field label="Finished within, days">
            <NumberInput value={days} min={7} max={365} onChange={(value) => value !== null && setDays(value)} />
          </Field>
        </div>
        {data !== undefined && sane && (
          <p role="status">
            To see a rise from {from} % to {to} % you need <b className="num">{figure(data.perArm)}</b> people in each
            half. {howLong(data.months, days)}
          </p>
        )}
        {data !== undefined && (
          <Banner tone="good" icon="lamp" inset>
            {data.simulation.words} {figure(data.simulation.customers)} imagined customers with the published study’s
            two cards: {percent(data.simulation.control)} finish without a start, {percent(data.simulation.endowed)}{' '}
            with one. The study found 19 % and 34 %.
          </Banner>
        )}
        {may && (
          <div className="row wrap">
            <Button kind="main" onClick={begin} disabled={!sane || programme.status !== 'published'}>
              Begin the test
            </Button>
            {programme.status !== 'published' && <span className="second">Publish the programme first.</span>}
          </div>
        )}
      </div>
    </Card>
  );
}
