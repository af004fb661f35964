import { useState } from 'react';
import type { z } from 'zod';
import type { Programme, Replayed } from '#contract/programmes.ts';
import { call } from '../../../app/client.ts';
import { attempt } from '../../../app/did-it.ts';
import { Button, Dialog, Table } from '../../../ui/index.ts';
import { figure } from '../words.ts';

/** The kept draft on the orders and events of last year. Nothing is credited. */
export function Replay({ programme, unsaved }: { programme: Programme; unsaved: boolean }) {
  const [result, setResult] = useState<z.infer<typeof Replayed> | null>(null);
  const [busy, setBusy] = useState(false);
  const run = () =>
    attempt(async () => {
      setBusy(true);
      try {
        setResult(await call('POST /programmes/:id/replay', { params: { id: programme.id }, body: { days: 365 } }));
      } finally {
        setBusy(false);
      }
    });
  return (
    <>
      <Button onClick={run} busy={busy} disabled={unsaved} title={unsaved ? 'Keep the draft first.' : undefined}>
        Try on last year’s orders
      </Button>
      {result !== null && (
        <Dialog
          open
          onOpenChange={(open) => !open && setResult(null)}
          title="Had it been there last year"
          about="What the kept rules would have given for the orders and events of the last 365 days, had everybody been a member from their first one on. Nothing was credited."
          wide
        >
          <Result result={result} programme={programme} />
        </Dialog>
      )}
    </>
  );
}

function Result({ result, programme }: { result: z.infer<typeof Replayed>; programme: Programme }) {
  const names = new Map(programme.design.rules.map(({ id, name }) => [id, name]));
  return (
    <div className="loyalty-stack">
      <dl className="loyalty-facts">
        <Fact name="Events looked at" value={figure(result.events)} />
        <Fact name="Customers who earn" value={figure(result.customers)} />
        <Fact name={`${programme.unit === 'stamps' ? 'Stamps' : 'Points'} given`} value={figure(result.steps)} />
        <Fact name="Cards filled" value={figure(result.rewards)} />
      </dl>
      <Table
        caption="Rule by rule"
        columns={[
          { key: 'rule', head: 'Rule', cell: ({ id }) => names.get(id) ?? 'A rule' },
          { key: 'events', head: 'Events', cell: ({ events }) => figure(events), figure: true },
          { key: 'steps', head: 'Given', cell: ({ steps }) => figure(steps), figure: true },
          { key: 'capped', head: 'Held back by the cap', cell: ({ capped }) => figure(capped), figure: true },
        ]}
        rows={result.rules}
        rowKey={({ id }) => id}
      />
      {result.overlapping > 0 && (
        <p className="second">{figure(result.overlapping)} events fitted two rules; the first one counted.</p>
      )}
      {result.events === 0 && <p className="second">There were no events in that time. Send orders by API first.</p>}
    </div>
  );
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd className="num">{value}</dd>
  </div>
);
