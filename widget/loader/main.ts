import { createListeners } from './listeners.ts';
import { readIdentity, readOptions } from './options.ts';
import { takeOver } from './queue.ts';
import type { Rapport } from './queue.ts';
import { startVisit } from './visit.ts';
import type { PageVisit } from './visit.ts';

declare global {
  interface Window {
    Rapport?: Rapport;
  }
}

/** Rapport's own origin is where this script came from. */
const base = new URL('.', (document.currentScript as HTMLScriptElement).src);
const report = (error: unknown): void => console.error(error);
const listeners = createListeners(report);
let visit: PageVisit | undefined;
let before = Promise.resolve();

function run([method, given, listener]: readonly unknown[]): void {
  switch (method) {
    case 'boot': {
      const options = readOptions(given);
      visit ??= startVisit(options, base, listeners.emit, before);
      return;
    }
    case 'identify':
      return visit?.identify(readIdentity(given));
    case 'show':
      return visit?.show();
    case 'hide':
      return visit?.hide();
    case 'shutdown':
      if (visit !== undefined) before = visit.shutdown();
      visit = undefined;
      return;
    case 'on': {
      listeners.on(given, listener);
      return;
    }
    default:
      throw new TypeError(`Rapport: there is no ${String(method)}.`);
  }
}

function fail(error: unknown): void {
  report(error);
  listeners.emit('error', { code: 'call.wrong', detail: String(error) });
}

function start(): void {
  const stub = window.Rapport;
  window.Rapport = takeOver(stub, run, fail);
}

// a script without async may run before there is a body to stand in
if (document.readyState === 'loading' && !document.querySelector('body')) addEventListener('DOMContentLoaded', start);
else start();
