import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call, wordsFor } from '../../../app/client.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { onEvent } from '../../../app/live.ts';
import { Button, Card, EmptyState, Skeleton } from '../../../ui/index.ts';
import { KeepingPage } from '../keeping/KeepingPage.tsx';
import { refreshFiles, type Begun } from './begun.ts';
import { FileRow } from './FileRow.tsx';
import { ImportDialog } from './ImportDialog.tsx';

/** Customers in and out as files. */
export function FilesPage() {
  const [begun, setBegun] = useState<Begun>();
  const { data, error, isPending, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['contact-files'],
    queryFn: ({ pageParam }) => call('GET /contact-files', { query: pageParam === null ? {} : { cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  useEffect(() => onEvent('exchange.changed', refreshFiles), []);
  const files = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <KeepingPage
      title="Files in and out"
      about="Bring customers in from a CSV file, or write them into one. A file is looked through first; nothing changes before you begin."
      action={
        <span className="row wrap">
          <Bring onBegun={setBegun} />
          <Button icon="download" onClick={writeOut}>
            Write everybody into a file
          </Button>
        </span>
      }
    >
      <Card flush>
        {isPending && <Skeleton label="Loading" />}
        {error !== null && <p role="alert">{wordsFor(error)}</p>}
        {data !== undefined && files.length === 0 && (
          <EmptyState drawing="cup" title="No files yet">
            The first row of a file names its columns, such as Name, Email and Company.
          </EmptyState>
        )}
        <ul className="things">
          {files.map((file) => (
            <FileRow key={file.id} file={file} onBegun={setBegun} />
          ))}
        </ul>
      </Card>
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>Show more</Button>}
      {begun !== undefined && <ImportDialog begun={begun} onClose={() => setBegun(undefined)} />}
    </KeepingPage>
  );
}

function writeOut(): void {
  attempt(async () => {
    await call('POST /contact-exports', { body: {} });
    refreshFiles();
    didIt({ text: 'The file is being written. It waits here when it is done.' });
  });
}

function Bring({ onBegun }: { onBegun: (begun: Begun) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const take = (file: File) =>
    attempt(async () => {
      setBusy(true);
      try {
        const body = new Uint8Array(await file.arrayBuffer());
        onBegun(await call('POST /contact-files', { query: { name: file.name.slice(-200) }, body }));
        refreshFiles();
      } finally {
        setBusy(false);
      }
    });
  return (
    <>
      <Button kind="main" icon="upload" busy={busy} onClick={() => input.current?.click()}>
        Bring in a file
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        hidden
        aria-label="A CSV file of customers"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) take(file);
          target.value = '';
        }}
      />
    </>
  );
}
