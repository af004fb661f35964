import type { Contact, Identity } from '#contract/contacts.ts';
import { Chip, EvidenceCard, HoverCard, WhyButton } from '../../ui/index.ts';
import { moment } from '../promises/index.ts';
import { identityKinds, proofWords } from './identity-words.ts';
import './Identities.css';

/** By what they are known, whether that is proven, and how. */
export function Identities({ contact }: { contact: Contact }) {
  const known = contact.identities.filter((identity) => identity.kind !== 'visitor');
  return (
    <section className="person-block identities" aria-label="Known by">
      <h3>Known by</h3>
      {known.length === 0 ? (
        <p className="second">This browser only. They left no address yet.</p>
      ) : (
        <dl>
          {known.map((identity) => (
            <div key={`${identity.kind} ${identity.value}`}>
              <dt>{identityKinds[identity.kind]}</dt>
              <dd>
                <span className="identity">{identity.value}</span>
                {identity.verified ? (
                  <Chip tone="good" icon="check">
                    proven
                  </Chip>
                ) : (
                  <span className="quiet small">not proven</span>
                )}
                <How identity={identity} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function How({ identity }: { identity: Identity }) {
  const words = proofWords(identity, (at) => moment(Date.parse(at), Date.now()));
  return (
    <HoverCard label="How we know" align="end" trigger={<WhyButton label={`How we know ${identity.value}`} />}>
      <EvidenceCard verdict={<b>How we know this</b>} why={`${words.charAt(0).toUpperCase()}${words.slice(1)}.`} />
    </HoverCard>
  );
}
