/** People who want to hear something: `add` returns how to stop, `tell` calls them in order. */
export interface Listeners<Args extends readonly unknown[]> {
  readonly add: (fn: (...args: Args) => void) => () => void;
  readonly tell: (...args: Args) => void;
  readonly some: () => boolean;
}

export function listeners<Args extends readonly unknown[]>(): Listeners<Args> {
  const all = new Set<(...args: Args) => void>();
  return {
    add: (fn) => {
      all.add(fn);
      return () => void all.delete(fn);
    },
    tell: (...args) => [...all].forEach((fn) => fn(...args)),
    some: () => all.size > 0,
  };
}
