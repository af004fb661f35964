import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import { findDovecot } from '#scripts/dovecot.ts';

export const mailPassword = 'of_a_mailbox';

/** A real IMAP server of its own: own process, own port, own folder. Every name signs in with one password. */
export interface Dovecot {
  readonly port: number;
  /** Puts a mail into a mailbox, as its provider would. */
  readonly deliver: (user: string, ...mails: readonly (string | Buffer)[]) => Promise<void>;
  /** A mail program of the mailbox’s owner. */
  readonly open: (user: string) => Promise<ImapFlow>;
  /** Takes a mailbox away, so that it begins anew under another UIDVALIDITY. */
  readonly forget: (user: string) => void;
  readonly stop: () => Promise<void>;
  readonly again: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startDovecot(): Promise<Dovecot> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-dovecot-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const mails = path.join(folder, 'mails');
  mkdirSync(mails);
  const root = process.getuid?.() === 0;
  const { uid, gid } = root ? { uid: 65_534, gid: 65_534 } : { uid: os.userInfo().uid, gid: os.userInfo().gid };
  if (root) chownSync(mails, uid, gid);
  const file = path.join(folder, 'dovecot.conf');
  writeFileSync(file, configuration(folder, port, root ? null : os.userInfo().username, uid, gid));
  const state: { child: ChildProcess } = { child: await launch(file, port) };

  const open = async (user: string): Promise<ImapFlow> => {
    const client = new ImapFlow({
      ...{ host: '127.0.0.1', port, secure: false, doSTARTTLS: false, logger: false, disableAutoIdle: true },
      auth: { user, pass: mailPassword },
    });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  const stop = async (): Promise<void> => {
    if (state.child.exitCode !== null || state.child.signalCode !== null) return;
    const ended = once(state.child, 'exit');
    process.kill(-(state.child.pid ?? 0), 'SIGKILL'); // with the processes of its clients, which outlive it otherwise
    await ended;
  };
  return {
    port,
    open,
    async deliver(user, ...raws) {
      const client = await open(user);
      for (const raw of raws) await client.append('INBOX', Buffer.from(raw));
      await client.logout();
    },
    forget: (user) => rmSync(path.join(mails, user), { recursive: true, force: true }),
    stop,
    async again() {
      state.child = await launch(file, port);
    },
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configuration(folder: string, port: number, user: string | null, uid: number, gid: number): string {
  const own = user === null ? '' : `default_internal_user = ${user}\ndefault_login_user = ${user}\n`;
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
${own}ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
mail_location = maildir:${folder}/mails/%n
first_valid_uid = 1
mail_max_userip_connections = 100
passdb {
  driver = static
  args = password=${mailPassword}
}
userdb {
  driver = static
  args = uid=${String(uid)} gid=${String(gid)} home=${folder}/mails/%n allow_all_users=yes
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${String(port)}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
namespace inbox {
  inbox = yes
}
`;
}

async function launch(file: string, port: number): Promise<ChildProcess> {
  const child = spawn(findDovecot() ?? 'dovecot', ['-F', '-c', file], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true, // a group of its own, so that all of it can be ended together
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`Dovecot ended: ${said}`);
    if (await answers(port)) return child;
    await sleep(25);
  }
  throw new Error(`Dovecot does not answer: ${said}`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = net.connect(port, '127.0.0.1');
    const end = (good: boolean): void => {
      socket.destroy();
      done(good);
    };
    socket.once('data', (data) => end(data.toString().startsWith('* OK')));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });
}

export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
