import { createReadStream } from 'node:fs';
import { open, readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isMbox, readMbox, type Archived } from './mbox.ts';

/** Files that mail programs put beside mails. */
const beside = /^\.|\.(lock|msf|dat|json|txt|db|index|log)$|^dovecot|^subscriptions$/;

/** The mails of an mbox, of one file, or of a folder with such and with maildirs in it, in the order of their names. */
export async function* readArchive(place: string): AsyncGenerator<Archived> {
  const found = await stat(place);
  if (!found.isDirectory()) {
    yield* readFileOf(place);
    return;
  }
  const names = (await readdir(place)).filter((name) => !beside.test(name)).sort();
  for (const name of names) yield* readArchive(path.join(place, name));
}

async function* readFileOf(file: string): AsyncGenerator<Archived> {
  const handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(5), 0, 5, 0).finally(() => handle.close());
  if (bytesRead === 0) return;
  if (isMbox(buffer)) yield* readMbox(createReadStream(file));
  else yield { raw: await readFile(file), at: null };
}
