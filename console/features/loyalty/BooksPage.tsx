import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LedgerCheck } from '#contract/ledger.ts';
import { call } from '../../app/client.ts';
import { DidNotCome } from '../../app/DidNotCome.tsx';
import { attempt, didIt } from '../../app/did-it.ts';
import { queries } from '../../app/queries.ts';
import { useTitle } from '../../app/title.ts';
import { sayAmount } from '../../app/money.ts';
import { Banner, Button, Card, Page, PageHead, Skeleton, Table } from '../../ui/index.ts';
import { figure, momentWords } from './words.ts';
import './loyalty.css';

const key = ['ledger'];

/** The books in double entry, and the hourly proof that they balance. */
export function BooksPage() {
  useTitle('Books');
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: () => call('GET /ledger') });
  const check = () =>
    attempt(async () => {
      const now = await call('POST /ledger/check', { body: {} });
      queries.setQueryData(key, now);
      const wrong = now.checks[0]?.wrong.length ?? 0;
      didIt({
        text:
          wrong === 0
            ? 'Checked: every account comes to what its transfers say.'
            : `${figure(wrong)} accounts are wrong. They are listed here.`,
      });
    });
  const [newest] = data?.checks ?? [];
  return (
    <Page>
      <PageHead
        title="Books"
        crumb={<Link to="/loyalty">Loyalty</Link>}
        about="Every stamp, point and credit moves from one account to another and is never changed afterwards. So what customers hold and what the house gave out come to nothing together."
      >
        <Button icon="refresh" onClick={check}>
          Check now
        </Button>
      </PageHead>
      {error !== null && <DidNotCome what="The books" error={error} retry={refetch} />}
      {data === undefined && error === null && <Skeleton label="Loading the books" />}
      {newest !== undefined && <State check={newest} />}
      {data !== undefined && (
        <>
          <Card title="Each book" flush>
            {data.books.length === 0 ? (
              <p className="pad second">None yet. The first programme or gesture opens one.</p>
            ) : (
              <Table
                caption="Each book"
                columns={[
                  { key: 'name', head: 'Book', cell: ({ name }) => name },
                  { key: 'unit', head: 'Unit', cell: ({ unit }) => unit },
                  {
                    key: 'held',
                    head: 'Customers and budgets',
                    cell: ({ held, unit }) => inUnit(held, unit),
                    figure: true,
                  },
                  { key: 'house', head: 'The house', cell: ({ house, unit }) => inUnit(house, unit), figure: true },
                  {
                    key: 'sum',
                    head: 'Together',
                    cell: ({ held, house, unit }) => inUnit(held + house, unit),
                    figure: true,
                  },
                  { key: 'transfers', head: 'Transfers', cell: ({ transfers }) => figure(transfers), figure: true },
                ]}
                rows={data.books}
                rowKey={({ id }) => id}
              />
            )}
          </Card>
          <Card title="The newest checks" flush>
            {data.checks.length === 0 ? (
              <p className="pad second">None yet. The books are checked every hour.</p>
            ) : (
              <Table
                caption="The newest checks"
                columns={[
                  { key: 'at', head: 'When', cell: ({ at }) => momentWords(at) },
                  { key: 'accounts', head: 'Accounts', cell: ({ accounts }) => figure(accounts), figure: true },
                  { key: 'transfers', head: 'Transfers', cell: ({ transfers }) => figure(transfers), figure: true },
                  { key: 'wrong', head: 'Wrong', cell: ({ wrong }) => figure(wrong.length), figure: true },
                ]}
                rows={data.checks}
                rowKey={({ id }) => id}
              />
            )}
          </Card>
        </>
      )}
    </Page>
  );
}

/** Money as money; points and stamps as a figure. */
const inUnit = (count: number, unit: string): string =>
  /^[A-Z]{3}$/.test(unit) ? sayAmount(count, unit) : figure(count);

function State({ check: { at, wrong } }: { check: LedgerCheck }) {
  if (wrong.length === 0)
    return (
      <Banner tone="good" inset>
        Everything balances, as of {momentWords(at)}.
      </Banner>
    );
  return (
    <Banner tone="bad" inset>
      {figure(wrong.length)} do not come to what their transfers say, as of {momentWords(at)}:{' '}
      {wrong
        .slice(0, 5)
        .map(({ accountId, balance, summed }) => `${accountId}: ${figure(balance)}, by its transfers ${figure(summed)}`)
        .join('; ')}
      . Nothing was changed. Keep a backup and tell whoever runs this server.
    </Banner>
  );
}
