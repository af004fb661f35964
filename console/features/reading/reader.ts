import weights from '#psychology/emotion/weights/emotion.bin?url';
import type { Reader } from '#psychology/emotion/index.ts';

let opened: Promise<Reader> | undefined;

/** The reader, in this browser: fetched once, when it is first needed. Nothing that is typed leaves the page. */
export function openReader(): Promise<Reader> {
  opened ??= load().catch((problem: unknown) => {
    opened = undefined; // the next try fetches anew
    throw problem;
  });
  return opened;
}

async function load(): Promise<Reader> {
  const [{ readerOf }, answer] = await Promise.all([import('#psychology/emotion/index.ts'), fetch(weights)]);
  if (!answer.ok) throw new Error(`the reader did not come (${String(answer.status)})`);
  return readerOf(new Uint8Array(await answer.arrayBuffer()));
}
