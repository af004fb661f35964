/** A draft as it stands in this browser. */
export interface DraftNow {
  readonly text: string;
  /** When the server had it last, ISO 8601; null while it has none. */
  readonly savedAt: string | null;
  /** `kept`: saving failed, so only this browser has it. */
  readonly state: 'saved' | 'changed' | 'kept';
}

export interface DraftWays {
  /** Saves on the server; resolves to when. */
  readonly save: (key: string, text: string) => Promise<string>;
  /** What this browser keeps for itself until the server has it; null for nothing. */
  readonly keep: (key: string, text: string | null) => void;
  readonly kept: (key: string) => string | null;
  /** Calls after the pause in which drafts are saved; returns how to prevent it. */
  readonly later: (run: () => void) => () => void;
}

const none: DraftNow = { text: '', savedAt: null, state: 'saved' };

/**
 * Drafts by key. What is typed is saved in pauses, one save at a time; what the server says about a draft counts only
 * while there is nothing newer here.
 */
export function createDrafts({ save, keep, kept, later }: DraftWays) {
  const drafts = new Map<string, DraftNow>();
  const timers = new Map<string, () => void>();
  const saving = new Map<string, Promise<void>>();
  const watchers = new Set<() => void>();

  const set = (key: string, draft: DraftNow): void => {
    drafts.set(key, draft);
    for (const watcher of [...watchers]) watcher();
  };
  const get = (key: string): DraftNow => {
    const known = drafts.get(key) ?? restored(kept(key));
    drafts.set(key, known);
    return known;
  };

  async function saveNow(key: string): Promise<void> {
    await saving.get(key);
    const { text, state } = get(key);
    if (state === 'saved') return;
    keep(key, text);
    try {
      const savedAt = await save(key, text);
      if (get(key).text === text) {
        keep(key, null);
        set(key, { text, savedAt: text === '' ? null : savedAt, state: 'saved' });
      } else set(key, { ...get(key), savedAt });
    } catch {
      set(key, { ...get(key), state: 'kept' });
    }
  }

  function flush(key: string): Promise<void> {
    timers.get(key)?.();
    timers.delete(key);
    if (get(key).state === 'saved') return saving.get(key) ?? Promise.resolve();
    const run = saveNow(key).finally(() => {
      if (saving.get(key) === run) saving.delete(key);
    });
    saving.set(key, run);
    return run;
  }

  return {
    get,
    watch(watcher: () => void): () => void {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    edit(key: string, text: string): void {
      if (text === get(key).text) return;
      set(key, { ...get(key), text, state: 'changed' });
      timers.get(key)?.();
      timers.set(
        key,
        later(() => void flush(key)),
      );
    },
    /** Takes over what the server has. */
    adopt(key: string, text: string, savedAt: string): void {
      const now = get(key);
      if (now.state === 'saved' && (now.text !== text || now.savedAt !== savedAt))
        set(key, { text, savedAt, state: 'saved' });
    },
    /** Saves now, as on leaving. */
    flush,
    /** Keeps in this browser what the server has not got yet, as when the page is closed. */
    keepAll(): void {
      for (const [key, { text, state }] of drafts) if (state !== 'saved') keep(key, text);
    },
  };
}

const restored = (text: string | null): DraftNow => (text === null ? none : { text, savedAt: null, state: 'kept' });
