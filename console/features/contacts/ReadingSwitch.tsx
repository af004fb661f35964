import type { Contact } from '#contract/contacts.ts';
import { attempt, didIt } from '../../app/did-it.ts';
import { useCan, useMe } from '../../app/session.tsx';
import { useMessages } from '../../app/store.ts';
import { Switch } from '../../ui/index.ts';
import { shortName, startName } from '../promises/index.ts';
import { changeContact } from './change-contact.ts';
import { unreadLanguage } from './unread-language.ts';

export interface ReadingSwitchProps {
  contact: Contact;
  conversationId: string;
}

/** Whether this person's messages are read for feeling; says so where they are not, and why. */
export function ReadingSwitch({ contact, conversationId }: ReadingSwitchProps) {
  const { workspace } = useMe();
  const mayEdit = useCan('contacts.edit');
  const name = shortName(contact);
  const language = unreadLanguage(useMessages(conversationId));
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
          hint={hintFor(contact, name, language)}
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

function hintFor({ profiling }: Contact, name: string, language: string | null): string {
  if (!profiling) return `No marks for ${name}, and the same service as everybody.`;
  if (language === null) return `Marks say what ${name}’s messages read as.`;
  return `No mark, as the reader does not know ${language} yet, and the same service as everybody.`;
}
