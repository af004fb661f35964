import { useState } from 'react';
import type { Company } from '#contract/companies.ts';
import { call, wordsFor } from '../../../app/client.ts';
import { didIt } from '../../../app/did-it.ts';
import { queries } from '../../../app/queries.ts';
import { Button, Dialog } from '../../../ui/index.ts';
import { peopleWords } from './words.ts';

/** Asked beforehand, since who belonged to the company and what its fields held does not come back. */
export function TakeAway({
  company: { id, name, people, domains },
  onDone,
  onClose,
}: {
  company: Company;
  onDone?: () => void;
  onClose: () => void;
}) {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    try {
      await call('DELETE /companies/:id', { params: { id } });
      for (const queryKey of [['companies'], ['customers']]) void queries.invalidateQueries({ queryKey });
      didIt({ text: `${name} is taken away.` });
      onClose();
      onDone?.();
    } catch (error) {
      setProblem(wordsFor(error));
      setBusy(false);
    }
  };
  const again = domains.length === 0 ? '' : ` Whoever writes from ${domains[0] ?? ''} makes it anew.`;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Take ${name} away?`}
      about={`${people === 0 ? 'Nobody belongs to it.' : `${peopleWords(people)} stay, without a company.`} What its fields hold goes with it.${again}`}
    >
      {problem !== undefined && <p role="alert">{problem}</p>}
      <div className="row end" tabIndex={-1} data-first>
        <Button onClick={onClose}>Keep it</Button>
        <Button kind="main" busy={busy} onClick={() => void take()}>
          Take it away
        </Button>
      </div>
    </Dialog>
  );
}
