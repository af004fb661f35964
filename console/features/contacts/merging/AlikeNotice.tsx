import { lazy, Suspense, useState } from 'react';
import type { Contact } from '#contract/contacts.ts';
import { attempt } from '../../../app/did-it.ts';
import { useCan } from '../../../app/session.tsx';
import { Banner, Button } from '../../../ui/index.ts';
import { moment } from '../../promises/index.ts';
import { contactTitle } from '../../../app/contact-title.ts';
import { keepApart, takeApart } from './act.ts';
import { useAlike, useMerges } from './use-alike.ts';
import '../keeping/keeping.css';

const MergeDialog = lazy(() => import('./MergeDialog.tsx').then((it) => ({ default: it.MergeDialog })));

/** On a profile: who is perhaps the same person, and merges that can still be taken back. */
export function AlikeNotice({ contact }: { contact: Contact }) {
  const [first] = useAlike(contact.id);
  const [looking, setLooking] = useState<string>();
  const may = useCan('contacts.merge');
  const merges = useMerges(contact.id).filter(
    ({ undoneAt, undoUntil }) => undoneAt === null && Date.parse(undoUntil) > Date.now(),
  );
  return (
    <>
      {first !== undefined && (
        <div className="alike">
          <Banner
            inset
            icon="merge"
            action={
              <span className="row wrap">
                <Button size="small" onClick={() => setLooking(first.other.id)}>
                  Look at both
                </Button>
                <Button size="small" kind="bare" onClick={() => keepApart(contact.id, first.other.id)}>
                  Two people
                </Button>
              </span>
            }
          >
            Perhaps the same person as {contactTitle(first.other)}: {first.reasons[0]}.
          </Banner>
        </div>
      )}
      {may &&
        merges.map((merge) => (
          <p key={merge.id} className="second small">
            Merged with {merge.goneName ?? 'a customer without a name'} {moment(Date.parse(merge.at), Date.now())}.{' '}
            <Button kind="link" size="small" onClick={() => attempt(() => takeApart(merge.id))}>
              Take apart again
            </Button>
          </p>
        ))}
      <Suspense>
        {looking !== undefined && (
          <MergeDialog contact={contact} otherId={looking} onClose={() => setLooking(undefined)} />
        )}
      </Suspense>
    </>
  );
}
