import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as the world outside got it. */
export interface Caught {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}
type Answer = { readonly code: number; readonly text: string } | null;

/** A real mail server that keeps what it gets, and misbehaves when told to. Its one password is “right”. */
export interface Sink {
  readonly port: number;
  readonly mails: Caught[];
  readonly connections: number;
  /** What it says to a recipient or to a mail; null is yes. */
  recipients: (address: string) => Answer;
  content: (mail: Caught) => Answer;
  /** Where the link drops: the mail is kept in the last two. */
  cut: 'at-recipient' | 'before-answer' | 'never-answers' | null;
  /** Resolves with a mail as soon as there are so many. */
  readonly arrived: (count: number, withinMs?: number) => Promise<readonly Caught[]>;
  readonly reset: () => void;
  /** Closes the connections that are open, as a server does after a while. */
  readonly hangUp: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const yes = (): null => null;

export async function openSink(): Promise<Sink> {
  const state = { mails: [] as Caught[], connections: 0 };
  const open = new Set<() => void>();
  const problem = ({ code, text }: NonNullable<Answer>): Error =>
    Object.assign(new Error(text), { responseCode: code });

  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    authMethods: ['PLAIN', 'LOGIN', 'XOAUTH2'],
    onAuth({ password, accessToken, username }, _session, done) {
      const right = password === 'right' || accessToken === 'right';
      done(right ? null : new Error('wrong password'), right ? { user: username } : undefined);
    },
    onConnect(_session, done) {
      state.connections++;
      done();
    },
    onRcptTo({ address }, _session, done) {
      if (sink.cut === 'at-recipient') return void sink.hangUp();
      const answer = sink.recipients(address);
      done(answer === null ? null : problem(answer));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        const mail = { from, to: rcptTo.map((one) => one.address), raw: Buffer.concat(chunks).toString() };
        const answer = sink.content(mail);
        if (answer !== null) {
          done(problem(answer));
          return;
        }
        state.mails.push(mail);
        if (sink.cut === 'before-answer') return void sink.hangUp();
        if (sink.cut !== 'never-answers') done();
      });
    },
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  listening.on('connection', (socket) => {
    const end = () => void socket.destroy();
    open.add(end);
    socket.on('close', () => open.delete(end));
  });

  const sink: Sink = {
    port: (listening.address() as AddressInfo).port,
    mails: state.mails,
    get connections() {
      return state.connections;
    },
    recipients: yes,
    content: yes,
    cut: null,
    async arrived(count, withinMs = 20_000) {
      const end = Date.now() + withinMs;
      while (state.mails.length < count) {
        if (Date.now() > end) throw new Error(`${String(state.mails.length)} of ${String(count)} mails arrived`);
        await new Promise((done) => setTimeout(done, 20));
      }
      return state.mails;
    },
    reset() {
      state.mails.length = 0;
      state.connections = 0;
      Object.assign(sink, { recipients: yes, content: yes, cut: null });
    },
    async hangUp() {
      for (const end of open) end();
      await new Promise((done) => setTimeout(done, 50));
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
  return sink;
}
