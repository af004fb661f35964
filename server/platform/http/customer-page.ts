import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { html, raw, type Html } from './html.ts';
import { customerStyle } from './customer-style.ts';

/** How the pages of one kind look and leave the house. */
export interface CustomerPage {
  readonly write: (language: string, title: string, body: Html) => string;
  /** `leadsTo` are other sites to which its forms may lead. */
  readonly send: (reply: FastifyReply, page: string, leadsTo?: readonly string[]) => FastifyReply;
  readonly goTo: (reply: FastifyReply, address: string) => FastifyReply;
}
export interface ByLink {
  readonly Params: { token: string };
  readonly Querystring: Readonly<Record<string, unknown>>;
}
interface Doors {
  readonly path: string;
  /** Of a form, in bytes. */
  readonly most: number;
  readonly look: (request: FastifyRequest<ByLink>, reply: FastifyReply) => Promise<FastifyReply>;
  readonly take: (request: FastifyRequest<ByLink>, reply: FastifyReply) => Promise<FastifyReply>;
}

/**
 * A page that a customer reaches by a link of their own: no sign-in, no script. Looking changes nothing, so that a
 * scanner of mail does nothing in anybody's name; forms arrive as `URLSearchParams`. Each address may ask so often a
 * minute; tokens cannot be tried out.
 */
export function openCustomerPage(app: FastifyInstance, doors: Doors): void {
  void app.register((scope, _options, done) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: doors.most },
      (_request, body, parsed) => parsed(null, new URLSearchParams(String(body))),
    );
    scope.get<ByLink>(doors.path, guarded(120), doors.look);
    scope.post<ByLink>(doors.path, guarded(30), doors.take);
    done();
  });
}

const guarded = (max: number) => ({
  schema: { hide: true },
  helmet: false as const,
  config: { rateLimit: { max, timeWindow: 60_000, allowList: [] } },
});

/** The page needs nothing but itself: no script, no file, no font from elsewhere. `style` comes after what all of them share. */
export function customerPage(style: string): CustomerPage {
  const whole = customerStyle + style;
  const hash = `'sha256-${createHash('sha256').update(whole).digest('base64')}'`;
  const headers = (leadsTo: readonly string[] = []) => ({
    'content-security-policy': `default-src 'none'; style-src ${hash}; base-uri 'none'; form-action ${["'self'", ...leadsTo].join(' ')}; frame-ancestors 'none'`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  });
  return {
    write: (language, title, body) =>
      html`<!doctype html>
        <html lang="${language}">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width" />
            <meta name="robots" content="noindex" />
            <title>${title}</title>
            ${raw(`<style>${whole}</style>`)}
          </head>
          <body>
            <main>${body}</main>
          </body>
        </html>`.text,
    send: (reply, page, leadsTo) => reply.headers(headers(leadsTo)).type('text/html; charset=utf-8').send(page),
    goTo: (reply, address) => reply.headers(headers()).redirect(address, 303),
  };
}
