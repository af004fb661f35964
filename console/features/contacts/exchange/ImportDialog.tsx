import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ColumnTarget, ImportPlan, KnownOnes } from '#contract/contact-files.ts';
import { call, wordsFor } from '../../../app/client.ts';
import { didIt } from '../../../app/did-it.ts';
import { Button, Dialog, Field, Select } from '../../../ui/index.ts';
import { refreshFiles, type Begun } from './begun.ts';
import { ColumnsTable } from './ColumnsTable.tsx';
import { CountryField } from './CountryField.tsx';
import { Outcome } from './Outcome.tsx';
import { knownOnes } from './targets.ts';
import '../keeping/keeping.css';

/** What the columns of a file are, a look at what would become of it, and then the beginning. */
export function ImportDialog({ begun: { file, reading }, onClose }: { begun: Begun; onClose: () => void }) {
  const [columns, setColumns] = useState<readonly ColumnTarget[]>(reading.columns.map(({ guess }) => guess));
  const [known, setKnown] = useState<KnownOnes>('fill');
  const [country, setCountry] = useState('');
  const dialled = columns.includes('phone') && country.trim() !== '';
  const plan: ImportPlan = { columns: [...columns], known, ...(dialled && { country }) };
  const trial = useMutation({
    mutationFn: () => call('POST /contact-files/:id/trial', { params: { id: file.id }, body: plan }),
  });
  const work = useMutation({
    mutationFn: () => call('POST /contact-files/:id/work', { params: { id: file.id }, body: plan }),
    onSuccess: () => {
      refreshFiles();
      didIt({ text: 'The file is being taken in. You can go on working meanwhile.' });
      onClose();
    },
  });
  /** What was looked at is no longer what would be taken in. */
  const changing =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      trial.reset();
    };
  const change = (index: number, target: ColumnTarget) =>
    changing(setColumns)(columns.map((one, i) => (i === index ? target : one)));
  const error = trial.error ?? work.error;
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={file.name}
      about={`${String(file.rows.total)} rows, read as ${reading.charset}.`}
    >
      <ColumnsTable reading={reading} columns={columns} onChange={change} />
      {columns.includes('phone') && <CountryField value={country} onChange={changing(setCountry)} />}
      <Field label="Customers who are known already" hint="They are found by their id, else by their mail address.">
        <Select options={knownOnes} value={known} onChange={changing(setKnown)} />
      </Field>
      {trial.data !== undefined && <Outcome trial={trial.data} />}
      {error !== null && <p role="alert">{wordsFor(error)}</p>}
      <div className="row wrap">
        {trial.data === undefined ? (
          <Button kind="main" icon="eye" busy={trial.isPending} onClick={() => trial.mutate()}>
            Look what would happen
          </Button>
        ) : (
          <Button kind="main" icon="upload" busy={work.isPending} onClick={() => work.mutate()}>
            Take it in
          </Button>
        )}
        <Button kind="bare" onClick={onClose}>
          Not now
        </Button>
      </div>
    </Dialog>
  );
}
