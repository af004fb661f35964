import { hello } from '../wire.ts';
import type { FromChat, ToChat } from '../wire.ts';

/**
 * Waits for the page around. Only the parent window is listened to, and only once: it hands over a port,
 * and from then on nothing else is heard. A page without an origin of its own (`null`) is no place for a chat.
 */
export function meetPage(hear: (message: ToChat) => void): (message: FromChat) => void {
  let port: MessagePort | undefined;
  const tell = (message: FromChat): void => port?.postMessage(message);
  const meet = (event: MessageEvent<unknown>): void => {
    const [given] = event.ports;
    if (event.source !== window.parent || event.data !== hello || given === undefined) return;
    if (event.origin === 'null' || event.origin !== (parentOrigin() ?? event.origin)) return;
    removeEventListener('message', meet);
    port = given;
    port.onmessage = (message) => hear(message.data as ToChat);
    tell({ type: 'ready' });
  };
  addEventListener('message', meet);
  return tell;
}

/** The parent's origin as the browser knows it, where it tells. */
function parentOrigin(): string | undefined {
  return (location as Partial<Pick<Location, 'ancestorOrigins'>>).ancestorOrigins?.[0];
}
