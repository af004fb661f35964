import type { ReactNode } from 'react';
import type { Inbox } from '#contract/workspace.ts';
import { Copy } from '../../../app/settings/Copy.tsx';
import { Card } from '../../../ui/index.ts';
import { snippet } from './snippet.ts';

/** What goes into the customer's site, and which sites may show it. */
export function SnippetCard({ inbox, children }: { inbox: Inbox; children: ReactNode }) {
  const text = snippet(location.origin, inbox.publicKey);
  return (
    <Card title="Put it on your site" aside={<Copy text={text} />}>
      <div className="once">
        <p className="second">Paste this before the end of the body, on every page where customers shall find you.</p>
        <pre className="code" tabIndex={0} aria-label="Snippet">
          {text}
        </pre>
      </div>
      {children}
    </Card>
  );
}
