import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { happen } from '#server/happen.ts';
import { noteArrival } from '../accounts/store.ts';
import { fingerprint } from '../parse/fingerprint.ts';
import { insertRaw, noteTry, type Envelope, type Source } from './store.ts';

/** A mail at the door, of which nobody knows yet what is inside. */
export interface Arrival {
  readonly raw: Buffer;
  /** ISO 8601; when the mailbox or our own door got it. */
  readonly at: string;
  readonly uid?: number;
  readonly envelope?: Envelope;
}

export const takeJob = 'mail.take';

/** Notes that a mailbox holds a mail that its server does not hand over; the mail itself stays where it is. */
export async function keepPlaceOf(turn: Turn, inboxId: string, source: Source, uid: number): Promise<void> {
  const why = `The mail server does not hand over mail ${String(uid)}. It is in the mailbox still.`;
  const raw = Buffer.from(`Subject: A mail that could not be fetched\r\nDate: ${turn.now}\r\n\r\n${why}\r\n`);
  const sha256 = Buffer.from(fingerprint(raw), 'hex');
  const id = newId();
  const [kept] = await insertRaw(turn.tx, id, inboxId, source, sha256, raw, raw.length, uid, null, turn.now);
  const [parked] = kept === undefined ? [] : await noteTry(turn.tx, id, why, turn.now, 1);
  if (parked === undefined) return;
  const { state: _state, ...shown } = parked;
  await happen(turn, 'mail.parked', { agents: { kind: 'parkedMail', ...shown } });
}

/** Lets the mails of an inbox that wait be taken in. */
export const askForTaking = (turn: Turn, inboxId: string, at?: string): Promise<void> =>
  turn.queue(takeJob, { inboxId }, { key: `${takeJob} ${inboxId}${at ?? ''}`, ...(at === undefined ? {} : { at }) });

/**
 * Stores mails as they came, before anybody looks inside; what is there already stays as it is. Once the turn is
 * committed they cannot be lost. Returns how many were new.
 */
export async function keep(turn: Turn, inboxId: string, source: Source, arrivals: readonly Arrival[]): Promise<number> {
  const inserted = await Promise.all(
    arrivals.map(({ raw, at, uid = null, envelope }) =>
      insertRaw(
        turn.tx,
        newId(),
        inboxId,
        source,
        Buffer.from(fingerprint(raw), 'hex'),
        raw,
        raw.length,
        uid,
        envelope === undefined ? null : JSON.stringify(envelope),
        at,
      ),
    ),
  );
  const fresh = inserted.filter((rows) => rows.length > 0).length;
  if (fresh === 0) return 0;
  if (source !== 'import' && source !== 'sent') await noteArrival(turn.tx, inboxId, turn.now);
  await askForTaking(turn, inboxId);
  return fresh;
}
