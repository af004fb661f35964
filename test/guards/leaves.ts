/** One value inside a request, by its path: `body.from.name`. */
export interface Leaf {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Every value inside a piece of JSON that is no object or list itself. */
export function leavesOf(value: unknown, path: readonly string[] = []): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** Every object inside, itself included; lists are walked through. */
export function objectsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, one]) => objectsOf(one, [...path, key]));
  return Array.isArray(value) ? inner : [[...path], ...inner];
}

/** A copy with another value at a path. */
export function replaced<T>(whole: T, path: readonly string[], value: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return value as T;
  const copy = structuredClone(whole ?? {}) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, value);
  return copy as T;
}
