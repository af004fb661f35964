import type { Inbox } from '#contract/workspace.ts';
import { Copy } from '../../../app/settings/Copy.tsx';
import { Card } from '../../../ui/index.ts';

/** What another system has to name when it brings messages in. */
export function IdCard({ inbox }: { inbox: Inbox }) {
  return (
    <Card title="Bring messages in" aside={<Copy text={inbox.id} />}>
      <div className="once">
        <p className="second">
          Other systems send what customers write to POST /api/v1/inboxes/:id/messages. This is the id.
        </p>
        <pre className="code" tabIndex={0} aria-label="Inbox id">
          {inbox.id}
        </pre>
      </div>
    </Card>
  );
}
