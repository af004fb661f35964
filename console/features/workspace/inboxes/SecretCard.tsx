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

/** The secret with which the customer's site signs who looks; fetched only when asked for. */
export function SecretCard({ inbox }: { inbox: Inbox }) {
  const [shown, setShown] = useState(false);
  const { data, error } = useQuery({
    queryKey: keyOf(inbox),
    queryFn: () => call('GET /inboxes/:id/secret', { params: { id: inbox.id } }),
    enabled: shown,
    gcTime: 0,
  });
  return (
    <Card title="Who is looking">
      <div className="once">
        <p className="second">
          Your server signs a token with this secret (HS256, with sub and exp), and signed-in customers are known here.
          It never belongs into a page.
        </p>
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
        <p>Signed-in customers count as visitors until your server signs with the new one.</p>
      </Dialog>
    </>
  );
}
