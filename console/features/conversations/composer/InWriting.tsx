import type { Conversation } from '#contract/conversations.ts';
import { letterDesk } from '../../../app/desks.ts';
import { Button } from '../../../ui/index.ts';
import { useLetterInboxes } from '../new/letter-inboxes.ts';

/** Where nothing written goes out: the way by which words do reach the customer, from which inbox and to where; or that there is none. */
export function InWriting({ contact }: Pick<Conversation, 'contact'>) {
  const [first, ...others] = useLetterInboxes();
  const { name, email } = contact;
  if (first === undefined) return null;
  if (email === null)
    return <p className="second">No mail address is known here, so a call or a note is what can be done.</p>;
  return (
    <>
      <p className="second">
        Words go by mail to {email}, from {first.name}
        {others.length > 0 && ' or another inbox'}.
      </p>
      <Button icon="pen" onClick={() => letterDesk.set({ to: { address: email, name: name ?? '' } })}>
        Write a mail
      </Button>
    </>
  );
}
