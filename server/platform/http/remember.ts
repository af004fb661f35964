/** Remembers answers for a moment, so that a busy caller is looked up once a second and not with each request. */
export function remember<T>(forMs: number, load: (key: string) => Promise<T>) {
  const known = new Map<string, { readonly until: number; readonly value: Promise<T> }>();
  const most = 10_000;
  return {
    get(key: string): Promise<T> {
      const now = performance.now();
      const found = known.get(key);
      if (found !== undefined && found.until > now) return found.value;
      if (known.size > most) known.clear();
      const value = load(key);
      known.set(key, { until: now + forMs, value });
      value.catch(() => known.delete(key));
      return value;
    },
    clear: (): void => known.clear(),
  };
}
