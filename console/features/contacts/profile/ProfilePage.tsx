import { Link, useParams } from '@tanstack/react-router';
import type { Contact } from '#contract/contacts.ts';
import { DidNotCome } from '../../../app/DidNotCome.tsx';
import { useTitle } from '../../../app/title.ts';
import { Card, Icon, Skeleton } from '../../../ui/index.ts';
import { BalancePanel } from '../../feelings/index.ts';
import { CreditPanel, WordOfMouth } from '../../goodwill/index.ts';
import { PersonCards } from '../../loyalty/index.ts';
import { FieldsCard } from '../fields/FieldsCard.tsx';
import { KeepingMenu } from '../keeping/KeepingMenu.tsx';
import { AlikeNotice } from '../merging/AlikeNotice.tsx';
import { Notes } from '../Notes.tsx';
import { PersonHead } from '../PersonHead.tsx';
import { savePersonsField } from '../save-field.ts';
import { contactTitle } from '../../../app/contact-title.ts';
import { useContact } from '../use-person.ts';
import { CompanyLine } from './CompanyLine.tsx';
import { ConsentCard } from './ConsentCard.tsx';
import { ExpectedCard } from './ExpectedCard.tsx';
import { IdentitiesCard } from './IdentitiesCard.tsx';
import { NoteComposer } from './NoteComposer.tsx';
import { ReachButtons } from './ReachButtons.tsx';
import { Timeline } from './Timeline.tsx';
import { WishesCard } from './WishesCard.tsx';
import './ProfilePage.css';

/** One customer, whole: who they are, what they wish, what we know and how, and everything that happened. */
export function ProfilePage() {
  const { contactId = '' } = useParams({ strict: false });
  const { contact, problem, retry } = useContact(contactId);
  return (
    <div className="profile-page">
      <Link className="profile-back" to="/customers" preload={false}>
        <Icon name="left" size="small" /> Customers
      </Link>
      {contact !== undefined && <Profile key={contact.id} contact={contact} />}
      {contact === undefined && problem === null && <Skeleton label="Loading the person" rows={4} />}
      {contact === undefined && problem !== null && <DidNotCome what="This person" error={problem} retry={retry} />}
    </div>
  );
}

function Profile({ contact }: { contact: Contact }) {
  const email = contact.identities.find(({ kind, main }) => kind === 'email' && main)?.value ?? null;
  useTitle(contactTitle({ name: contact.name, email }));
  return (
    <>
      <header className="profile-head">
        <PersonHead contact={contact} level="page" />
        <CompanyLine contact={contact} />
        <ReachButtons contact={{ id: contact.id, name: contact.name, email }} />
        <KeepingMenu contact={contact} />
        <AlikeNotice contact={contact} />
      </header>
      <div className="profile">
        <div className="profile-main">
          <NoteComposer contactId={contact.id} />
          <Card flush>
            <BalancePanel contact={{ id: contact.id, name: contact.name, email }} large />
          </Card>
          <PersonCards contactId={contact.id} />
          <CreditPanel contactId={contact.id} />
          <Timeline contactId={contact.id} />
        </div>
        <div className="profile-side">
          <Notes contact={contact} />
          <FieldsCard about="person" values={contact.fields} save={savePersonsField(contact.id)} />
          <IdentitiesCard contact={contact} />
          <WishesCard contact={contact} />
          <ExpectedCard contactId={contact.id} />
          <WordOfMouth contactId={contact.id} />
          <ConsentCard contactId={contact.id} />
        </div>
      </div>
    </>
  );
}
