import { once } from 'node:events';
import net from 'node:net';

/** What goes wrong at the next occasion; each is used up once, in their order. */
export type Fault =
  /** The port is silent, hangs up at once, or says no. */
  | 'mute'
  | 'hang-up'
  | 'no-greeting'
  /** The server refuses the mailbox, does not understand, or does not answer. */
  | 'no'
  | 'bad'
  | 'no-answer'
  /** The link breaks in the middle of a mail. */
  | 'cut-mail'
  /** From the next IDLE on nothing comes through any more, and nobody is told. */
  | 'dead-idle';

/** An IMAP server that does what real ones do on bad days. */
export interface FakeImap {
  readonly port: number;
  readonly mails: string[];
  readonly faults: Fault[];
  /** UIDs that it never hands over: nothing comes, or the link breaks. */
  readonly withheld: Map<number, 'nothing' | 'break'>;
  /** Commands that were understood. */
  readonly heard: string[];
  uidValidity: number;
  /** Tells who waits that there is something new. */
  readonly announce: () => void;
  readonly close: () => Promise<void>;
}

export async function openFakeImap(): Promise<FakeImap> {
  const sockets = new Set<net.Socket>();
  const idling = new Set<net.Socket>();
  const fake = {
    mails: [] as string[],
    faults: [] as Fault[],
    heard: [] as string[],
    uidValidity: 7,
    withheld: new Map<number, 'nothing' | 'break'>(),
  };
  const next = (...wanted: Fault[]): Fault | undefined =>
    wanted.includes(fake.faults[0] as Fault) ? fake.faults.shift() : undefined;

  const server = net.createServer((socket) => {
    sockets.add(socket.on('error', () => undefined).on('close', () => sockets.delete(socket)));
    const fault = next('mute', 'hang-up', 'no-greeting');
    if (fault === 'hang-up') socket.destroy();
    if (fault === 'hang-up' || fault === 'mute') return;
    socket.write(
      fault === 'no-greeting'
        ? '* BYE too busy\r\n'
        : '* OK [CAPABILITY IMAP4rev1 IDLE SASL-IR AUTH=XOAUTH2] ready\r\n',
    );
    let rest = '';
    let dead = false;
    socket.on('data', (data) => {
      rest += data.toString('latin1');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (dead) continue;
        if (line === 'DONE') {
          idling.delete(socket);
          continue;
        }
        dead = serve(socket, line);
      }
    });
  });

  /** Says whether the link is dead from now on. */
  function serve(socket: net.Socket, line: string): boolean {
    const [tag = '', ...words] = line.split(' ');
    const command = words.join(' ');
    fake.heard.push(command);
    const say = (text: string): void => void socket.write(Buffer.from(text, 'latin1'));
    const done = (): void => say(`${tag} OK done\r\n`);
    const all = fake.mails.map((_, i) => i + 1);
    if (/^(EXAMINE|SELECT)/.test(command)) {
      const fault = next('no', 'bad', 'no-answer');
      if (fault === 'no') say(`${tag} NO [UNAVAILABLE] come back later\r\n`);
      else if (fault === 'bad') say(`${tag} BAD what?\r\n`);
      else if (fault === undefined) {
        say(
          `* ${String(all.length)} EXISTS\r\n* OK [UIDVALIDITY ${String(fake.uidValidity)}] \r\n* OK [UIDNEXT ${String(all.length + 1)}] \r\n`,
        );
        say(`${tag} OK [READ-ONLY] done\r\n`);
      }
    } else if (/^UID SEARCH/.test(command)) {
      const from = Number(/UID (\d+):/.exec(command)?.[1] ?? 1);
      const found = all.filter((uid) => uid >= from);
      say(`* SEARCH ${(found.length > 0 ? found : all.slice(-1)).join(' ')}\r\n`); // “9:*” names the last one, too
      done();
    } else if (/^UID FETCH/.test(command)) {
      for (const uid of numbersOf(command, all.length)) {
        const mail = fake.mails[uid - 1];
        if (mail === undefined) continue;
        const head = `* ${String(uid)} FETCH (UID ${String(uid)} INTERNALDATE "22-Nov-2030 10:00:00 +0000"`;
        if (!command.includes('BODY')) say(`${head} RFC822.SIZE ${String(mail.length)})\r\n`);
        else if (fake.withheld.get(uid) === 'nothing') continue;
        else if (!fake.withheld.has(uid) && next('cut-mail') === undefined)
          say(`${head} BODY[]<0> {${String(mail.length)}}\r\n${mail})\r\n`);
        else {
          say(`${head} BODY[]<0> {${String(mail.length)}}\r\n${mail.slice(0, 20)}`);
          setTimeout(() => socket.destroy(), 20);
          return true;
        }
      }
      done();
    } else if (command === 'IDLE') {
      say('+ idling\r\n');
      if (next('dead-idle') !== undefined) return true;
      idling.add(socket);
      socket.once('data', done);
    } else if (/^LIST/.test(command)) {
      say('* LIST () "/" INBOX\r\n');
      done();
    } else if (/^CAPABILITY/.test(command)) {
      say('* CAPABILITY IMAP4rev1 IDLE SASL-IR AUTH=XOAUTH2\r\n');
      done();
    } else done();
    return false;
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(fake, {
    port: (server.address() as net.AddressInfo).port,
    announce: () => idling.forEach((socket) => socket.write(`* ${String(fake.mails.length)} EXISTS\r\n`)),
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        sockets.forEach((socket) => socket.destroy());
      }),
  });
}

/** The numbers of a set such as `1:3,7`. */
function numbersOf(command: string, last: number): number[] {
  const set = command.split(' ')[2] ?? '';
  return set.split(',').flatMap((range) => {
    const [from = '1', to = from] = range.split(':');
    const end = to === '*' ? last : Number(to);
    return Array.from({ length: Math.max(0, end - Number(from) + 1) }, (_, i) => Number(from) + i);
  });
}
