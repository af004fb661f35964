import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inbox } from '#contract/workspace.ts';
import { call, wordsFor } from '../../../app/client.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { newId } from '../../../app/new-id.ts';
import { queries } from '../../../app/queries.ts';
import { Copy } from '../../../app/settings/Copy.tsx';
import { Button, Card, Dialog } from '../../../ui/index.ts';

/** The secret with which the customer's site signs who looks; fetched only when asked for. */
export function SecretCard({ inbox }: { inbox: Inbox }) {
  const [shown, setShown] = useState(false);
  const [asking, setAsking] = useState(false);
  const queryKey = ['secret', inbox.id];
  const { data, error } = useQuery({
    queryKey,
    queryFn: () => call('GET /inboxes/:id/secret', { params: { id: inbox.id } }),
    enabled: shown,
    gcTime: 0,
  });
  const replace = () =>
    attempt(async () => {
      setAsking(false);
      const fresh = await call('POST /inboxes/:id/secret', { params: { id: inbox.id }, idempotencyKey: newId() });
      queries.setQueryData(queryKey, fresh);
      setShown(true);
      didIt({ text: 'Replaced. Tokens signed with the old secret no longer work.' });
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
          <Button icon="refresh" onClick={() => setAsking(true)}>
            Replace it
          </Button>
        </div>
      </div>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Replace the secret?"
        footer={
          <>
            <Button kind="bare" onClick={() => setAsking(false)}>
              Keep it
            </Button>
            <Button kind="main" onClick={replace}>
              Replace
            </Button>
          </>
        }
      >
        <p>Signed-in customers count as visitors until your server signs with the new one.</p>
      </Dialog>
    </Card>
  );
}
