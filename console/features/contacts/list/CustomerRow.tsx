import { Link } from '@tanstack/react-router';
import type { Contact } from '#contract/contacts.ts';
import { useEntity } from '../../../app/store.ts';
import { Face } from '../../../ui/index.ts';
import { age, useMinute } from '../../promises/index.ts';
import { contactTitle } from '../../../app/contact-title.ts';

/** One line: who, how to reach them, where they belong, when they wrote last. The whole line is one link. */
export function CustomerRow({ given }: { given: Contact }) {
  const contact = useEntity('contact', given.id) ?? given;
  const now = useMinute();
  const { id, name, identities, company, lastSeenAt } = contact;
  const email = identities.find(({ kind, main }) => kind === 'email' && main)?.value ?? null;
  const other = identities.find(({ kind, main }) => kind !== 'visitor' && kind !== 'email' && main)?.value;
  const title = contactTitle({ name, email });
  const below = [email === title ? undefined : email, other, company?.name].filter(
    (part) => part !== undefined && part !== null,
  );
  return (
    <Link className="customer-row" to="/customers/$contactId" params={{ contactId: id }} preload={false}>
      <Face name={title} />
      <span className="grow">
        <b className="cut">{title}</b>
        <span className="cut second small">{below.length === 0 ? 'This browser only' : below.join(' · ')}</span>
      </span>
      <span className="quiet small num">
        {lastSeenAt === null ? (
          'never wrote'
        ) : (
          <>
            <span className="sr">wrote last </span>
            {age(Date.parse(lastSeenAt), now)}
          </>
        )}
      </span>
    </Link>
  );
}
