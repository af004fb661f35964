import { useQuery } from '@tanstack/react-query';
import type { Programme } from '#contract/programmes.ts';
import { call } from '../../app/client.ts';
import { DidNotCome } from '../../app/DidNotCome.tsx';
import { Card, Skeleton, Table } from '../../ui/index.ts';
import { monthWords } from '../../app/months.ts';
import { figure, percent } from './words.ts';

/** What members hold and have not used, and what of it lapses when, if nobody uses it. */
export function Liability({ programme: { id, unit, design } }: { programme: Programme }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['liability', id],
    queryFn: () => call('GET /programmes/:id/liability', { params: { id } }),
  });
  if (error !== null) return <DidNotCome what="The figures" error={error} retry={refetch} />;
  if (data === undefined) return <Skeleton label="Loading figures" />;
  const total = design.card.required + design.card.endowed;
  return (
    <div className="loyalty-stack">
      <dl className="loyalty-facts">
        <div>
          <dt>Held by members and not used</dt>
          <dd className="num">
            {figure(data.outstanding)} {unit}
          </dd>
        </div>
        <div>
          <dt>Cards’ worth of it</dt>
          <dd className="num">{figure(Math.floor(data.outstanding / total))}</dd>
        </div>
        <div>
          <dt>Earned, and counts later</dt>
          <dd className="num">{figure(data.pending)}</dd>
        </div>
        <div>
          <dt>Redeemed of all that was ever given</dt>
          <dd className="num">{data.redeemedShare === null ? 'Nothing given yet' : percent(data.redeemedShare, 0)}</dd>
        </div>
      </dl>
      <Card title="What will lapse">
        {data.expiring.length === 0 ? (
          <p className="second">
            Nothing:{' '}
            {design.card.expiresAfterDays === null
              ? `${unit} of this programme never lapse.`
              : 'nobody holds anything with a date.'}
          </p>
        ) : (
          <Table
            caption="What will lapse, by month"
            columns={[
              { key: 'month', head: 'Month', cell: ({ month }) => monthWords(month) },
              {
                key: 'steps',
                head: unit === 'stamps' ? 'Stamps' : 'Points',
                cell: ({ steps }) => figure(steps),
                figure: true,
              },
            ]}
            rows={data.expiring}
            rowKey={({ month }) => month}
          />
        )}
      </Card>
    </div>
  );
}
