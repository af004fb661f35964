import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Mailbox } from '#contract/mailboxes.ts';
import { call } from '../../app/client.ts';
import { attempt, didIt } from '../../app/did-it.ts';
import { useCan } from '../../app/session.tsx';
import { upsert } from '../../app/store.ts';
import { Button, Card, Chip, Field, Popover, TextInput } from '../../ui/index.ts';
import { moment } from '../promises/index.ts';
import { healthWords } from './health-words.ts';
import './mailboxes.css';

const said = (at: string): string => moment(Date.parse(at), Date.now());

/** How reading a mailbox goes: how far behind, what waits, what went wrong, what comes next. */
export function HealthPanel({ mailbox }: { mailbox: Mailbox }) {
  const { health } = mailbox;
  const { tone, short, long } = healthWords(health, said);
  const mayRead = useCan('mail.parked');
  const may = useCan('workspace.manage');
  return (
    <Card title="How it goes" aside={<Chip tone={tone}>{short}</Chip>}>
      <div className="settings-body">
        <p aria-live="polite">{long}</p>
        <dl className="mail-health">
          <dt>Waits to be taken in</dt>
          <dd className="num">{health.backlog}</dd>
          <dt>Could not be read</dt>
          <dd className="num">
            {mayRead && health.parked > 0 ? (
              <Link to="/settings/parked-mail" search={{ inbox: mailbox.id }}>
                {health.parked}, look at them
              </Link>
            ) : (
              health.parked
            )}
          </dd>
          <dt>Late in going out</dt>
          <dd className="num">
            {health.unsent}
            {health.unsentSince !== null && `, since ${said(health.unsentSince)}`}
            {health.unsentBecause !== null && <span className="second">. {health.unsentBecause}</span>}
          </dd>
          {health.sentError !== null && (
            <>
              <dt>Sent folder</dt>
              <dd>
                not read, tried again<span className="second">. {health.sentError}</span>
              </dd>
            </>
          )}
          <dt>Looked last</dt>
          <dd className="num">{health.checkedAt === null ? 'not yet' : said(health.checkedAt)}</dd>
          <dt>Last mail</dt>
          <dd className="num">{health.arrivedAt === null ? 'none yet' : said(health.arrivedAt)}</dd>
        </dl>
        {health.unheard && (
          <p className="second" role="status">
            Nobody could be told of this outside of Rapport yet. A second inbox that sends, or an alarm webhook in the
            settings above, would do it; it is tried again every five minutes.
          </p>
        )}
        {may && mailbox.imap !== null && (
          <div className="row wrap">
            <Backfill mailbox={mailbox} />
          </div>
        )}
      </div>
    </Card>
  );
}

function Backfill({ mailbox }: { mailbox: Mailbox }) {
  const [open, setOpen] = useState(false);
  const [days, setDays] = useState('30');
  const count = Number(days);
  const isRight = Number.isInteger(count) && count >= 1 && count <= 3650;
  const bring = () =>
    attempt(async () => {
      setOpen(false);
      const params = { id: mailbox.id };
      upsert(await call('POST /inboxes/:id/mailbox/backfill', { params, body: { days: count } }));
      didIt({ text: `The last ${count} days are being brought in, resolved. Nobody is told of them.` });
    });
  return (
    <Popover
      label="Bring older mail in"
      open={open}
      onOpenChange={setOpen}
      trigger={<Button icon="download">Bring older mail in</Button>}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isRight) bring();
        }}
      >
        <Field label="Of the last days" error={isRight ? undefined : 'Write a whole number from 1 to 3,650.'}>
          <TextInput inputMode="numeric" value={days} onChange={(event) => setDays(event.target.value)} />
        </Field>
        <Button type="submit" kind="main">
          Bring them in
        </Button>
      </form>
    </Popover>
  );
}
