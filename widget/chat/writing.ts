import type { Desk } from './desk.ts';

const sayAgainMs = 3_000;
const silenceMs = 10_000;

export interface Writing {
  /** The visitor changed their words; `empty` when none are left or they were sent. */
  readonly typed: (empty: boolean) => void;
  /** Somebody of the house writes, or stopped. */
  readonly heard: (what: string, name: string | null) => void;
}

/** Who is writing, both ways. A sign of writing lasts ten seconds and no longer, for nobody may say that it ended. */
export function createWriting({ store }: Pick<Desk, 'store'>, signal: (what: 'typing' | 'stopped') => void): Writing {
  let saidAt = -Infinity;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let end: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    clearTimeout(silence);
    if (saidAt === -Infinity) return;
    saidAt = -Infinity;
    signal('stopped');
  }

  return {
    typed(empty) {
      if (empty) {
        stop();
        return;
      }
      const now = Date.now();
      if (now - saidAt >= sayAgainMs) {
        saidAt = now;
        signal('typing');
      }
      clearTimeout(silence);
      silence = setTimeout(stop, silenceMs);
    },
    heard(what, name) {
      clearTimeout(end);
      const writing = what === 'typing' ? { name } : null;
      if (writing !== null || store.get().writing !== null) store.set({ writing });
      if (writing !== null) end = setTimeout(() => store.set({ writing: null }), silenceMs);
    },
  };
}
