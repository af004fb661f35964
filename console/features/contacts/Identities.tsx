import type { Contact } from '#contract/contacts.ts';
import { Chip } from '../../ui/index.ts';
import './Identities.css';

const kindWords = { email: 'Mail', phone: 'Phone', external: 'Account', visitor: 'Visitor' } as const;

/** By what they are known, and whether that is proven. */
export function Identities({ contact }: { contact: Contact }) {
  const known = contact.identities.filter((identity) => identity.kind !== 'visitor');
  return (
    <section className="person-block identities" aria-label="Known by">
      <h3>Known by</h3>
      {known.length === 0 ? (
        <p className="second">This browser only. They left no address yet.</p>
      ) : (
        <dl>
          {known.map(({ kind, value, verified }) => (
            <div key={`${kind} ${value}`}>
              <dt>{kindWords[kind]}</dt>
              <dd>
                <span className="identity">{value}</span>
                {verified ? (
                  <Chip tone="good" icon="check">
                    proven
                  </Chip>
                ) : (
                  <span className="quiet small">not proven</span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
