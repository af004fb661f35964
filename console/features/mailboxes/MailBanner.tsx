import { Link } from '@tanstack/react-router';
import type { Mailbox } from '#contract/mailboxes.ts';
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
  const closed = mailboxes.find(({ health }) => health.needsSignIn);
  const late = closed ?? mailboxes.find(({ health }) => health.behindMinutes >= lateMinutes);
  if (late === undefined) return null;
  return (
    <Banner
      tone="bad"
      action={
        <Link to="/settings/inboxes/$inboxId" params={{ inboxId: late.id }}>
          {closed === undefined ? 'Look why' : 'Sign in again'}
        </Link>
      }
    >
      {wordsFor(late)}
    </Banner>
  );
}

function wordsFor({ address, health: { state, needsSignIn, behindMinutes } }: Mailbox): string {
  if (needsSignIn) return `${address} needs signing in again. Until then nothing is read or sent; nothing is lost.`;
  const how = state === 'failing' ? `has not been read for ${behindMinutes} min` : `is ${behindMinutes} min behind`;
  return `Mail to ${address} ${how}. What comes meanwhile is not lost.`;
}
