import { useQuery } from '@tanstack/react-query';
import type { Mailbox } from '#contract/mailboxes.ts';
import type { Inbox } from '#contract/workspace.ts';
import { call } from '../../app/client.ts';
import { Copy } from '../../app/settings/Copy.tsx';
import { Card } from '../../ui/index.ts';
import { handInCommand } from './hand-in.ts';

/** How mail is handed in without any server of one's own: one command, or an address for a provider's webhook. */
export function HandInCard({ inbox, mailbox }: { inbox: Inbox; mailbox: Mailbox }) {
  const { data } = useQuery({ queryKey: ['mail-doors'], queryFn: () => call('GET /mail-doors'), staleTime: Infinity });
  const port = data?.smtpPort ?? null;
  const command = port === null ? null : handInCommand(location.hostname, port, mailbox.address);
  return (
    <Card title="Hand mail in" aside={command !== null && <Copy text={command} />}>
      <div className="once">
        {command === null ? (
          <p className="second">This installation takes no mail by SMTP. RAPPORT_SMTP_PORT opens a port for it.</p>
        ) : (
          <>
            <p className="second">
              On the machine of this installation, this sends a first mail. Run again, the very same mail is known and
              kept once. Forwarding goes to the same port.
            </p>
            <pre className="code" tabIndex={0} aria-label="Command">
              {command}
            </pre>
          </>
        )}
        <p className="second">
          A provider’s webhook posts raw mail to {location.origin}/mail/{inbox.publicKey}, signed with the inbox’s
          secret.
        </p>
      </div>
    </Card>
  );
}
