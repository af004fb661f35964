import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ColumnTarget, ImportPlan, KnownOnes, Trial } from '#contract/contact-files.ts';
import { call, wordsFor } from '../../../app/client.ts';
import { didIt } from '../../../app/did-it.ts';
import { Button, Dialog, Field, Select, Table } from '../../../ui/index.ts';
import { useFields } from '../use-fields.ts';
import { refreshFiles, type Begun } from './begun.ts';
import { knownOnes, targetsWith } from './targets.ts';
import '../keeping/keeping.css';

/** What the columns of a file are, a look at what would become of it, and then the beginning. */
export function ImportDialog({ begun: { file, reading }, onClose }: { begun: Begun; onClose: () => void }) {
  const [columns, setColumns] = useState<readonly ColumnTarget[]>(reading.columns.map(({ guess }) => guess));
  const [known, setKnown] = useState<KnownOnes>('fill');
  const plan: ImportPlan = { columns: [...columns], known };
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
  const change = (index: number, target: ColumnTarget) => {
    setColumns(columns.map((one, i) => (i === index ? target : one)));
    trial.reset();
  };
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
      <Field label="Customers who are known already" hint="They are found by their id, else by their mail address.">
        <Select
          options={knownOnes}
          value={known}
          onChange={(next) => {
            setKnown(next);
            trial.reset();
          }}
        />
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

function Outcome({ trial: { added, changed, skipped, refused, problems } }: { trial: Trial }) {
  return (
    <div role="status">
      <p>
        <b>{added}</b> would be added, <b>{changed}</b> changed, <b>{skipped}</b> left as they are, <b>{refused}</b>{' '}
        refused.
      </p>
      {problems.length > 0 && (
        <Table
          caption="Rows that would be refused"
          captionShown
          rows={problems.map((problem, index) => ({ ...problem, index }))}
          rowKey={({ index }) => String(index)}
          columns={[
            { key: 'line', head: 'Line', figure: true, names: true, cell: ({ line }) => line },
            { key: 'column', head: 'Column', cell: ({ column }) => column ?? '' },
            { key: 'message', head: 'Why', cell: ({ message }) => message },
          ]}
        />
      )}
    </div>
  );
}

interface ColumnsProps {
  reading: Begun['reading'];
  columns: readonly ColumnTarget[];
  onChange: (index: number, target: ColumnTarget) => void;
}

/** What each column holds, with the first of what stands in it. */
function ColumnsTable({ reading, columns, onChange }: ColumnsProps) {
  const { fields } = useFields('person');
  return (
    <div className="columns-table">
      <Table
        caption="Columns of the file"
        rowKey={({ index }) => String(index)}
        rows={reading.columns.map((column, index) => ({ ...column, index }))}
        columns={[
          { key: 'header', head: 'Column', names: true, cell: ({ header }) => header || 'without a name' },
          {
            key: 'target',
            head: 'Holds',
            cell: ({ header, index }) => (
              <Select
                aria-label={`What “${header}” holds`}
                options={targetsWith(fields)}
                value={columns[index] ?? 'ignore'}
                onChange={(target) => onChange(index, target)}
              />
            ),
          },
          { key: 'examples', head: 'For example', cell: ({ examples }) => examples.filter(Boolean).join(', ') },
        ]}
      />
    </div>
  );
}
