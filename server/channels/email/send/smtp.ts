import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailServer } from '#contract/mailboxes.ts';
import { oneAnswer, outcomeOf, type Outcome, type SmtpError } from './verdict.ts';

/** How to get into a server of outgoing mail. */
export interface Access {
  readonly server: MailServer;
  /** Null where none is wanted, as by a relay of one's own. */
  readonly secret: { readonly password: string } | { readonly accessToken: string } | null;
}
/** The envelope: the null sender for what a machine says, so that nothing comes back. */
export interface Envelope {
  readonly from: string | null;
  readonly to: string;
}
export interface PostOptions {
  /** Deadlines in milliseconds: to be let in, of silence, of a whole mail. */
  readonly deadlinesMs?: { readonly entry: number; readonly silence: number; readonly whole: number };
  readonly idleMs?: number;
}
const usual = { entry: 20_000, silence: 60_000, whole: 600_000 };
const mostMailsEach = 100;
const mostIdle = 2;

/** Hands mails to their servers; connections are kept for a while, by mailbox. */
export interface Post {
  readonly send: (box: string, access: Access, envelope: Envelope, raw: Buffer) => Promise<Outcome>;
  readonly close: () => void;
}

interface Line {
  readonly connection: SMTPConnection;
  mails: number;
  timer?: NodeJS.Timeout;
}

export function openPost({ deadlinesMs = usual, idleMs = 30_000 }: PostOptions = {}): Post {
  const idle = new Map<string, Line[]>();
  const state = { closed: false };

  function keep(box: string, line: Line): void {
    const lines = idle.get(box) ?? [];
    if (state.closed || line.mails >= mostMailsEach || lines.length >= mostIdle || line.connection.destroyed) {
      line.connection.quit();
      return;
    }
    line.timer = setTimeout(() => drop(box, line), idleMs).unref();
    idle.set(box, [...lines, line]);
  }

  function drop(box: string, line: Line): void {
    const left = (idle.get(box) ?? []).filter((one) => one !== line);
    if (left.length === 0) idle.delete(box);
    else idle.set(box, left);
    line.connection.quit();
  }

  function take(box: string): Line | undefined {
    const line = idle.get(box)?.pop();
    clearTimeout(line?.timer);
    return line === undefined || line.connection.destroyed ? undefined : line;
  }

  async function send(box: string, access: Access, envelope: Envelope, raw: Buffer): Promise<Outcome> {
    const key = `${box} ${JSON.stringify(access)}`; // a mailbox that was changed begins anew
    const kept = take(key);
    const line = kept ?? (await enter(access, deadlinesMs));
    if ('kind' in line) return line;
    const { outcome, usable } = await handOver(line, envelope, raw, deadlinesMs.whole);
    if (usable) keep(key, line);
    else line.connection.close();
    // The server had hung up on a kept connection before anything was said: a fresh one is tried at once.
    return kept !== undefined && outcome.kind === 'unreached' ? send(box, access, envelope, raw) : outcome;
  }

  return {
    send,
    close: () => {
      state.closed = true;
      for (const [box, lines] of idle) for (const line of lines) drop(box, line);
    },
  };
}

async function enter({ server, secret }: Access, deadlines: typeof usual): Promise<Line | Outcome> {
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    connectionTimeout: deadlines.entry,
    greetingTimeout: deadlines.entry,
    dnsTimeout: deadlines.entry,
    socketTimeout: deadlines.silence,
    allowInternalNetworkInterfaces: true,
  });
  connection.on('error', () => undefined); // each step tells its own
  try {
    await step(connection, (done) => connection.connect(done));
    if (secret !== null) await step(connection, (done) => connection.login(authOf(server.user, secret), done));
    return { connection, mails: 0 };
  } catch (error) {
    connection.close();
    const said = error as SmtpError;
    return { kind: 'unreached', answer: oneAnswer(said.response ?? said.message) };
  }
}

const authOf = (user: string, secret: NonNullable<Access['secret']>) =>
  'password' in secret
    ? { user, pass: secret.password }
    : { user, method: 'XOAUTH2', oauth2: tokenOf(user, secret.accessToken) };

/** The token is renewed by whoever keeps the mailbox; here it is only shown. */
const tokenOf = (user: string, accessToken: string) =>
  ({
    user,
    getToken: (_renew: boolean, done: (error: Error | null, token: string) => void) => done(null, accessToken),
    buildXOAuth2Token: (token: string) =>
      Buffer.from(`user=${user}\u0001auth=Bearer ${token}\u0001\u0001`).toString('base64'),
  }) as never;

/** One step of a conversation with the server, which fails too when the connection does. */
function step(connection: SMTPConnection, begin: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((done, fail) => {
    const lost = (error?: Error): void => fail(error ?? new Error('the server hung up'));
    connection.once('error', lost).once('end', lost);
    begin((error) => {
      connection.off('error', lost).off('end', lost);
      if (error === null || error === undefined) done();
      else fail(error);
    });
  });
}

function handOver(line: Line, { from, to }: Envelope, raw: Buffer, wholeMs: number) {
  const { connection } = line;
  line.mails++;
  const mail = Readable.from([raw]);
  mail.on('error', () => undefined);
  return new Promise<{ outcome: Outcome; usable: boolean }>((done) => {
    const fail = (error: SmtpError): void => done({ outcome: outcomeOf(error, mail.readableDidRead), usable: false });
    const timer = setTimeout(() => fail({ message: 'the server took too long' }), wholeMs);
    const lost = (): void => fail({ message: 'the server hung up' });
    connection.once('end', lost);
    connection.send({ from: from ?? false, to: [to], size: raw.length }, mail, (error, info) => {
      clearTimeout(timer);
      connection.off('end', lost);
      if (error !== null) fail(error);
      else done({ outcome: { kind: 'accepted', answer: oneAnswer(info.response) }, usable: true });
    });
  });
}
