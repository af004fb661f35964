import { useQuery } from '@tanstack/react-query';
import { call, wordsFor } from '../../../app/client.ts';
import { moment } from '../../../app/clock.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { queries } from '../../../app/queries.ts';
import { SettingsPage } from '../../../app/settings/SettingsPage.tsx';
import { Button, Card, Chip, Skeleton, Trouble } from '../../../ui/index.ts';
import { sayDevice } from './device.ts';

const queryKey = ['sessions'];

/** The browsers in which I am signed in. */
export function SignInsPage() {
  const { data, error, refetch } = useQuery({ queryKey, queryFn: () => call('GET /sessions') });
  return (
    <SettingsPage title="Sign-ins" about="The browsers in which you are signed in. Sign out what you don’t know.">
      {error !== null && (
        <Trouble title="The list didn’t load" action={<Button onClick={() => void refetch()}>Try again</Button>}>
          {wordsFor(error)}
        </Trouble>
      )}
      {data === undefined && error === null && <Skeleton label="Loading your sign-ins" rows={3} />}
      {data !== undefined && (
        <Card>
          <ul className="things">
            {data.items.map((session) => (
              <li key={session.id}>
                <span className="thing">
                  <b>{sayDevice(session.device)}</b>
                  <span className="second small">
                    {session.address ?? 'Address unknown'}, since {moment(new Date(session.createdAt))}, last seen{' '}
                    {moment(new Date(session.lastSeenAt))}
                  </span>
                </span>
                {session.current ? (
                  <Chip tone="accent">this browser</Chip>
                ) : (
                  <Button size="small" onClick={() => attempt(() => signOut(session.id))}>
                    Sign out<span className="sr"> {sayDevice(session.device)}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </SettingsPage>
  );
}

async function signOut(id: string): Promise<void> {
  await call('DELETE /sessions/:id', { params: { id } });
  await queries.invalidateQueries({ queryKey });
  didIt({ text: 'Signed out there.' });
}
