import { hello } from '../wire.ts';
import type { FromChat, ToChat } from '../wire.ts';
import { words } from './words.ts';

const timeoutMs = 20_000;
/** The chat answers as soon as it has loaded; a browser that keeps it out loads its own page instead. */
const answerMs = 6_000;

export interface Frame {
  /** Nothing until `load`. */
  readonly element: () => HTMLIFrameElement | undefined;
  readonly load: () => void;
  /** Unheard until the chat has said `ready`; `boot` then tells it everything. */
  readonly tell: (message: ToChat) => void;
}

export interface FrameLife {
  /** What must be over before the chat may start. */
  readonly before: Promise<void>;
  readonly hear: (message: FromChat) => void;
  /** The chat has had its time to load. */
  readonly late: () => void;
  /** Something has loaded, and it is not the chat: most often, the site is not among the allowed ones. */
  readonly refused: () => void;
}

/**
 * The chat's own frame and the line to it. The port is handed only to the frame's own origin, and everything after
 * goes over the port: no other window can listen in or speak up. A frame that loads anew gets a new port.
 */
export function createFrame(root: ShadowRoot, address: URL, { before, hear, late, refused }: FrameLife): Frame {
  let element: HTMLIFrameElement | undefined;
  let port: MessagePort | undefined;

  function meet(): void {
    const { port1, port2 } = new MessageChannel();
    port?.close();
    port = port1;
    port.onmessage = (event) => {
      element?.classList.add('met');
      hear(event.data as FromChat);
    };
    element?.contentWindow?.postMessage(hello, address.origin, [port2]);
    setTimeout(() => element?.matches('.met') === true || refused(), answerMs);
  }

  return {
    element: () => element,
    load() {
      if (element !== undefined) return;
      const made = document.createElement('iframe');
      element = made;
      made.title = words.frame;
      root.append(made);
      void before.then(() => {
        made.addEventListener('load', meet);
        made.src = address.href;
      });
      setTimeout(late, timeoutMs);
    },
    tell: (message) => port?.postMessage(message),
  };
}
