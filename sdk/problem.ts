/** One field that the server refused, with the reason. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** An error of the API (RFC 9457). `code` is stable; `detail` says what to do. `status` 0 means that the server was not reached. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly fields: readonly FieldProblem[];
  /** Everything else that the answer said, such as the newer messages of a stale reply. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(typeof body['detail'] === 'string' ? body['detail'] : `The server answered ${String(status)}.`);
    this.status = status;
    this.code = typeof body['code'] === 'string' ? body['code'] : 'unknown';
    this.fields = Array.isArray(body['errors']) ? (body['errors'] as FieldProblem[]) : [];
    this.more = body;
  }
}

export const unreachable = (): Problem =>
  new Problem(0, { code: 'network.unreachable', detail: 'The server cannot be reached right now.' });
