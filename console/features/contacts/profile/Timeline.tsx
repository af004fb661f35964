import { useState } from 'react';
import type { TimelineEntry, TimelinePart } from '#contract/timeline.ts';
import { DidNotCome } from '../../../app/DidNotCome.tsx';
import { Button, Card, EmptyState, Field, Select, Skeleton } from '../../../ui/index.ts';
import { dayName, sameDay, useMinute } from '../../promises/index.ts';
import { Entry } from './Entry.tsx';
import { parts } from './entry-words.ts';
import { useTimeline } from './use-timeline.ts';
import './Timeline.css';

/** Everything that happened with a customer, newest first, a day at a time. */
export function Timeline({ contactId }: { contactId: string }) {
  const [part, setPart] = useState<TimelinePart | 'all'>('all');
  return (
    <Card title="Timeline" aside={<Part value={part} onChange={setPart} />} className="timeline-card">
      <Entries contactId={contactId} part={part === 'all' ? undefined : part} />
    </Card>
  );
}

function Part({ value, onChange }: { value: TimelinePart | 'all'; onChange: (part: TimelinePart | 'all') => void }) {
  return (
    <Field label={<span className="sr">What to show of the timeline</span>} className="timeline-part">
      <Select options={parts} value={value} onChange={onChange} />
    </Field>
  );
}

function Entries({ contactId, part }: { contactId: string; part: TimelinePart | undefined }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useTimeline(contactId, part);
  if (data === undefined) {
    if (error === null) return <Skeleton label="Loading the timeline" rows={4} />;
    return <DidNotCome what="The timeline" error={error} retry={refetch} />;
  }
  const entries = data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <Nothing filtered={part !== undefined} />;
  return (
    <>
      {byDay(entries).map((day) => (
        <Day key={day[0]?.id} entries={day} />
      ))}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show earlier
        </Button>
      )}
    </>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <EmptyState title="Nothing of this kind yet">Choose “Everything” to see the rest.</EmptyState>
  ) : (
    <EmptyState drawing="speech" title="Nothing has happened yet">
      Conversations, orders, promises and notes appear here as they happen.
    </EmptyState>
  );
}

function Day({ entries }: { entries: readonly TimelineEntry[] }) {
  const now = useMinute();
  return (
    <section>
      <h3 className="timeline-day">{dayName(Date.parse(entries[0]?.at ?? ''), now)}</h3>
      <ul className="timeline">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function byDay(entries: readonly TimelineEntry[]): TimelineEntry[][] {
  const days: TimelineEntry[][] = [];
  for (const entry of entries) {
    const day = days.at(-1);
    const first = day?.[0];
    if (day !== undefined && first !== undefined && sameDay(Date.parse(first.at), Date.parse(entry.at)))
      day.push(entry);
    else days.push([entry]);
  }
  return days;
}
