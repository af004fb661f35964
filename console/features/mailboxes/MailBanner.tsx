import { Link } from '@tanstack/react-router';
import { useChannels } from '../../app/directory.ts';
import { useCan } from '../../app/session.tsx';
import { useEntities } from '../../app/store.ts';
import { Banner } from '../../ui/index.ts';
import { useMailboxes } from './mailboxes.ts';

/** From so many minutes on everybody should know that letters may be waiting outside. */
const lateMinutes = 10;

/** Mail that does not come in concerns whoever answers: said above the list until it does. */
export function MailBanner() {
  const may = useCan('workspace.read');
  const letters = new Set(useChannels().flatMap(({ name, abilities }) => (abilities.letters ? [name] : [])));
  const has = useEntities('inbox', ({ channel }) => letters.has(channel)).length > 0;
  const { mailboxes } = useMailboxes(may && has);
  const late = mailboxes.find(({ health }) => health.state === 'failing' && health.behindMinutes >= lateMinutes);
  if (late === undefined) return null;
  return (
    <Banner
      tone="bad"
      action={
        <Link to="/settings/inboxes/$inboxId" params={{ inboxId: late.id }}>
          Look why
        </Link>
      }
    >
      Mail to {late.address} has not been read for {late.health.behindMinutes} min. What comes meanwhile is not lost.
    </Banner>
  );
}
