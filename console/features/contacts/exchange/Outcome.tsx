import type { Trial } from '#contract/contact-files.ts';
import { Table } from '../../../ui/index.ts';

/** What would become of the file: how many of what, which cells would be left out, and which rows refused. */
export function Outcome({ trial }: { trial: Trial }) {
  const { added, changed, skipped, refused, incomplete, consents, problems, leftOut } = trial;
  const { given, withdrawn } = consents;
  return (
    <div role="status" className="outcome">
      <p>
        <b>{added}</b> would be added, <b>{changed}</b> changed, <b>{skipped}</b> left as they are, <b>{refused}</b>{' '}
        refused.
        {incomplete > 0 && (
          <>
            {' '}
            <b>{incomplete}</b> of those added or changed would come in without some of their cells.
          </>
        )}
      </p>
      {given + withdrawn > 0 && (
        <p>
          In the consent ledger: <b>{given}</b> allowed, <b>{withdrawn}</b> refused or taken back.
        </p>
      )}
      <Problems caption="Rows that would be refused" problems={problems} />
      <Problems caption="Cells that would be left out" problems={leftOut} />
    </div>
  );
}

function Problems({ caption, problems }: { caption: string; problems: Trial['problems'] }) {
  if (problems.length === 0) return null;
  return (
    <Table
      caption={caption}
      captionShown
      rows={problems.map((problem, index) => ({ ...problem, index }))}
      rowKey={({ index }) => String(index)}
      columns={[
        { key: 'line', head: 'Line', figure: true, names: true, cell: ({ line }) => line },
        { key: 'column', head: 'Column', cell: ({ column }) => column ?? '' },
        { key: 'message', head: 'Why', cell: ({ message }) => message },
      ]}
    />
  );
}
