import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DidNotCome } from '../../app/DidNotCome.tsx';
import { useChannels } from '../../app/directory.ts';
import { call } from '../../app/client.ts';
import { gesturesKey } from '../../app/gestures.ts';
import { Card, Chip, EmptyState, Field, Skeleton, Table, TextInput } from '../../ui/index.ts';
import { sayAmount } from '../../app/money.ts';

const thisMonth = (): string => new Date().toISOString().slice(0, 7);
const load = (month: string) => call('GET /goodwill/audit', { query: { month } });
type Audit = Awaited<ReturnType<typeof load>>;

/** Once a month somebody looks whether it is given fairly, and what goes with it. */
export function Fairness() {
  const [month, setMonth] = useState(thisMonth);
  const { data, error, refetch } = useQuery({ queryKey: [gesturesKey, 'audit', month], queryFn: () => load(month) });
  return (
    <section className="fairness" aria-label="Fair to everybody?">
      <div className="fairness-head">
        <Field label="Month">
          <TextInput
            type="month"
            value={month}
            max={thisMonth()}
            onChange={({ target: { value } }) => /^2\d{3}-\d\d$/.test(value) && setMonth(value)}
          />
        </Field>
        {data !== undefined && (
          <p className="second">
            {data.granted} of {data.cases} cases in which something had gone wrong got a gesture.
          </p>
        )}
      </div>
      {error !== null && <DidNotCome what="The figures" error={error} retry={refetch} />}
      {data === undefined && error === null && <Skeleton label="Counting" />}
      {data !== undefined && <Found audit={data} />}
    </section>
  );
}

function Found({ audit }: { audit: Audit }) {
  if (audit.cases === 0)
    return (
      <EmptyState drawing="cup" title="Nothing went wrong in this month">
        Cases with a broken promise, a repetition, a return or a gesture stand here.
      </EmptyState>
    );
  return (
    <>
      {audit.groups.map((group) => (
        <Group key={group.dimension} group={group} />
      ))}
      <Outcomes audit={audit} />
    </>
  );
}

const titles: Readonly<Record<Audit['groups'][number]['dimension'], string>> = {
  language: 'By language',
  channel: 'By channel',
  region: 'By region',
  new_or_old: 'New and old customers',
};
const percent = (share: number): string => `${String(Math.round(share * 100))} %`;

function Group({ group }: { group: Audit['groups'][number] }) {
  const { dimension, segments, look, words, ratio, p } = group;
  const channels = useChannels();
  const called = (name: string) =>
    dimension === 'channel' ? (channels.find((channel) => channel.name === name)?.label ?? name) : name;
  const columns = [
    { key: 'name', head: 'Group', cell: ({ name }: (typeof segments)[number]) => called(name) },
    { key: 'n', head: 'Cases', figure: true, cell: ({ rate }: (typeof segments)[number]) => rate.n },
    {
      ...{ key: 'rate', head: 'Got a gesture', figure: true },
      cell: ({ rate }: (typeof segments)[number]) => (rate.value === null ? '–' : percent(rate.value)),
    },
    {
      ...{ key: 'range', head: 'Likely between', figure: true },
      cell: ({ rate, compared }: (typeof segments)[number]) =>
        compared ? `${percent(rate.low)} and ${percent(rate.high)}` : 'too few to compare',
    },
  ];
  return (
    <Card
      title={titles[dimension]}
      aside={
        look ? (
          <Chip tone="soon" icon="eye">
            Look
          </Chip>
        ) : undefined
      }
    >
      <p className="fairness-words">
        {words}
        {ratio !== null && (
          <span className="second">
            {' '}
            Lowest to highest {ratio.toFixed(2)}
            {p !== null && `, p ${p < 0.001 ? 'below 0.001' : p.toFixed(3)}`}.
          </span>
        )}
      </p>
      <Table caption={titles[dimension]} columns={columns} rows={segments} rowKey={({ name }) => name} />
    </Card>
  );
}

const outcomeWords: Readonly<Record<Audit['outcomes'][number]['outcome'], string>> = {
  return: 'Bought again within 90 days',
  no_repeat: 'Did not come back about it within 7 days',
  balance: 'Stand well with us now',
};
const points = (share: number): string => `${share > 0 ? '+' : ''}${String(Math.round(share * 100))}`;

function Outcomes({ audit: { outcomes, currency } }: { audit: Audit }) {
  return (
    <Card title="What goes with gestures, in the year before">
      <p className="second fairness-words">
        Cases with a gesture beside alike ones without: same topic, channel, and what had gone wrong. It goes with it;
        that it causes it is not shown.
      </p>
      <dl className="fairness-outcomes">
        {outcomes.map(({ outcome, difference, low, high, matched, tooSmall, words, costPerBetterMinor }) => (
          <div key={outcome}>
            <dt>{outcomeWords[outcome]}</dt>
            <dd>
              {difference === null || tooSmall ? (
                '–'
              ) : (
                <b className="num">
                  {points(difference)} points, likely {points(low)} to {points(high)}
                </b>
              )}{' '}
              <span className="second">
                {words} {matched > 0 && `${String(matched)} matched.`}
                {costPerBetterMinor !== null &&
                  ` ${sayAmount(costPerBetterMinor, currency)} for each ${outcome === 'return' ? 'customer kept' : 'better outcome'}.`}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
