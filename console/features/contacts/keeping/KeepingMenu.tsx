import { lazy, Suspense, useState } from 'react';
import type { Contact } from '#contract/contacts.ts';
import { call } from '../../../app/client.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { useCan } from '../../../app/session.tsx';
import { Button, Menu } from '../../../ui/index.ts';
import type { MenuEntry } from '../../../ui/index.ts';

const MergeDialog = lazy(() => import('../merging/MergeDialog.tsx').then((it) => ({ default: it.MergeDialog })));
const EraseDialog = lazy(() => import('../privacy/EraseDialog.tsx').then((it) => ({ default: it.EraseDialog })));

/** What is rarely done with a customer: merge, hand out, erase. */
export function KeepingMenu({ contact }: { contact: Contact }) {
  const [open, setOpen] = useState<'merge' | 'erase' | null>(null);
  const [mayMerge, mayErase] = [useCan('contacts.merge'), useCan('contacts.privacy')];
  const entries: MenuEntry[] = [
    ...(mayMerge
      ? [{ id: 'merge', icon: 'merge', label: 'Merge with another customer…', run: () => setOpen('merge') } as const]
      : []),
    ...(mayErase
      ? ([
          { id: 'copy', icon: 'download', label: 'Hand out everything', run: () => handOut(contact.id) },
          'line',
          { id: 'erase', icon: 'trash', label: 'Erase…', tone: 'bad', run: () => setOpen('erase') },
        ] as const)
      : []),
  ];
  if (entries.length === 0) return null;
  return (
    <>
      <Menu label="More to do with this customer" align="end" entries={entries}>
        <Button icon="more" square aria-label="More to do with this customer" />
      </Menu>
      <Suspense>
        {open === 'merge' && <MergeDialog contact={contact} onClose={() => setOpen(null)} />}
        {open === 'erase' && <EraseDialog contact={contact} onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}

function handOut(id: string): void {
  attempt(async () => {
    await call('POST /contacts/:id/copies', { params: { id } });
    didIt({ text: 'A copy of everything is being made. It waits under Customers, Requests.' });
  });
}
