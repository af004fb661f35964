import type { PublicAttachment } from '#contract/files.ts';
import { uploadFile } from '#sdk/index.ts';
import type { Desk } from './desk.ts';
import { unlike } from './shelved.ts';
import type { Shelved } from './shelved.ts';
import { asProblem } from './visit.ts';
import { words } from './words.ts';

export interface Files {
  readonly attach: (files: Iterable<File>) => void;
  readonly detach: (shelved: Shelved) => void;
  /** Takes what is up, to be sent. */
  readonly take: () => readonly PublicAttachment[];
  /** A short-lived address of a file, or null where there is none now. */
  readonly link: (id: string) => Promise<string | null>;
}

/** As the server counts: files in one message, bytes of each. */
const mostFiles = 10;
const largest = 20 * 1024 * 1024;

export function createFiles({ store, keep, call }: Desk): Files {
  const stops = new Map<string, AbortController>();

  const put = (files: readonly Shelved[]): void => store.set({ files });
  /** Each change is a new value; its name tells which one it is. */
  function change(name: string, news: Partial<Shelved>): void {
    put(store.get().files.map((each) => (each.name === name ? { ...each, ...news } : each)));
  }

  async function send(file: File, name: string): Promise<void> {
    const stop = new AbortController();
    stops.set(name, stop);
    try {
      const up = await uploadFile('POST /widget/files', file, {
        headers: { authorization: `Bearer ${keep.token() ?? ''}` },
        signal: stop.signal,
        onProgress: (share) => change(name, { share }),
      });
      change(name, { share: 1, file: up });
    } catch (error) {
      change(name, { why: asProblem(error).message });
    }
    stops.delete(name);
  }

  return {
    attach(files) {
      for (const file of files) {
        const there = store.get().files;
        if (there.length >= mostFiles) return;
        const name = unlike(file.name, there);
        const why = file.size > largest ? words.tooLarge : null;
        put([...there, { name, size: file.size, share: 0, file: null, why }]);
        if (why === null) void send(file, name);
      }
    },
    detach({ name, file }) {
      put(store.get().files.filter((each) => each.name !== name));
      stops.get(name)?.abort();
      if (file !== null) void call('DELETE /widget/files/:id', { params: { id: file.id } }).catch(() => undefined);
    },
    take() {
      const { files } = store.get();
      put([]);
      return files.flatMap(({ file }) => file ?? []);
    },
    link: (id) =>
      call('GET /widget/files/:id/link', { params: { id } }).then(
        ({ url }) => url,
        () => null,
      ),
  };
}
