import type { Conversation } from '#contract/conversations.ts';
import { DidNotCome } from '../../app/DidNotCome.tsx';
import { useInboxMove, useInboxPlace } from '../../app/inbox-place.ts';
import { IconButton, Skeleton, useNarrow } from '../../ui/index.ts';
import { Link } from '@tanstack/react-router';
import { BalancePanel } from '../feelings/index.ts';
import { CreditPanel } from '../goodwill/index.ts';
import { PersonCards } from '../loyalty/index.ts';
import { BeforeReply } from './BeforeReply.tsx';
import { Earlier } from './Earlier.tsx';
import { Identities } from './Identities.tsx';
import { Notes } from './Notes.tsx';
import { PersonFields } from './PersonFields.tsx';
import { CompanyLine } from './profile/CompanyLine.tsx';
import { PersonHead } from './PersonHead.tsx';
import { ReadingSwitch } from './ReadingSwitch.tsx';
import { useContact, useOthers } from './use-person.ts';
import './Person.css';

/** Who writes, what to know before answering, and what came before. */
export function Person({ conversation }: { conversation: Conversation }) {
  const { contact, problem, retry } = useContact(conversation.contact.id);
  const others = useOthers(conversation);
  if (contact === undefined) {
    if (problem === null) return <Skeleton label="Loading the person" rows={3} />;
    return <DidNotCome what="This person" error={problem} retry={retry} />;
  }
  return (
    <div className="person-body" tabIndex={-1} data-first>
      <div className="person-top">
        <CloseButton />
        <PersonHead contact={contact} />
      </div>
      <div className="person-block person-place">
        <CompanyLine contact={contact} />
        <Link to="/customers/$contactId" params={{ contactId: contact.id }} preload={false}>
          Whole profile
        </Link>
      </div>
      <BeforeReply contact={contact} conversation={conversation} others={others} />
      <BalancePanel contact={contact} conversationId={conversation.id} />
      <PersonCards contactId={contact.id} />
      <CreditPanel contactId={contact.id} />
      <Notes contact={contact} />
      <PersonFields contact={contact} />
      <Earlier conversations={others} />
      <Identities contact={contact} />
      <ReadingSwitch contact={contact} conversationId={conversation.id} />
    </div>
  );
}

/** Where the person covers something, the way back to it. */
function CloseButton() {
  const folded = useNarrow('drawer');
  const phone = useNarrow('phone');
  const move = useInboxMove();
  const { pane } = useInboxPlace();
  if (!folded || pane !== 'person') return null;
  return (
    <IconButton
      icon={phone ? 'left' : 'close'}
      label={phone ? 'Back to the messages' : 'Close'}
      onClick={() => move({ pane: undefined })}
    />
  );
}
