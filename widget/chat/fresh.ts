import type { Desk } from './desk.ts';
import type { Sender } from './sender.ts';
import type { Stream } from './stream.ts';
import type { Visiting } from './visit.ts';

const tickMs = 15_000;
const staleMs = 60_000;

/** Keeps what is shown true: times move, an expectation that ran out is asked anew, a line that is back is used at once. */
export function keepFresh({ store }: Desk, visiting: Visiting, stream: Stream, sender: Sender): { opened: () => void } {
  let askedAt = Date.now();
  let { line } = store.get();

  function ask(): void {
    askedAt = Date.now();
    if (store.get().stage === 'here') void visiting.refresh();
  }

  function tick(): void {
    const { open, house } = store.get();
    if (!open) return;
    const now = Date.now();
    store.set({ now });
    const ends = [house?.expectation.answerBy, house?.expectation.until].map((at) => Date.parse(at ?? ''));
    if (now - askedAt > staleMs && ends.some((at) => at < now)) ask();
  }

  setInterval(tick, tickMs);
  addEventListener('online', () => {
    stream.wake();
    ask();
  });
  addEventListener('offline', () => store.set({ line: 'offline' }));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') stream.wake();
  });
  store.subscribe(() => {
    const back = store.get().line === 'online' && line !== 'online';
    line = store.get().line;
    if (back) sender.wake();
  });
  return {
    opened() {
      store.set({ now: Date.now() });
      if (Date.now() - askedAt > staleMs) ask();
    },
  };
}
