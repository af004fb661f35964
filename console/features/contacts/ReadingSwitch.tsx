import type { Contact } from '#contract/contacts.ts';
import { attempt, didIt } from '../../app/did-it.ts';
import { useCan, useMe } from '../../app/session.tsx';
import { Switch } from '../../ui/index.ts';
import { shortName, startName } from '../promises/index.ts';
import { changeContact } from './change-contact.ts';

/** Whether this person's messages are read for feeling; says so where they are not. */
export function ReadingSwitch({ contact }: { contact: Contact }) {
  const { workspace } = useMe();
  const mayEdit = useCan('contacts.edit');
  const name = shortName(contact);
  const set = (profiling: boolean) => {
    attempt(() => changeContact(contact.id, { profiling }));
    didIt({
      text: profiling
        ? 'New messages are read for feeling again.'
        : `${startName(contact)}’s messages are not read any more.`,
      undo: () => changeContact(contact.id, { profiling: !profiling }),
    });
  };
  return (
    <section className="person-block" aria-label="Reading feelings">
      {workspace.readsFeelings ? (
        <Switch
          label="Read feelings"
          hint={
            contact.profiling
              ? `Marks say what ${name}’s messages read as.`
              : `No marks for ${name}, and the same service as everybody.`
          }
          on={contact.profiling}
          onChange={set}
          disabled={!mayEdit}
        />
      ) : (
        <p className="second">Feelings are not read in this workspace.</p>
      )}
    </section>
  );
}
