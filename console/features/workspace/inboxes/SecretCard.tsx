import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inbox } from '#contract/workspace.ts';
import { call, wordsFor } from '../../../app/client.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { newId } from '../../../app/new-id.ts';
import { queries } from '../../../app/queries.ts';
import { Copy } from '../../../app/settings/Copy.tsx';
import { Button, Card, Dialog } from '../../../ui/index.ts';

const keyOf = (inbox: Inbox) => ['secret', inbox.id];

interface SecretCardProps {
  inbox: Inbox;
  title: string;
  /** What is signed with it. */
  about: string;
}

/** The secret with which another system signs what it sends; fetched only when asked for. */
export function SecretCard({ inbox, title, about }: SecretCardProps) {
  const [shown, setShown] = useState(false);
  const { data, error } = useQuery({
    queryKey: keyOf(inbox),
    queryFn: () => call('GET /inboxes/:id/secret', { params: { id: inbox.id } }),
    enabled: shown,
    gcTime: 0,
  });
  return (
    <Card title={title}>
      <div className="once">
        <p className="second">{about} It never belongs into a page.</p>
        {shown && data !== undefined && (
          <pre className="code" tabIndex={0} aria-label="Secret">
            {data.secret}
          </pre>
        )}
        {error !== null && <p role="alert">{wordsFor(error)}</p>}
        <div className="row wrap">
          <Button icon={shown ? 'hide' : 'eye'} onClick={() => setShown(!shown)} aria-expanded={shown}>
            {shown ? 'Hide the secret' : 'Show the secret'}
          </Button>
          {shown && data !== undefined && <Copy text={data.secret} />}
          <Replace inbox={inbox} onDone={() => setShown(true)} />
        </div>
      </div>
    </Card>
  );
}

/** Asked beforehand, as whatever was signed with the old one stops working. */
function Replace({ inbox, onDone }: { inbox: Inbox; onDone: () => void }) {
  const [asking, setAsking] = useState(false);
  const replace = () =>
    attempt(async () => {
      setAsking(false);
      const fresh = await call('POST /inboxes/:id/secret', { params: { id: inbox.id }, idempotencyKey: newId() });
      queries.setQueryData(keyOf(inbox), fresh);
      onDone();
      didIt({ text: 'Replaced. Tokens signed with the old secret no longer work.' });
    });
  const footer = (
    <>
      <Button kind="bare" onClick={() => setAsking(false)}>
        Keep it
      </Button>
      <Button kind="main" onClick={replace}>
        Replace
      </Button>
    </>
  );
  return (
    <>
      <Button icon="refresh" onClick={() => setAsking(true)}>
        Replace it
      </Button>
      <Dialog open={asking} onOpenChange={setAsking} title="Replace the secret?" footer={footer}>
        <p>What is signed with the old one no longer counts, until your server signs with the new one.</p>
      </Dialog>
    </>
  );
}
