import { checkMail } from '../identity/check.ts';
import { unavailable } from '#server/platform/http/problem.ts';
import { openResolver } from '../identity/resolver.ts';
import { trustedVerdict } from '../identity/trusted.ts';
import { unknown, type Verdict } from '../identity/verdict.ts';
import { valueOf } from '../parse/header.ts';
import { closedWords, type Readers } from '../parse/pool.ts';
import type { ParsedMail } from '../parse/types.ts';
import type { Reading } from '../read.ts';
import type { Envelope, RawMail } from './store.ts';

/** With whose eyes a mail is read. */
export interface Eyes {
  /** Addresses of the inbox, in lower case. */
  readonly own: readonly string[];
  /** Names of mail servers whose Authentication-Results are believed, in lower case. */
  readonly trusted: readonly string[];
}

/** A mail with everything that can be known of it without looking into the database. */
export interface ReadMail extends Reading {
  readonly verdict: Verdict;
  /** The check says that the sender is not who they say. */
  readonly forged: boolean;
}

const deadlineMs = 5_000;
const resolver = openResolver();

/** Reads a mail aside from everything else, and checks its sender. @throws Error in words where it cannot be read. */
export async function readAndCheck(readers: Readers, raw: RawMail, eyes: Eyes): Promise<ReadMail> {
  const reading = await readers.read(raw.raw, eyes.own);
  if ('unreadable' in reading) {
    const error = new Error(reading.unreadable);
    throw reading.unreadable === closedWords ? unavailable(error) : error;
  }
  const verdict = await verdictOn(reading.mail, raw, eyes);
  // Without the connection SPF cannot be asked again, so that a check of our own cannot tell a forgery.
  const forged = verdict.dmarc === 'fail' && (verdict.source === 'header' || connectionOf(raw.envelope) !== null);
  return { ...reading, verdict, forged };
}

/** An archive’s keys are long gone; what comes from this machine alone was checked before or needs no check. */
async function verdictOn(mail: ParsedMail, { raw, source, envelope }: RawMail, { trusted }: Eyes): Promise<Verdict> {
  if (trusted.length > 0) return trustedVerdict(mail, new Set(trusted));
  const connection = connectionOf(envelope);
  const signed = valueOf(mail.headers, 'dkim-signature') !== '';
  if (source === 'import' || (connection === null && !signed)) return unknown;
  return checkMail(raw, mail.from?.address ?? '', { resolver, connection, deadlineMs });
}

const here = /^(::ffff:)?127\.|^::1$/;

function connectionOf(envelope: Envelope | null): { ip: string; helo: string; sender: string } | null {
  if (envelope === null || envelope.ip === '' || here.test(envelope.ip)) return null;
  return { ip: envelope.ip, helo: envelope.helo, sender: envelope.from };
}
