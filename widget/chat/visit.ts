import { Problem } from '#sdk/index.ts';
import type { Desk } from './desk.ts';
import { retryDelay, verdict } from './outbox.ts';
import { takeVisit } from './take.ts';

/** Two renewals within this time mean that the house does not let this visit be. */
const renewalsApartMs = 10_000;

export interface Visiting {
  /** Begins the visit or continues it; `started` is told where the live stream goes on. */
  readonly begin: (identity: string | null) => Promise<void>;
  /** Fetches everything anew. False when the server was not reached. */
  readonly refresh: () => Promise<boolean>;
  /** The token is no longer good: asks the page who it is, and begins anew. */
  readonly renew: () => void;
  readonly stop: () => void;
}

export function createVisiting(desk: Desk, language: () => string, started: (at: string) => void): Visiting {
  const { store, keep, call, tell } = desk;
  let attempt = 0;
  let renewedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let run = 0;

  async function begin(identity: string | null): Promise<void> {
    const mine = ++run;
    clearTimeout(timer);
    try {
      const { token, ...visit } = await call('POST /widget/visits', {
        body: { inbox: desk.inbox, token: keep.token(), identity, timeZone: hereZone(), language: language() },
      });
      if (mine !== run) return; // somebody else was named meanwhile
      attempt = 0;
      keep.keepToken(token);
      takeVisit(desk, visit);
      started(visit.at);
    } catch (error) {
      if (mine === run) fail(asProblem(error), identity);
    }
  }

  function fail(problem: Problem, identity: string | null): void {
    const later = verdict(problem.status) === 'later';
    if (later) {
      store.set({ line: 'offline' });
      timer = setTimeout(() => void begin(identity), retryDelay(attempt++));
      return;
    }
    tell({ type: 'error', code: problem.code, detail: problem.message });
    if (identity === null && keep.token() === null) {
      store.set({ stage: 'refused' });
      return;
    }
    keep.keepToken(null); // a wrong name must not show what an earlier visit left here
    void begin(null);
  }

  async function refresh(): Promise<boolean> {
    const mine = run;
    const { messages } = store.get();
    try {
      const visit = await call('GET /widget/visit');
      if (mine !== run) return true;
      if (store.get().messages !== messages) return await refresh(); // something came meanwhile that this may not know
      takeVisit(desk, visit);
      return true;
    } catch (error) {
      const { status } = asProblem(error);
      if (status === 401) renew();
      else if (verdict(status) === 'later') store.set({ line: 'offline' });
      return false;
    }
  }

  function renew(): void {
    const now = Date.now();
    if (now - renewedAt < renewalsApartMs) return;
    renewedAt = now;
    keep.keepToken(null);
    if (window.parent === window) void begin(null);
    else tell({ type: 'identity' });
  }

  return {
    begin,
    refresh,
    renew,
    stop() {
      run++;
      clearTimeout(timer);
    },
  };
}

/** The visitor's own time zone. */
export const hereZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}
