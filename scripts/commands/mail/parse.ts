import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { openReaders, usual, type Readers } from '#server/channels/email/parse/pool.ts';
import type { Unreadable } from '#server/channels/email/parse/types.ts';
import type { Reading } from '#server/channels/email/read.ts';
import { setupError } from '#server/platform/setup-error.ts';

export const usage = `npm run -s rapport -- mail parse <file.eml…> [--own <address>…]

Prints one line of JSON for each mail, in the order given: who wrote it to whom, what it
says, what is folded away as history or signature, whether a machine wrote it and why,
what would lead it to a conversation, its attachments and what was odd about it.
A mail that cannot be read gives {"file", "unreadable"}, and the next one follows.

  --own   An address of your own inboxes, as often as there are; a group of that
          address does not make its mail a mailing list’s.`;

/** Reads mails one after another into lines of JSON. A bad one never stops it. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { own: { type: 'string', multiple: true, default: [] } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw setupError('No mail is named.', 'What it takes: npm run rapport -- help mail');
  const own = values.own.map((address) => address.toLowerCase());
  const workers = Math.min(availableParallelism(), 4);
  const readers = openReaders({ ...usual, workers });
  try {
    for (let i = 0; i < positionals.length; i += workers) {
      const batch = positionals.slice(i, i + workers).map((file) => parse(readers, file, own));
      for (const told of batch) process.stdout.write(`${JSON.stringify(await told)}\n`);
    }
  } finally {
    await readers.close();
  }
}

async function parse({ read }: Readers, file: string, own: readonly string[]): Promise<object> {
  try {
    const reading = await read(await readFile(file), own);
    return { file, ...(isReading(reading) ? told(reading) : reading) };
  } catch (error) {
    return { file, unreadable: (error as Error).message };
  }
}

const isReading = (reading: Reading | Unreadable): reading is Reading => !('unreadable' in reading);

function told({ mail, fold, automatic, report, pointers, fingerprint }: Reading): object {
  const { from, sender, replyTo, to, cc, deliveredTo, subject, date, messageId, inReplyTo, references } = mail;
  return {
    ...{ fingerprint, messageId, date, subject, from, sender, replyTo, to, cc, deliveredTo },
    threading: { inReplyTo, references, ...pointers },
    automatic: { is: automatic.kind !== null, ...automatic },
    report,
    visible: fold.visible,
    folded: fold.folded,
    html: mail.html !== null,
    attachments: mail.attachments.map(({ content: _content, ...attachment }) => attachment),
    warnings: mail.warnings,
  };
}
