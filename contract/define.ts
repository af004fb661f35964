import { z } from 'zod';
import type { Permission } from './permissions.ts';

/**
 * Who may call a route: a permission, or one of four plain situations.
 * `anyone` needs no session (allow-listed by a guard test); `self` is a signed-in agent, never a key, about their own things;
 * `visitor` is a customer in the chat widget, by the opaque token of their visit.
 */
export type Can = Permission | 'anyone' | 'self' | 'visitor';

/** One line of the API: read by the server (validates in, whitelists out), the sdk, OpenAPI and the guard tests. */
export interface Route {
  readonly can: Can;
  /** One sentence; it becomes the documentation. */
  readonly about: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly reply: z.ZodType;
  /** The answer shows a secret once: a repeat with the same Idempotency-Key is told so instead of being shown it again. */
  readonly secret?: boolean;
  /** Largest body in bytes; the default is 256 KiB. */
  readonly bodyLimit?: number;
  /** The body is a file as it is (application/octet-stream), of at most so many bytes. */
  readonly bytes?: number;
}

export type Routes = Record<string, Route>;

/** Keeps the literal types of a route table, so that the key is the address and the compiler knows each shape. */
export function routes<const R extends Routes>(table: R): R {
  return table;
}

/** An event has one shape per audience, so that a note or a reading cannot reach a customer by accident. */
export interface EventShape {
  readonly about: string;
  readonly to: { readonly agents: z.ZodType; readonly visitor?: z.ZodType };
}

export type Events = Record<string, EventShape>;

export function events<const E extends Events>(table: E): E {
  return table;
}

type Part<R extends Route, P extends 'params' | 'query' | 'body'> =
  R extends Record<P, infer S extends z.ZodType> ? z.output<S> : undefined;
type Given<R extends Route, P extends 'params' | 'query' | 'body'> =
  R extends Record<P, infer S extends z.ZodType> ? { [K in P]: z.input<S> } : { [K in P]?: undefined };

type TakesBytes = { readonly bytes: number };

/** What a handler gets: already validated. */
export interface Input<R extends Route> {
  readonly params: Part<R, 'params'>;
  readonly query: Part<R, 'query'>;
  readonly body: R extends TakesBytes ? Uint8Array : Part<R, 'body'>;
}
/** What a handler returns, before the reply schema strips it. */
export type Output<R extends Route> = z.input<R['reply']>;
/** What a caller gives and gets. */
export type Call<R extends Route> = Given<R, 'params'> &
  Given<R, 'query'> &
  (R extends TakesBytes ? { readonly body: Uint8Array } : Given<R, 'body'>);
export type Reply<R extends Route> = z.output<R['reply']>;

// The small words that every capability uses.
export const Id = z.uuid();
/** A moment between the years 1970 and 2999. */
export const At = z.iso.datetime({ offset: true }).regex(/^(19[7-9]|2\d\d)\d-/, 'name a moment from 1970 on');
/** The number of a message in its conversation, as part of an address. */
export const Seq = z.coerce.number().int().min(0).max(2_147_483_647);
export const ById = z.strictObject({ id: Id });
export const Nothing = z.strictObject({});
export const Line = z.string().trim().min(1).max(200);
export const Text = z
  .string()
  .max(20_000)
  .refine((text) => text.trim() !== '', 'write something first');

/** The words of a message that may go without any where it carries files; then {@link needsWords} judges. */
export const WordsOrNone = z.string().max(20_000);
export const needsWords = z.superRefine<{ readonly text: string; readonly files: readonly string[] }>(
  ({ text, files }, check) => {
    if (text.trim() === '' && files.length === 0)
      check.addIssue({ code: 'custom', path: ['text'], message: 'write something first' });
  },
);

/** Cursor paging: `next` is null on the last page, otherwise it goes back in as `cursor`. */
export const Paging = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
};
export function page<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
