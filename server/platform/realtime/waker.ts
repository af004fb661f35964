/** Looks of its own accord, for what other processes commit. */
const everyMs = 1_000;
/** After a commit here: an older transaction may still hold the event back for a moment. */
const againMs = [4, 20, 100];

/** Runs `look` when woken, one at a time; wakes that come meanwhile lead to one more. A failed look is tried again soon. */
export function openWaker(look: () => Promise<void>, onError: (error: unknown) => void) {
  const state = { awake: false, running: false, closed: false, watching: false };
  const mayLook = (): boolean => state.awake && !state.closed;

  async function loop(): Promise<void> {
    state.running = true;
    while (mayLook()) {
      state.awake = false;
      try {
        await look();
      } catch (error) {
        if (!state.closed) onError(error);
        break;
      }
    }
    state.running = false;
  }

  function stir(): void {
    state.awake = true;
    if (!state.running) void loop();
  }

  function watch(step = 0): void {
    const delay = againMs[step];
    state.watching = delay !== undefined;
    if (delay === undefined || state.closed) return;
    setTimeout(() => {
      stir();
      watch(step + 1);
    }, delay).unref();
  }

  const timer = setInterval(stir, everyMs).unref();
  return {
    wake: (): void => {
      stir();
      if (!state.watching) watch();
    },
    close: (): void => {
      state.closed = true;
      clearInterval(timer);
    },
  };
}
