import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Report, ReportPage } from '#contract/reports.ts';
import { call } from '../../app/client.ts';
import { useEntities } from '../../app/store.ts';
import { Button, Segmented, Select, TextInput } from '../../ui/index.ts';
import { useReportMove, useReportSearch } from './place.ts';
import { dayName } from './words.ts';

const everything = '';

/** Which time, which part. All of it stands in the address. */
export function Filters({ page, report }: { page: ReportPage; report: Report | undefined }) {
  const search = useReportSearch();
  const move = useReportMove(page);
  const own = search.from !== undefined || search.to !== undefined;
  const time = own ? 'own' : search.weeks === 4 ? '4' : search.weeks === 52 ? '52' : '12';
  const choose = (chosen: 'own' | '4' | '12' | '52') =>
    move(
      chosen === 'own'
        ? { from: report?.from, to: report?.to, weeks: undefined }
        : {
            from: undefined,
            to: undefined,
            by: undefined,
            weeks: chosen === '12' ? undefined : chosen === '4' ? 4 : 52,
          },
    );
  const isLive = page === 'live';
  return (
    <div className="reports-filters" role="group" aria-label="Which time, which part">
      {!isLive && (
        <Segmented
          label="Time"
          value={time}
          onChange={choose}
          options={[
            { value: '4', label: '4 weeks' },
            { value: '12', label: '12 weeks' },
            { value: '52', label: 'A year' },
            { value: 'own', label: 'From, to' },
          ]}
        />
      )}
      {!isLive && own && <Days page={page} />}
      {!isLive && <Kinds page={page} report={report} own={own} />}
      {page !== 'goodwill' && <Parts page={page} />}
      {report?.before !== undefined && report.before !== null && (
        <p className="small quiet">
          {dayName(report.from)} to {dayName(report.to)}, compared with {dayName(report.before.from)} to{' '}
          {dayName(report.before.to)}
        </p>
      )}
    </div>
  );
}

/** By which slices of time, and by which clock. */
function Kinds({ page, report, own }: { page: ReportPage; report: Report | undefined; own: boolean }) {
  const search = useReportSearch();
  const move = useReportMove(page);
  return (
    <>
      {(page === 'volumes' || page === 'promptness' || page === 'feelings') && (
        <Segmented
          label="By"
          value={report?.by ?? 'week'}
          onChange={(by) => move({ by })}
          options={[
            ...(own ? [{ value: 'hour' as const, label: 'Hour' }] : []),
            { value: 'day', label: 'Day' },
            { value: 'week', label: 'Week' },
          ]}
        />
      )}
      {(page === 'promptness' || page === 'topics') && (
        <Segmented
          label="Durations"
          value={search.hours ?? 'open'}
          onChange={(hours) => move({ hours: hours === 'clock' ? hours : undefined })}
          options={[
            { value: 'open', label: 'Open hours' },
            { value: 'clock', label: 'By the clock' },
          ]}
        />
      )}
    </>
  );
}

function Days({ page }: { page: ReportPage }) {
  const { from, to } = useReportSearch();
  const move = useReportMove(page);
  return (
    <span className="row">
      <TextInput
        type="date"
        aria-label="From"
        value={from ?? ''}
        max={to}
        onChange={(event) => move({ from: event.target.value })}
      />
      <TextInput
        type="date"
        aria-label="To"
        value={to ?? ''}
        min={from}
        onChange={(event) => move({ to: event.target.value })}
      />
    </span>
  );
}

/** Inbox, team, topic. */
function Parts({ page }: { page: ReportPage }) {
  const search = useReportSearch();
  const move = useReportMove(page);
  const inboxes = useEntities('inbox');
  const teams = useEntities('team');
  const topics = useQuery({ queryKey: ['topics'], queryFn: () => call('GET /topics') });
  const filtered = search.inboxId ?? search.teamId ?? search.topicId;
  return (
    <>
      <Part
        label="Inbox"
        all="All inboxes"
        items={inboxes}
        value={search.inboxId}
        onChange={(inboxId) => move({ inboxId })}
      />
      <Part label="Team" all="All teams" items={teams} value={search.teamId} onChange={(teamId) => move({ teamId })} />
      {page !== 'live' && (
        <Part
          label="Topic"
          all="All topics"
          items={topics.data?.items}
          value={search.topicId}
          onChange={(topicId) => move({ topicId })}
        />
      )}
      {filtered !== undefined && (
        <Button
          kind="link"
          size="small"
          onClick={() => move({ inboxId: undefined, teamId: undefined, topicId: undefined })}
        >
          Show everything
        </Button>
      )}
    </>
  );
}

interface PartProps {
  label: string;
  all: string;
  items: readonly { id: string; name: string }[] | undefined;
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** Nothing to choose from, no choice. */
function Part({ label, all, items = [], value, onChange }: PartProps) {
  const id = useId();
  if (items.length === 0) return null;
  return (
    <Select
      id={id}
      aria-label={label}
      value={value ?? everything}
      onChange={(chosen) => onChange(chosen === everything ? undefined : chosen)}
      options={[{ value: everything, label: all }, ...items.map((item) => ({ value: item.id, label: item.name }))]}
    />
  );
}
