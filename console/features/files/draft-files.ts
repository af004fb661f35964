import type { Attachment } from '#contract/files.ts';
import { sizeWords } from './size-words.ts';

/** A file beside a draft: on its way up, up, or not. */
export interface DraftFile {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly state: 'sending' | 'ready' | 'failed';
  /** How much is up, 0..1. */
  readonly share: number;
  /** What the server has; null until it is up. */
  readonly file: Attachment | null;
  /** Why it failed, in words. */
  readonly problem: string | null;
}

export interface FileLimits {
  readonly most: number;
  /** In bytes. */
  readonly each: number;
  readonly together: number;
}

interface Sending {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

export interface FileWays {
  readonly newKey: () => string;
  /** Throws with what to tell people. */
  readonly upload: (file: File, sending: Sending) => Promise<Attachment>;
  /** Takes back from the server what will not be sent. */
  readonly forget: (id: string) => void;
  /** What this browser keeps of a draft, so that it is there after a reload. */
  readonly keep: (draftKey: string, files: readonly Attachment[]) => void;
  readonly kept: (draftKey: string) => readonly Attachment[];
  readonly wordsFor: (problem: unknown) => string;
}

/** Files beside drafts, by the draft's key. They go up at once, so that sending need not wait. */
export function createDraftFiles({ newKey, upload, forget, keep, kept, wordsFor }: FileWays) {
  const drafts = new Map<string, readonly DraftFile[]>();
  const sources = new Map<string, { readonly file: File; stop: AbortController }>();
  const watchers = new Set<() => void>();

  const ready = (file: Attachment): DraftFile => ({
    ...{ key: file.id, name: file.name, size: file.size, state: 'ready', share: 1, file, problem: null },
  });
  const get = (draftKey: string): readonly DraftFile[] => {
    const known = drafts.get(draftKey) ?? kept(draftKey).map(ready);
    drafts.set(draftKey, known);
    return known;
  };
  const set = (draftKey: string, files: readonly DraftFile[]): void => {
    drafts.set(draftKey, files);
    keep(
      draftKey,
      files.flatMap(({ file }) => file ?? []),
    );
    for (const watcher of [...watchers]) watcher();
  };
  const change = (draftKey: string, key: string, news: Partial<DraftFile>): void => {
    const files = get(draftKey);
    if (files.some((each) => each.key === key))
      set(
        draftKey,
        files.map((each) => (each.key === key ? { ...each, ...news } : each)),
      );
  };

  async function send(draftKey: string, key: string): Promise<void> {
    const source = sources.get(key);
    if (source === undefined) return;
    source.stop = new AbortController();
    const { signal } = source.stop;
    change(draftKey, key, { state: 'sending', share: 0, problem: null });
    try {
      const onProgress = (share: number): void => change(draftKey, key, { share });
      const file = await upload(source.file, { signal, onProgress });
      sources.delete(key);
      if (get(draftKey).some((each) => each.key === key)) change(draftKey, key, { state: 'ready', share: 1, file });
      else forget(file.id);
    } catch (problem) {
      if (!signal.aborted) change(draftKey, key, { state: 'failed', problem: wordsFor(problem) });
    }
  }

  return {
    get,
    watch(watcher: () => void): () => void {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    /** Begins to put files up; says in words what does not fit. */
    add(draftKey: string, files: readonly File[], limits: FileLimits): string | null {
      const fitting = fits(get(draftKey), files, limits);
      for (const file of fitting.files) {
        const key = newKey();
        sources.set(key, { file, stop: new AbortController() });
        const { name, size } = file;
        set(draftKey, [...get(draftKey), { key, name, size, state: 'sending', share: 0, file: null, problem: null }]);
        void send(draftKey, key);
      }
      return fitting.problem;
    },
    again: (draftKey: string, key: string): void => void send(draftKey, key),
    remove(draftKey: string, key: string): void {
      const gone = get(draftKey).find((each) => each.key === key);
      set(
        draftKey,
        get(draftKey).filter((each) => each.key !== key),
      );
      sources.get(key)?.stop.abort();
      sources.delete(key);
      if (gone?.file != null) forget(gone.file.id);
    },
    /** Takes what is up out of the draft, to be sent. */
    take(draftKey: string): readonly Attachment[] {
      const files = get(draftKey);
      set(
        draftKey,
        files.filter(({ state }) => state !== 'ready'),
      );
      return files.flatMap(({ file }) => file ?? []);
    },
    /** Puts back what did not go out. */
    putBack(draftKey: string, files: readonly Attachment[]): void {
      if (files.length > 0) set(draftKey, [...files.map(ready), ...get(draftKey)]);
    },
  };
}

/** Those that fit, and why the others do not. */
function fits(there: readonly DraftFile[], coming: readonly File[], { most, each, together }: FileLimits) {
  const files: File[] = [];
  let problem: string | null = null;
  let sum = there.reduce((bytes, { size }) => bytes + size, 0);
  for (const file of coming) {
    if (file.size === 0) problem = `“${file.name}” is empty.`;
    else if (file.size > each) problem = `“${file.name}” is too large. A file may have ${sizeWords(each)}.`;
    else if (there.length + files.length >= most) problem = `At most ${most} files go with one message.`;
    else if (sum + file.size > together) problem = `Together the files may have ${sizeWords(together)}.`;
    else {
      files.push(file);
      sum += file.size;
    }
  }
  return { files, problem };
}
