import { useId } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import type { Recipients } from '#contract/outgoing-mail.ts';
import { wordsFor } from '../../app/client.ts';
import { Button, Checkbox, Icon } from '../../ui/index.ts';
import { fullName, fullNames, readAddresses } from './address-words.ts';
import { changeLetter, useLetterDraft } from './letter-draft.ts';
import { NoWayOut } from './NoWayOut.tsx';
import { useRecipients, useSends } from './recipients.ts';
import './Mail.css';

/** Who will receive the answer, before it is sent: the customer, whoever takes part, and copies. */
export function LetterLine({ conversation }: { conversation: Conversation }) {
  const { recipients, problem } = useRecipients(conversation);
  const draft = useLetterDraft(conversation.id);
  if (problem !== null && recipients === undefined) {
    return (
      <div className="letter-line" role="alert">
        {wordsFor(problem)}
      </div>
    );
  }
  if (recipients === undefined) return null;
  const cc = draft.cc ?? recipients.cc.map(({ address }) => address).join(', ');
  const change = (news: Parameters<typeof changeLetter>[1]) => changeLetter(conversation.id, news);
  return (
    <div className="letter-line">
      <div className="letter-row">
        <span className="label">To</span>
        <span className="grow cut">
          {recipients.to === null ? 'nobody, no address is known' : fullName(recipients.to)}
          {!draft.open && recipients.cc.length > 0 && `, copies to ${fullNames(recipients.cc)}`}
        </span>
        <Button
          kind="link"
          size="small"
          aria-expanded={draft.open}
          onClick={() => change(draft.open ? { open: false, cc: null, bcc: '', quote: true } : { open: true })}
        >
          {draft.open ? 'As usual' : 'Cc, Bcc'}
        </Button>
      </div>
      {draft.open && (
        <>
          <Addresses label="Cc" hint="all can see" value={cc} onChange={(text) => change({ cc: text })} />
          <Addresses label="Bcc" hint="nobody sees" value={draft.bcc} onChange={(text) => change({ bcc: text })} />
          <div className="letter-row">
            <span className="label">From</span>
            <span className="grow cut">{fullName(recipients.from)}</span>
            <Checkbox
              label="With what was written before"
              checked={draft.quote}
              onChange={(quote: boolean) => change({ quote })}
            />
          </div>
        </>
      )}
      <Warnings recipients={recipients} inboxId={conversation.inboxId} cc={cc} bcc={draft.bcc} />
    </div>
  );
}

interface AddressesProps {
  label: string;
  hint: string;
  value: string;
  onChange: (text: string) => void;
}

function Addresses({ label, hint, value, onChange }: AddressesProps) {
  const id = useId();
  const { wrong } = readAddresses(value);
  const isWrong = wrong !== null && /[\s,;]$/.test(value);
  return (
    <div className="letter-row">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="email"
        autoComplete="off"
        spellCheck={false}
        placeholder={hint}
        value={value}
        aria-invalid={isWrong ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {isWrong && <span className="bad">“{wrong}” is no mail address</span>}
    </div>
  );
}

interface WarningsProps {
  recipients: Recipients;
  inboxId: string;
  cc: string;
  bcc: string;
}

/** What might go wrong with whom, said before and not after. */
function Warnings({ recipients, inboxId, cc, bcc }: WarningsProps) {
  const sends = useSends(inboxId, recipients);
  const goesTo = new Set([
    ...(recipients.to === null ? [] : [recipients.to.address]),
    ...readAddresses(cc).addresses,
    ...readAddresses(bcc).addresses,
  ]);
  const back = recipients.bouncing.filter((address) => goesTo.has(address));
  return (
    <>
      {!sends && <NoWayOut inboxId={inboxId} />}
      {back.map((address) => (
        <span key={address} className="letter-row bad" role="status">
          <Icon name="warn" size="small" />
          Mail to {address} came back before.
        </span>
      ))}
    </>
  );
}
