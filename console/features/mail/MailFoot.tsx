import { lazy, Suspense, useState } from 'react';
import type { Mail } from '#contract/mail.ts';
import { Button } from '../../ui/index.ts';
import './Mail.css';

const MailDialog = lazy(() => import('./MailDialog.tsx').then(({ MailDialog: it }) => ({ default: it })));

/** Below the words of a mail: what was folded away, and the mail as it was sent. */
export function MailFoot({ mail }: { mail: Mail }) {
  const [open, setOpen] = useState(false);
  const [looking, setLooking] = useState(false);
  return (
    <>
      {mail.folded !== null && open && (
        <div className="mail-folded" dir="auto">
          {mail.folded}
        </div>
      )}
      <div className="mail-foot">
        {mail.folded !== null && (
          <Button kind="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Hide what was quoted' : 'Show what was quoted'}
          </Button>
        )}
        {(mail.hasHtml || mail.hasSource) && (
          <Button kind="link" size="small" aria-haspopup="dialog" onClick={() => setLooking(true)}>
            As it was sent
          </Button>
        )}
      </div>
      {looking && (
        <Suspense>
          <MailDialog mail={mail} onClose={() => setLooking(false)} />
        </Suspense>
      )}
    </>
  );
}
