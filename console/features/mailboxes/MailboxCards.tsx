import type { Inbox } from '#contract/workspace.ts';
import { Card, Skeleton } from '../../ui/index.ts';
import { CameBack } from './CameBack.tsx';
import { HandInCard } from './HandInCard.tsx';
import { HealthPanel } from './HealthPanel.tsx';
import { useMailbox, useMailboxes } from './mailboxes.ts';
import { SetUpCard } from './SetUpForm.tsx';
import { TestPanel } from './TestPanel.tsx';

/** The mailbox of an inbox: connecting it first, then how it goes, and trying it. */
export function MailboxCards({ inbox, may }: { inbox: Inbox; may: boolean }) {
  const { isLoaded } = useMailboxes();
  const mailbox = useMailbox(inbox.id);
  if (!isLoaded && mailbox === undefined) {
    return (
      <Card title="Mailbox">
        <Skeleton label="Loading the mailbox" />
      </Card>
    );
  }
  return (
    <>
      <CameBack />
      {mailbox !== undefined && <HealthPanel mailbox={mailbox} />}
      {mailbox !== undefined && mailbox.imap === null && <HandInCard inbox={inbox} mailbox={mailbox} />}
      {mailbox !== undefined && may && mailbox.smtp !== null && <TestPanel mailbox={mailbox} />}
      <fieldset disabled={!may} className="settings-body">
        <SetUpCard key={mailbox?.address ?? 'new'} inbox={inbox} mailbox={mailbox} />
      </fieldset>
    </>
  );
}
