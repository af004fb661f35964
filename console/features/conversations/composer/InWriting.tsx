import { lazy, Suspense, useMemo, useState } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { Button } from '../../../ui/index.ts';
import { useLetterInboxes } from '../new/letter-inboxes.ts';

const NewDialog = lazy(() => import('../new/NewDialog.tsx').then((it) => ({ default: it.NewDialog })));

/** Where nothing written goes out: the way by which words do reach the customer, from which inbox and to where; or that there is none. */
export function InWriting({ contact }: Pick<Conversation, 'contact'>) {
  const [open, setOpen] = useState(false);
  const inboxes = useLetterInboxes();
  const { name, email } = contact;
  const to = useMemo(() => ({ address: email ?? '', name: name ?? '' }), [email, name]);
  const [first, ...others] = inboxes;
  if (first === undefined) return null;
  if (email === null)
    return <p className="second">No mail address is known here, so a call or a note is what can be done.</p>;
  return (
    <>
      <p className="second">
        Words go by mail to {email}, from {first.name}
        {others.length > 0 && ' or another inbox'}.
      </p>
      <Button icon="pen" onClick={() => setOpen(true)}>
        Write a mail
      </Button>
      {open && (
        <Suspense>
          <NewDialog inboxes={inboxes} to={to} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
