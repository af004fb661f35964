import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../app/client.ts';
import { DidNotCome } from '../../app/DidNotCome.tsx';
import { SettingsPage } from '../../app/settings/SettingsPage.tsx';
import { Card, Skeleton } from '../../ui/index.ts';
import { KeepForm } from './KeepForm.tsx';
import { Learning } from './Learning.tsx';
import { Tallies } from './Tallies.tsx';
import './AccuracyPage.css';

const days = 28;
export const readerQuery = {
  queryKey: ['reader', days],
  queryFn: () => call('GET /reader', { query: { days } }),
} as const;

/** Whether the reader can be trusted here: how often people correct it, what it learns from that, how long readings stay. */
export function AccuracyPage() {
  const found = useQuery(readerQuery);
  return (
    <SettingsPage
      title="Reader of feelings"
      about={
        <>
          How often people here say that it read wrong, in the last {days} days. It counts readings, never colleagues.{' '}
          <Link to="/reading">Try a sentence</Link>
        </>
      }
    >
      {found.isError && <DidNotCome what="The counts" error={found.error} retry={found.refetch} />}
      {found.data === undefined && !found.isError && <Skeleton label="Counting readings" />}
      {found.data !== undefined && (
        <>
          <Card title="Corrected">
            <Tallies tallies={found.data.tallies} />
          </Card>
          <Card title="Learning from corrections">
            <Learning reader={found.data} />
          </Card>
        </>
      )}
      {!found.isError && (
        <Card title="Keeping readings">
          <KeepForm />
        </Card>
      )}
    </SettingsPage>
  );
}
