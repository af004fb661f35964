import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ParkedMail } from '#contract/mailboxes.ts';
import { call, wordsFor } from '../../app/client.ts';
import { attempt, didIt } from '../../app/did-it.ts';
import { onEvent } from '../../app/live.ts';
import { newId } from '../../app/new-id.ts';
import { queries } from '../../app/queries.ts';
import { SettingsPage } from '../../app/settings/SettingsPage.tsx';
import { useEntity } from '../../app/store.ts';
import { Button, Card, Dialog, EmptyState, Skeleton } from '../../ui/index.ts';
import { sizeWords } from '../files/index.ts';
import { moment } from '../promises/index.ts';
import './mailboxes.css';

const route = getRouteApi('/inside/settings/parked-mail');

/** Mails that could not be made conversations: why, how they came, and trying again. None is lost. */
export function ParkedMailPage() {
  const { inbox } = route.useSearch();
  const [looking, setLooking] = useState<ParkedMail | null>(null);
  const { data, error, isPending, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['parked-mail', inbox],
    queryFn: ({ pageParam }) =>
      call('GET /parked-mails', {
        query: { ...(inbox !== undefined && { inboxId: inbox }), ...(pageParam !== null && { cursor: pageParam }) },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  useEffect(() => onEvent('mail.parked', refresh), []);
  const mails = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <SettingsPage title="Parked mail" about="Mail that could not be read. It is kept as it came, and the rest went on.">
      <Card flush>
        {isPending && <Skeleton label="Loading" />}
        {error !== null && <p role="alert">{wordsFor(error)}</p>}
        {data !== undefined && mails.length === 0 && (
          <EmptyState drawing="speech" title="Nothing is parked">
            Every mail became a conversation.
          </EmptyState>
        )}
        <ul className="things">
          {mails.map((mail) => (
            <ParkedRow key={mail.id} mail={mail} onLook={() => setLooking(mail)} />
          ))}
        </ul>
      </Card>
      {hasNextPage && (
        <div className="row">
          <Button onClick={() => void fetchNextPage()}>Show more</Button>
        </div>
      )}
      {looking !== null && <SourceDialog mail={looking} onClose={() => setLooking(null)} />}
    </SettingsPage>
  );
}

const refresh = () => void queries.invalidateQueries({ queryKey: ['parked-mail'] });

function ParkedRow({ mail, onLook }: { mail: ParkedMail; onLook: () => void }) {
  const inbox = useEntity('inbox', mail.inboxId);
  const when = moment(Date.parse(mail.arrivedAt), Date.now());
  return (
    <li>
      <span className="thing">
        <b>{mail.reason}</b>
        <span className="second small">
          {inbox?.name ?? 'An inbox'}, {when}, {sizeWords(mail.size)}, tried{' '}
          {mail.tries === 1 ? 'once' : `${mail.tries} times`}
        </span>
      </span>
      <Button size="small" onClick={onLook}>
        Look<span className="sr"> at the mail of {when}</span>
      </Button>
      <Button size="small" onClick={() => readAgain(mail)}>
        Read again<span className="sr"> the mail of {when}</span>
      </Button>
    </li>
  );
}

function readAgain({ id }: ParkedMail): void {
  attempt(async () => {
    await call('POST /parked-mails/:id/attempt', { params: { id }, idempotencyKey: newId() });
    didIt({ text: 'It is being read again. If it cannot be, it comes back here.' });
    refresh();
  });
}

function SourceDialog({ mail, onClose }: { mail: ParkedMail; onClose: () => void }) {
  const { data, error } = useQuery({
    queryKey: ['parked-source', mail.id],
    queryFn: () => call('GET /parked-mails/:id', { params: { id: mail.id } }),
  });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="As it came" about={mail.reason} wide>
      {error !== null && <p role="alert">{wordsFor(error)}</p>}
      {data === undefined && error === null && <Skeleton label="Loading the source" rows={4} />}
      {data !== undefined && (
        <pre className="code parked-source" tabIndex={0} data-first aria-label="Source">
          {data.source}
        </pre>
      )}
    </Dialog>
  );
}
