import { useRef } from 'react';
import type { Ref } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { useInboxMove, useInboxPlace, views } from '../../../app/inbox-place.ts';
import { Skeleton, TabPanel, Tabs, VirtualList } from '../../../ui/index.ts';
import type { VirtualListHandle } from '../../../ui/index.ts';
import { ConversationRow } from './ConversationRow.tsx';
import { useCounts } from './counts.ts';
import { ListEmpty } from './ListEmpty.tsx';
import { ListHead } from './ListHead.tsx';
import { ListTrouble } from './ListTrouble.tsx';
import { useListCommands } from './list-commands.ts';
import { loadPage } from './pages.ts';
import type { Pages } from './pages.ts';
import { useRows } from './use-rows.ts';
import { viewOf } from './view.ts';
import type { View } from './view.ts';
import './ConversationList.css';

const tabWords = { mine: 'Mine', unassigned: 'Unassigned', all: 'All' } as const;

/** Who waits next, how they are, and how long there is. */
export function ConversationList() {
  const place = useInboxPlace();
  const move = useInboxMove();
  const view = viewOf(place);
  const { rows, pages } = useRows(view);
  const counts = useCounts();
  const list = useRef<VirtualListHandle>(null);
  useListCommands(rows, list);
  const tabs = views.map((value) => ({ value, label: tabWords[value], count: counts?.[value] }));
  return (
    <section className="inbox-list" aria-label="Conversations">
      <ListHead view={view} />
      <Tabs
        label="Views"
        className="list-tabs"
        tabs={tabs}
        value={place.view}
        onChange={(next) => move({ view: next, ...(next !== 'all' && { assigneeId: undefined }) })}
      >
        <TabPanel value={place.view} className="list-panel">
          <Rows rows={rows} pages={pages} view={view} selectedId={place.conversationId} handle={list} />
        </TabPanel>
      </Tabs>
    </section>
  );
}

interface RowsProps {
  rows: readonly Conversation[];
  pages: Pages;
  view: View;
  selectedId: string | undefined;
  handle: Ref<VirtualListHandle>;
}

function Rows({ rows, pages, view, selectedId, handle }: RowsProps) {
  if (rows.length === 0 && pages.problem !== null) return <ListTrouble view={view} problem={pages.problem} />;
  if (pages.horizon === undefined) return <Skeleton label="Loading conversations" rows={8} />;
  if (rows.length === 0) return <ListEmpty view={view} />;
  return (
    <>
      <VirtualList
        label="Conversations"
        items={rows}
        keyOf={(row) => row.id}
        estimate={76}
        activeKey={selectedId}
        onEnd={() => void loadPage(view, 'next')}
        className="convs"
        ref={handle}
      >
        {(row) => <ConversationRow conversation={row} view={view.view} selected={row.id === selectedId} />}
      </VirtualList>
      {pages.problem !== null && <ListTrouble view={view} problem={pages.problem} more />}
    </>
  );
}
