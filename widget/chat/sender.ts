import type { Reply } from '#contract/define.ts';
import type { AllRoutes } from '#contract/index.ts';
import type { PublicAttachment } from '#contract/files.ts';
import type { Problem } from '#sdk/index.ts';
import type { Desk } from './desk.ts';
import { hold, mark, next, retryDelay, verdict } from './outbox.ts';
import type { Outgoing } from './outbox.ts';
import { takeChange, takeVisitor } from './take.ts';
import { asProblem } from './visit.ts';

export interface Sender {
  readonly add: (text: string, files?: readonly PublicAttachment[]) => void;
  readonly retry: (clientId: string) => void;
  readonly takeBack: (clientId: string) => void;
  /** Sends what waits, when the line is back. */
  readonly wake: () => void;
}

/** Sends one after the other, in the order written. A repeat after a lost answer is the same message to the server. */
export function createSender(desk: Desk, renew: () => void): Sender {
  const { store, keep, call } = desk;
  let busy = false;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    if (busy || store.get().stage !== 'here') return;
    busy = true;
    clearTimeout(timer);
    try {
      await introduce();
      for (let item = next(store.get().outbox); item !== undefined; item = next(store.get().outbox)) await send(item);
      attempt = 0;
    } catch (error) {
      pause(asProblem(error));
    } finally {
      busy = false;
    }
  }

  /** A name or mail address goes first, so that the house knows whom to answer. */
  async function introduce(): Promise<void> {
    const profile = keep.profile();
    if (profile === null || (store.get().conversation === null && store.get().outbox.length === 0)) return;
    try {
      takeVisitor(desk, await call('PATCH /widget/visitor', { body: profile }));
    } catch (error) {
      if (verdict(asProblem(error).status) !== 'refused') throw error;
    }
    keep.keepProfile(null);
  }

  async function send({ clientId, text, files = [] }: Outgoing): Promise<void> {
    store.set({ outbox: mark(store.get().outbox, clientId, 'sending') });
    try {
      const body = { clientId, text, files: files.map(({ id }) => id) };
      arrived(clientId, await call('POST /widget/messages', { body }));
    } catch (error) {
      const problem = asProblem(error);
      if (verdict(problem.status) !== 'refused') throw error;
      store.set({ outbox: mark(store.get().outbox, clientId, 'refused', problem.message) });
    }
  }

  /** The stream may have brought it already, and newer things since. */
  function arrived(clientId: string, change: Reply<AllRoutes['POST /widget/messages']>): void {
    keep.dropOutgoing(clientId);
    const { outbox, messages } = store.get();
    store.set({ outbox: outbox.filter((item) => item.clientId !== clientId) });
    if (messages.some(({ id }) => id === change.message.id) || takeChange(desk, change)) return;
    store.set({ conversation: change.conversation, messages: [change.message], earlier: true });
  }

  function pause(problem: Problem): void {
    store.set({ outbox: hold(store.get().outbox), ...(problem.status === 0 ? { line: 'offline' as const } : {}) });
    if (verdict(problem.status) === 'renew') renew();
    timer = setTimeout(() => void run(), retryDelay(attempt++));
  }

  return {
    add(text, files = []) {
      const { outbox, line } = store.get();
      const at = Math.max(Date.now(), Date.parse(outbox.at(-1)?.at ?? '1970-01-01') + 1);
      const state = line === 'offline' ? 'waiting' : 'sending';
      const item: Outgoing = { clientId: newId(), text, files, at: new Date(at).toISOString(), state };
      keep.keepOutgoing(item);
      store.set({ outbox: [...outbox, item], now: Date.now() });
      void run();
    },
    retry(clientId) {
      store.set({ outbox: mark(store.get().outbox, clientId, 'sending') });
      void run();
    },
    takeBack(clientId) {
      store.set({ outbox: store.get().outbox.filter((item) => item.clientId !== clientId) });
      keep.dropOutgoing(clientId);
    },
    wake: () => void run(),
  };
}

/** Not `randomUUID`: that needs https, and a shop on a plain address in the office is a shop too. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
