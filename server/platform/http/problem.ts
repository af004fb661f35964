/** An error that the caller can do something about, as problem+json (RFC 9457). `code` is stable. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly more: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    detail: string,
    more: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    this.status = status;
    this.code = code;
    this.more = more;
    this.headers = headers;
  }
}

/** One answer for whatever is not there and whatever is somebody else's, so that nobody learns which. */
export const notFound = (): Problem => new Problem(404, 'not_found', 'There is nothing here under this id.');

export const forbidden = (permission: string): Problem =>
  permission === 'self'
    ? new Problem(403, 'forbidden', 'This is for signed-in agents; a key cannot do it.')
    : new Problem(403, 'forbidden', `This needs the permission “${permission}”. An admin can give it.`, { permission });

export const unauthorized = (): Problem =>
  new Problem(401, 'unauthorized', 'Sign in first, or send a valid API key.', {}, { 'www-authenticate': 'Bearer' });

/** A field that cannot be as it is, although its shape is right. */
export const refused = (path: string, message: string): Problem =>
  new Problem(400, 'invalid', `${path}: ${message}`, { errors: [{ path, message }] });

export const unavailable = (cause: Error): Problem =>
  Object.assign(
    new Problem(
      503,
      'unavailable',
      'The database does not answer right now. Nothing was changed; try again in a moment.',
      {},
      { 'retry-after': '2' },
    ),
    { cause },
  );

/** The body of a problem. */
export function problemBody(
  status: number,
  code: string,
  detail: string,
  more: Readonly<Record<string, unknown>> = {},
) {
  return {
    type: `https://rapport.invalid/problems/${code}`,
    title: titles[status] ?? 'Error',
    status,
    code,
    detail,
    ...more,
  };
}

const titles: Readonly<Record<number, string>> = {
  400: 'Invalid request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unknown media type',
  422: 'Not the same request',
  429: 'Too many requests',
  500: 'Something broke here',
  503: 'Not available right now',
};
