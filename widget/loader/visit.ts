import type { FromChat } from '../wire.ts';
import { fitFrame } from './fit.ts';
import { createFrame } from './frame.ts';
import { createLauncher } from './launcher.ts';
import type { Listeners } from './listeners.ts';
import { createNotes } from './notes.ts';
import type { Identity, Options } from './options.ts';
import { createPanel } from './panel.ts';
import { setStage } from './stage.ts';
import { createWho } from './who.ts';

const forgetTimeoutMs = 3_000;
/** The page’s own work comes first. */
const unhurriedMs = 800;

/** The chat on this page, from boot to shutdown. */
export interface PageVisit {
  readonly show: () => void;
  readonly hide: () => void;
  readonly identify: (identity: Identity | null) => void;
  /** Settles when nothing of the visit is left in this browser. */
  readonly shutdown: () => Promise<void>;
}

/** What to do on each word of the chat. */
type Hearing = { readonly [T in FromChat['type']]: (message: Extract<FromChat, { type: T }>) => void };

/**
 * Draws the launcher at once; the frame comes when it is opened, or when there may be an answer to tell of.
 * `before`: the shutdown of an earlier visit, which must have forgotten everything first.
 */
export function startVisit(options: Options, base: URL, emit: Listeners['emit'], before: Promise<void>): PageVisit {
  const notes = createNotes(options.inbox);
  const stage = setStage(options.theme, options.position);
  const address = new URL(`chat/${encodeURIComponent(options.inbox)}`, base);
  const frame = createFrame(stage.root, address, { before, hear, late, refused });
  const fit = fitFrame(frame.element, (modal) => frame.tell({ type: 'modal', modal }));
  const launcher = createLauncher(() => (panel.isOpen() ? panel.close() : panel.open(true)));
  const panel = createPanel({ root: stage.root, frame, fit, launcher: () => launcher, opened, closed });
  const who = createWho(options.identity, emit);
  let leftNow = (): void => undefined;
  const gone = new Promise<void>((resolve) => (leftNow = resolve));
  let asked = false;
  let ready = false;
  let ended = false;

  const hearing: Hearing = {
    ready: () => void boot(),
    identity: tellWho,
    known: () => notes.noteVisit('known'),
    close: panel.close,
    unread({ count }) {
      panel.setUnread(count);
      emit('unread', count);
    },
    message: ({ from, at }) => emit('message', { from, at }),
    error: ({ code, detail }) => emit('error', { code, detail }),
    forgotten: leave,
  };

  launcher.button.hidden = options.hideLauncher;
  stage.root.append(launcher.button, launcher.voice);
  panel.setUnread(0);
  if (notes.wasOpen() && !fit.modal()) panel.open(false);
  else if (notes.visit() === 'known' || who.known()) setTimeout(load, unhurriedMs);

  function hear(message: FromChat): void {
    (hearing[message.type] as (message: FromChat) => void)(message);
  }

  function late(): void {
    if (!ready && !ended) emit('error', { code: 'chat.unreachable', detail: 'The chat could not be loaded here.' });
  }

  function refused(): void {
    if (ended) return;
    console.warn(`Add ${location.origin} to the allowed sites of this inbox in Rapport.`);
    late();
    end();
    leave();
  }

  function end(): void {
    panel.close();
    ended = true;
    fit.stop();
  }

  function leave(): void {
    stage.remove();
    leftNow();
  }

  function load(): void {
    if (!ended) frame.load();
  }

  async function boot(): Promise<void> {
    const known = ended ? null : await who.ask();
    if (ended) {
      frame.tell({ type: 'forget' });
      return;
    }
    const { name, email, language, theme } = options;
    const modal = fit.modal();
    const open = panel.isOpen();
    if (notes.visit() === null) notes.noteVisit('met');
    frame.tell({ type: 'boot', identity: known, name, email, language, theme, open, focus: asked, modal });
    if (!ready) emit('ready');
    ready = true;
  }

  function tellWho(): void {
    void who.ask().then((known) => frame.tell({ type: 'identify', identity: known }));
  }

  function opened(focus: boolean): void {
    asked = focus;
    notes.noteOpen(true);
    frame.tell({ type: 'open', focus });
    emit('open');
  }

  function closed(): void {
    notes.noteOpen(false);
    frame.tell({ type: 'closed' });
    emit('close');
  }

  return {
    show: () => panel.open(true),
    hide: panel.close,
    identify(given) {
      who.set(given);
      if (frame.element() === undefined) setTimeout(load, unhurriedMs);
      else if (ready) tellWho();
    },
    shutdown() {
      if (notes.visit() !== null) frame.load(); // the token lies in the chat's own origin: only the chat can forget it
      end();
      launcher.button.remove();
      notes.noteVisit(null);
      frame.tell({ type: 'forget' });
      setTimeout(leave, frame.element() === undefined ? 0 : forgetTimeoutMs);
      return gone;
    },
  };
}
