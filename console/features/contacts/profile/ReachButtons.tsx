import type { ContactName } from '#contract/contacts.ts';
import { callDesk, letterDesk } from '../../../app/desks.ts';
import { useCan } from '../../../app/session.tsx';
import { Button } from '../../../ui/index.ts';

/** The ways to a person: a letter where there is an address, a call that was made or is to be written down. */
export function ReachButtons({ contact }: { contact: ContactName }) {
  const [mayWrite, mayLog] = [useCan('conversations.reply'), useCan('calls.log')];
  const { email, name } = contact;
  return (
    <>
      {mayWrite && email !== null && (
        <Button icon="pen" onClick={() => letterDesk.set({ to: { address: email, name: name ?? '' } })}>
          Write
        </Button>
      )}
      {mayLog && (
        <Button icon="phone" onClick={() => callDesk.set({ contact })}>
          Log a call
        </Button>
      )}
    </>
  );
}
