/** Whoever makes a request: an agent (by cookie or by key), a key of the workspace itself, or a visitor of the chat. */
export interface Caller {
  readonly kind: 'agent' | 'key' | 'visitor';
  readonly workspaceId: string;
  /** Stable name for limits and repeats, such as `session:…`. */
  readonly name: string;
  readonly permissions: ReadonlySet<string>;
  readonly agentId: string | null;
  readonly agentName: string | null;
  readonly sessionId: string | null;
  readonly visitId: string | null;
}

/** Turns what a request carries into a caller; null where it carries nothing valid. */
export type Authenticate = (given: {
  readonly cookie: string | undefined;
  readonly bearer: string | undefined;
}) => Promise<Caller | null>;

/** Whether a caller may use a route. */
export function may(can: string, caller: Caller | null): 'yes' | 'unauthorized' | 'forbidden' {
  if (can === 'anyone') return 'yes';
  if (caller === null) return 'unauthorized';
  if (can === 'visitor') return caller.kind === 'visitor' ? 'yes' : 'unauthorized';
  if (caller.kind === 'visitor') return 'unauthorized';
  if (can === 'self') return caller.sessionId === null ? 'forbidden' : 'yes'; // a key is nobody's own browser
  return caller.permissions.has(can) ? 'yes' : 'forbidden';
}
