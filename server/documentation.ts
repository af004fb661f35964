import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';

const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 92 24" height="40" fill="#fff"><g fill="none" stroke="currentColor" stroke-width="1.8" color="#54bdae"><circle cx="8.8" cy="12" r="6.3"/><circle cx="15.2" cy="12" r="6.3"/></g><path d="M12 6.6a6.3 6.3 0 0 1 0 10.8 6.3 6.3 0 0 1 0-10.8z" fill="#54bdae"/><text x="27" y="16.5" font-family="system-ui, sans-serif" font-size="13" font-weight="600">Rapport</text></svg>`;

/** The API describes itself: OpenAPI 3.1 from the contract, and a page to browse it. */
export async function openDocumentation(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Rapport',
        version: '1',
        description:
          'Everything that the console does. Errors are problem+json (RFC 9457) with a stable `code`. Lists page by cursor. Every POST that needs a credential takes an `Idempotency-Key`.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      components: {
        securitySchemes: {
          key: {
            type: 'http',
            scheme: 'bearer',
            description: 'An API key (`rk_…`), or in the chat the token of a visit (`rv_…`).',
          },
          session: { type: 'apiKey', in: 'cookie', name: 'rapport_session' },
        },
      },
    },
    transform: jsonSchemaTransform,
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    // The page styles itself in place; its files come over the same connection as it does, encrypted or not.
    staticCSP: {
      'default-src': "'self'",
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:'],
      'object-src': "'none'",
      'base-uri': "'self'",
      'frame-ancestors': "'self'",
    },
    theme: { title: 'The API of Rapport' },
    logo: { type: 'image/svg+xml', content: logo, href: '/api/docs' },
    uiConfig: { docExpansion: 'list', deepLinking: true },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
}
