import { useState } from 'react';
import { Button, Card, Chip, Face, Table, TabPanel, Tabs, useHotkeys, VirtualList } from '../index.ts';
import type { Column } from '../index.ts';
import { Section } from './Section.tsx';

interface Row {
  name: string;
  count: number;
  state: 'kept' | 'nearly due';
}

const rows: Row[] = [
  { name: 'First answer', count: 1204, state: 'kept' },
  { name: 'Next answer', count: 96, state: 'nearly due' },
  { name: 'Way home', count: 7, state: 'kept' },
];

const columns: Column<Row>[] = [
  { key: 'name', head: 'Name', cell: (row) => row.name },
  {
    key: 'state',
    head: 'State',
    cell: (row) => <Chip tone={row.state === 'kept' ? 'good' : 'soon'}>{row.state}</Chip>,
  },
  { key: 'count', head: 'Count', cell: (row) => row.count.toLocaleString('en'), figure: true },
];

export function Lists() {
  return (
    <Section title="Lists">
      <div className="gallery-grid">
        <Card title="A table" flush>
          <Table caption="What was kept" columns={columns} rows={rows} rowKey={(row) => row.name} />
        </Card>
        <Card title="A card" aside={<Chip tone="accent">new</Chip>}>
          <p className="second">A hairline, ten pixels of corner, no shadow.</p>
        </Card>
        <Long />
      </div>
    </Section>
  );
}

function Long() {
  const [tab, setTab] = useState<'mine' | 'all'>('mine');
  const [ids, setIds] = useState(() => Array.from({ length: 2000 }, (_, id) => id));
  const [active, setActive] = useState(0);
  const step = (by: number) => setActive(ids[ids.indexOf(active) + by] ?? active);
  useHotkeys([
    { keys: 'J', repeats: true, run: () => step(1) },
    { keys: 'K', repeats: true, run: () => step(-1) },
  ]);
  const tabs = [
    { value: 'mine', label: 'Mine', count: ids.length },
    { value: 'all', label: 'All', count: 31, keys: 'G A' },
  ] as const;
  const more = (
    <Button size="small" onClick={() => setIds((was) => [Math.min(...was) - 1, ...was])}>
      One above
    </Button>
  );
  return (
    <div className="card">
      <Tabs label="Whose" tabs={tabs} value={tab} onChange={setTab} aside={more}>
        <TabPanel value="mine" className="gallery-rows">
          <VirtualList label="Two thousand" items={ids} keyOf={String} estimate={44} activeKey={String(active)}>
            {(id) => (
              <a href={`#${id}`} aria-current={id === active ? true : undefined} onClick={() => setActive(id)}>
                <Face name={`Row ${id}`} />
                <span>
                  Row {id}
                  {id % 7 === 0 && (
                    <span className="quiet"> and a second thought that makes it two lines high in a narrow place</span>
                  )}
                </span>
              </a>
            )}
          </VirtualList>
        </TabPanel>
        <TabPanel value="all" className="pad">
          Nothing here.
        </TabPanel>
      </Tabs>
    </div>
  );
}
