import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { openReaders } from '#server/channels/email/parse/pool.ts';
import { checkMarkup } from './markup.ts';
import { checkMime4j } from './mime4j.ts';
import { checkReplies } from './replies.ts';

/** Real and broken mails, which are not part of the product, through everything that reads a mail. */
export async function checkReading(data: string): Promise<void> {
  if (!existsSync(path.join(data, 'mail'))) {
    console.log(`The real mails are not here (${data}), so they are left out.`);
    return;
  }
  console.log(await checkCorpus(path.join(data, 'mail')));
  console.log(await checkMime4j(path.join(data, 'mail/mime4j')));
  console.log(await checkReplies(path.join(data, 'replies')));
  console.log(await checkMarkup(data));
}

/** Every file is read within its limits, and none is lost: what cannot be read would be told, and there is none. */
async function checkCorpus(folder: string): Promise<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(file).isFile());
  const readers = openReaders();
  const began = performance.now();
  try {
    const read = await Promise.all(
      files.map(async (file) => [file, await readers.read(readFileSync(file), [])] as const),
    );
    const parked = read.flatMap(([file, told]) => ('unreadable' in told ? [`${file}: ${told.unreadable}`] : []));
    const silent = read.flatMap(([file, told]) =>
      'mail' in told && told.fold.visible === '' && told.mail.text.trim() !== '' ? [file] : [],
    );
    if (parked.length > 0 || silent.length > 0)
      throw new Error(['Not read:', ...parked, 'Left empty:', ...silent].join('\n'));
  } finally {
    await readers.close();
  }
  return `${files.length} mails and other files read as mails, none parked, none empty; ${(performance.now() - began).toFixed(0)} ms`;
}

if (import.meta.main) await checkReading(path.join(import.meta.dirname, '../../../shared/data'));
