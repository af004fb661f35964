import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Contact } from '#contract/contacts.ts';
import { call, wordsFor } from '../../../app/client.ts';
import { Button, Dialog, Field, TextInput } from '../../../ui/index.ts';
import { contactTitle } from '../../../app/contact-title.ts';
import { mergeInto } from './act.ts';
import { Sides } from './Sides.tsx';
import { useAlike } from './use-alike.ts';

/** Chooses who is the same person, shows both, and merges. It can be taken back, so that it is not asked twice. */
export function MergeDialog({
  contact,
  otherId: given,
  onClose,
}: {
  contact: Contact;
  otherId?: string;
  onClose: () => void;
}) {
  const [otherId, setOtherId] = useState(given);
  return (
    <Dialog open wide onOpenChange={(open) => !open && onClose()} title="Merge two customers" about={about}>
      {otherId === undefined ? (
        <Choose contact={contact} onChoose={setOtherId} />
      ) : (
        <Confirm keptId={contact.id} goneId={otherId} onClose={onClose} />
      )}
    </Dialog>
  );
}
const about =
  'Everything goes to the one who is kept, and nothing of theirs is overwritten. For 30 days it can be taken back.';

function Choose({ contact, onChoose }: { contact: Contact; onChoose: (id: string) => void }) {
  const [q, setQ] = useState('');
  const alike = useAlike(contact.id);
  const { data } = useQuery({
    queryKey: ['merge with', q],
    queryFn: ({ signal }) => call('GET /contacts', { query: { q, limit: 10 }, signal }),
    enabled: q.trim() !== '',
    placeholderData: (before) => before,
  });
  const found =
    q.trim() === ''
      ? alike.map(({ other, reasons }) => ({ ...other, why: reasons.join(', ') }))
      : (data?.items ?? []).map((one) => ({
          id: one.id,
          name: one.name,
          email: one.identities.find(({ kind }) => kind === 'email')?.value ?? null,
          why: one.identities.map(({ value }) => value).join(', '),
        }));
  const others = found.filter(({ id }) => id !== contact.id);
  return (
    <>
      <Field label="Who is the same person?" hint="By name, address or number. Below stand those who look alike.">
        <TextInput value={q} onChange={(event) => setQ(event.target.value)} data-first />
      </Field>
      <ul className="things">
        {others.map((one) => (
          <li key={one.id}>
            <span className="thing">
              <b>{contactTitle(one)}</b>
              <span className="second small">{one.why}</span>
            </span>
            <Button size="small" onClick={() => onChoose(one.id)}>
              Look<span className="sr"> at {contactTitle(one)} beside them</span>
            </Button>
          </li>
        ))}
      </ul>
      {others.length === 0 && <p className="second">{q.trim() === '' ? 'Nobody looks alike.' : 'Nobody fits.'}</p>}
    </>
  );
}

function Confirm({ keptId, goneId, onClose }: { keptId: string; goneId: string; onClose: () => void }) {
  const [turned, setTurned] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const [kept, gone] = turned ? [goneId, keptId] : [keptId, goneId];
  const run = async () => {
    setBusy(true);
    try {
      await mergeInto(kept, gone);
      onClose();
    } catch (error) {
      setWrong(wordsFor(error));
    }
    setBusy(false);
  };
  return (
    <>
      <Sides keptId={kept} goneId={gone} />
      <p className="second small">
        Browsers that have not signed in begin a new chat, so that nobody reads another’s messages through a merge.
      </p>
      {wrong !== undefined && <p role="alert">{wrong}</p>}
      <div className="row wrap">
        <Button kind="main" icon="merge" busy={busy} onClick={() => void run()}>
          Merge
        </Button>
        <Button onClick={() => setTurned(!turned)}>Keep the other one</Button>
        <Button kind="bare" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </>
  );
}
