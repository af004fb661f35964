import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Agent } from '#contract/people.ts';
import type { ReportPage, ReportSchedule } from '#contract/reports.ts';
import { call, wordsFor } from '../../app/client.ts';
import { useEntities } from '../../app/store.ts';
import { Button, Checkbox, Dialog, RadioCards, toast } from '../../ui/index.ts';
import { pages, useReportSearch } from './place.ts';

const key = ['report-schedules'];
const days = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });

/** Who gets this report by mail, and how often. */
export function Schedules({
  page,
  open,
  onOpenChange,
}: {
  page: Exclude<ReportPage, 'live'>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const queries = useQueryClient();
  const found = useQuery({ queryKey: key, queryFn: () => call('GET /report-schedules'), enabled: open });
  const change = async (act: () => Promise<unknown>, done: string): Promise<boolean> => {
    try {
      await act();
      await queries.invalidateQueries({ queryKey: key });
      toast({ text: done });
      return true;
    } catch (problem) {
      toast({ text: wordsFor(problem) });
      return false;
    }
  };
  const own = (found.data?.items ?? []).filter((schedule) => schedule.page === page);
  const label = pages.find((one) => one.page === page)?.label ?? '';
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Send by mail"
      about={`${label}, with its figures as text and as a CSV file, on the morning after the time it is about.`}
    >
      {found.data?.works === false && (
        <p className="reports-remark">
          No mail to colleagues leaves this installation yet. Whoever runs it sets <code>RAPPORT_MAIL_URL</code> and{' '}
          <code>RAPPORT_MAIL_FROM</code>; what is scheduled here goes out from then on.
        </p>
      )}
      {own.length > 0 && (
        <ul className="schedules">
          {own.map((schedule) => (
            <Scheduled
              key={schedule.id}
              schedule={schedule}
              onDrop={() =>
                void change(
                  () => call('DELETE /report-schedules/:id', { params: { id: schedule.id } }),
                  'It is sent no more',
                )
              }
            />
          ))}
        </ul>
      )}
      <AddSchedule page={page} onAdd={(act) => change(act, 'It will be sent')} />
    </Dialog>
  );
}

function Scheduled({ schedule, onDrop }: { schedule: ReportSchedule; onDrop: () => void }) {
  const agents = useEntities('agent');
  const names = schedule.agentIds.map((id) => agents.find((agent) => agent.id === id)?.name ?? 'Somebody who left');
  return (
    <li className="row">
      <span className="grow">
        Each {schedule.every} to {names.join(', ')}
        <span className="small quiet"> · next on {days.format(new Date(schedule.nextAt))}</span>
      </span>
      <Button kind="link" size="small" onClick={onDrop}>
        Send no more
      </Button>
    </li>
  );
}

function AddSchedule({
  page,
  onAdd,
}: {
  page: Exclude<ReportPage, 'live'>;
  onAdd: (act: () => Promise<unknown>) => Promise<boolean>;
}) {
  const agents = useEntities('agent').filter((agent: Agent) => agent.active);
  const { inboxId = null, teamId = null } = useReportSearch();
  const [every, setEvery] = useState<'week' | 'month'>('week');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (id: string): void =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const add = async () => {
    const body = { page, every, agentIds: [...chosen], inboxId, teamId };
    if (await onAdd(() => call('POST /report-schedules', { body }))) setChosen([]);
  };
  return (
    <div className="schedule-form">
      <RadioCards
        legend="How often"
        value={every}
        onChange={setEvery}
        cards={[
          { value: 'week', title: 'Each Monday', text: 'The week before' },
          { value: 'month', title: 'On the first of each month', text: 'The month before' },
        ]}
      />
      <fieldset>
        <legend className="firm">To whom</legend>
        {agents.map((agent) => (
          <Checkbox
            key={agent.id}
            label={agent.name}
            checked={chosen.includes(agent.id)}
            onChange={() => toggle(agent.id)}
          />
        ))}
      </fieldset>
      {(inboxId !== null || teamId !== null) && (
        <p className="small second">Only the inbox and team that are chosen on the page.</p>
      )}
      <Button kind="main" onClick={() => void add()} disabled={chosen.length === 0}>
        Send it
      </Button>
    </div>
  );
}
