import type { FastifyReply, FastifyRequest } from 'fastify';

/** The little of HTTP that handlers may touch. */
export interface Http {
  readonly address: string;
  readonly device: string;
  readonly bearer: string | undefined;
  readonly origin: string;
  signIn(token: string, seconds: number): void;
  signOut(): void;
}

const cookieName = 'rapport_session';

export const readSessionCookie = (request: FastifyRequest): string | undefined => request.cookies[cookieName];

export function wayBack(request: FastifyRequest, reply: FastifyReply): Http {
  const authorization = request.headers.authorization;
  const shared = { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' } as const;
  return {
    address: request.ip,
    device: (request.headers['user-agent'] ?? 'unknown').slice(0, 300),
    bearer: authorization?.startsWith('Bearer ') === true ? authorization.slice(7) : undefined,
    origin: `${request.protocol}://${request.host}`,
    signIn: (token, seconds) => void reply.setCookie(cookieName, token, { ...shared, maxAge: seconds }),
    signOut: () => void reply.clearCookie(cookieName, shared),
  };
}
