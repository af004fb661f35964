export const eventNames = ['ready', 'open', 'close', 'unread', 'message', 'error'] as const;
export type EventName = (typeof eventNames)[number];
export type Listener = (detail?: unknown) => void;

export interface Listeners {
  readonly on: (name: unknown, listener: unknown) => void;
  readonly emit: (name: EventName, detail?: unknown) => void;
}

/** The site's listeners. They outlive `shutdown`; an error in one of them is the site's and stops nothing here. */
export function createListeners(report: (error: unknown) => void): Listeners {
  const all: [EventName, Listener][] = [];
  return {
    on(name, listener) {
      if (typeof listener !== 'function' || !eventNames.includes(name as EventName))
        throw new TypeError(`Rapport: on takes one of ${eventNames.join(', ')} and a function.`);
      all.push([name as EventName, listener as Listener]);
    },
    emit(name, detail) {
      for (const [wanted, listener] of all) {
        if (wanted !== name) continue;
        try {
          listener(detail);
        } catch (error) {
          report(error);
        }
      }
    },
  };
}
