/** What stands behind the ? of a report’s address. Without days: the last weeks, as `weeks` says. */
export interface ReportSearch {
  readonly weeks?: 4 | 52;
  readonly from?: string;
  readonly to?: string;
  readonly by?: 'hour' | 'day' | 'week';
  readonly hours?: 'clock';
  readonly inboxId?: string;
  readonly teamId?: string;
  readonly topicId?: string;
}

const aDay = /^\d{4}-\d\d-\d\d$/;

/** Keeps what is known of an address; the rest is dropped. */
export function readReportSearch(search: Readonly<Record<string, unknown>>): ReportSearch {
  const text = (name: string, known: (value: string) => boolean) => {
    const value = search[name];
    return typeof value === 'string' && known(value) ? { [name]: value } : {};
  };
  const weeks = Number(search['weeks']);
  return {
    ...(weeks === 4 || weeks === 52 ? { weeks } : {}),
    ...text('from', (value) => aDay.test(value)),
    ...text('to', (value) => aDay.test(value)),
    ...text('by', (value) => ['hour', 'day', 'week'].includes(value)),
    ...text('hours', (value) => value === 'clock'),
    ...text('inboxId', (value) => value !== ''),
    ...text('teamId', (value) => value !== ''),
    ...text('topicId', (value) => value !== ''),
  };
}
