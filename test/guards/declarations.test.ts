import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { routes } from '#contract/define.ts';
import type { Can, EventShape, Route } from '#contract/define.ts';
import { allEvents, allRoutes } from '#contract/index.ts';
import { Advice, Cue, Evidence, Mood, Reading } from '#contract/feelings.ts';
import { allPermissions } from '#contract/permissions.ts';
import { permissionsDoc } from '#scripts/permissions-doc.ts';
import { channels } from '#server/channels.ts';
import { serveRoutes } from '#server/platform/http/serve.ts';
import type { Serving } from '#server/platform/http/serve.ts';
import { job } from '#server/platform/jobs/job.ts';
import { openWorker } from '#server/platform/jobs/worker.ts';
import { statement } from '#server/platform/database/statement.ts';
import { openHouse } from '#test/support/house.ts';
import type { House } from '#test/support/house.ts';
import { sourcesIn } from './sources.ts';

/** What is said once is said right, or the server does not start. */
const root = path.join(import.meta.dirname, '../..');
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

function serveOne(can: Can): void {
  const app = Fastify().setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler);
  const serving: Serving = { ...house.app.platform.serving, permissions: new Set<string>(allPermissions) };
  const table = routes({ 'GET /things': { can, about: 'Things.', reply: z.object({}) } });
  serveRoutes(app, serving, table, { 'GET /things': () => Promise.resolve({}) });
}

test('a route that does not say who can use it stops the server', () => {
  expect(() => serveOne('contacts.read')).not.toThrow();
  for (const can of ['', 'contacts.raed', 'everybody', undefined]) {
    expect(() => serveOne(can as Can)).toThrow('does not say who can use it');
  }
});

test('a job id used twice stops the server', async () => {
  const { config, log, takeTurn } = house.app.platform;
  const twice = job(
    'test.once',
    (input) => input,
    () => Promise.resolve(),
  );
  const round = { id: 'test.once', match: '0 0 1 1 *', run: () => Promise.resolve() };
  const open = (works: Parameters<typeof openWorker>[1]) => openWorker(house.database.owner, works, takeTurn, log);
  await (await open({ jobs: [twice], rounds: [] })).close();
  await expect(open({ jobs: [twice, twice], rounds: [] })).rejects.toThrow('declared twice');
  await expect(open({ jobs: [twice], rounds: [round] })).rejects.toThrow('declared twice');
  expect(config).toBeDefined();
});

test('a statement declared twice stops the server', () => {
  statement('guards.once', 'select $1::uuid');
  expect(() => statement('guards.once', 'select $1::uuid')).toThrow('declared twice');
});

test('every event has its sentence and an audience of agents; customers get shapes of their own', () => {
  const inner = [
    'reading',
    'mood',
    'assigneeId',
    'teamId',
    'contact',
    'contactId',
    'authorId',
    'tags',
    'priority',
    'due',
  ];
  for (const [name, event] of Object.entries<EventShape>(allEvents)) {
    expect(name).toMatch(/^[a-z]+\.[a-z]+$/);
    expect([name, event.about]).toEqual([name, expect.stringMatching(/^[A-Z].+\.$/)]);
    expect(event.to.agents, name).toBeInstanceOf(z.ZodType);
    if (event.to.visitor === undefined) continue;
    const words = JSON.stringify(z.toJSONSchema(event.to.visitor, { io: 'output' }));
    for (const word of inner) expect(words, `${name} tells customers of ${word}`).not.toContain(`"${word}"`);
  }
});

test('every route has its sentence, strict shapes and a known permission', () => {
  for (const [key, route] of Object.entries<Route>(allRoutes)) {
    expect(key).toMatch(/^(GET|POST|PUT|PATCH|DELETE) (\/[a-z-]+|\/:[a-zA-Z]+)+$/);
    expect([key, route.about]).toEqual([key, expect.stringMatching(/^[A-Z].+\.$/)]);
    const names = [...key.matchAll(/:(\w+)/g)].map((found) => found[1]);
    expect([key, Object.keys(((route.params as z.ZodObject | undefined) ?? z.object({})).shape)]).toEqual([key, names]);
    expect([key, key.startsWith('GET ') && route.body !== undefined]).toEqual([key, false]);
    for (const part of [route.params, route.query, route.body]) {
      if (part === undefined) continue;
      const json = z.toJSONSchema(part, { io: 'input', unrepresentable: 'any' });
      expect([key, json.additionalProperties]).toEqual([key, false]);
    }
  }
});

/** Every name that stands in a piece of JSON Schema as a property. */
function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {} } = schema as { properties?: object };
  return [...Object.keys(properties), ...Object.values(schema).flatMap(namesIn)];
}

test('nothing that a customer gets has room for what was read of them', () => {
  const plain = ['text', 'next', 'start', 'end', 'language']; // words, pages, opening hours and what a card speaks are called so, too
  const shapes = [Reading, Mood, Advice, Evidence, Cue].flatMap((shape) => Object.keys(shape.shape));
  const inner = ['reading', 'mood', ...shapes].filter((name) => !plain.includes(name));
  const named = (shape: z.ZodType) => namesIn(z.toJSONSchema(shape, { io: 'output', unrepresentable: 'any' }));
  expect(named(allRoutes['GET /conversations/:id'].reply)).toEqual(expect.arrayContaining(inner)); // agents do
  const replies = Object.entries<Route>(allRoutes)
    .filter(([key, { can }]) => can === 'visitor' || key.includes(' /widget/'))
    .map(([key, { reply }]) => [key, reply] as const);
  const events = Object.entries<EventShape>(allEvents).flatMap(
    ([
      name,
      {
        to: { visitor },
      },
    ]) => (visitor === undefined ? [] : [[name, visitor] as const]),
  );
  expect([replies.length, events.length].map((count) => count > 3)).toEqual([true, true]);
  for (const [name, shape] of [...replies, ...events])
    expect([name, named(shape).filter((one) => inner.includes(one))]).toEqual([name, []]);
});

test('no reply has room for a hash, a password or, where it is not said, a secret', () => {
  const told = Object.entries<Route>(allRoutes).flatMap(([key, { reply }]) =>
    namesIn(z.toJSONSchema(reply, { io: 'output', unrepresentable: 'any' })).map((name) => [key, name] as const),
  );
  expect(told.length).toBeGreaterThan(200);
  expect(told.filter(([, name]) => /hash(?!tml)|password/i.test(name))).toEqual([]);
  const secret = told.filter(([, name]) => /^(secret|token|key)$/.test(name)).map(([key]) => key);
  const shown = Object.entries<Route>(allRoutes).filter(([, route]) => route.secret === true);
  expect(new Set(secret)).toEqual(new Set([...shown.map(([key]) => key), 'GET /inboxes/:id/secret']));
});

test('a channel’s name stands in its own folder only', async () => {
  const names = channels.map((channel) => channel.name);
  expect(names.length).toBeGreaterThan(1);
  const plain = names.filter((name) => name !== 'email'); // an address, a field and a kind of identity are called so, too
  const literal = new RegExp(`(['"\`])(${plain.join('|')})\\1|\\bchannel\\b.*(['"\`])email\\3`);
  expect(literal.test(`channel === 'widget'`)).toBe(true);
  expect(literal.test(`channel === 'email'`)).toBe(true);
  const found: string[] = [];
  for (const { file, text } of await sourcesIn('server/modules', 'console/features', 'console/app', 'contract')) {
    for (const [i, line] of text.split('\n').entries()) if (literal.test(line)) found.push(`${file}:${String(i + 1)}`);
  }
  expect(found).toEqual([]);
});

interface OpenApi {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { securitySchemes: Record<string, unknown> };
}
interface Operation {
  operationId: string;
  summary: string;
  security: Record<string, unknown>[];
  parameters?: { name: string; in: string; required?: boolean; schema: unknown }[];
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: unknown }> }>;
}

test('OpenAPI 3.1 describes every route, and nothing else', async () => {
  const answer = await house.app.http.inject({ url: '/api/openapi.json' });
  const api = answer.json<OpenApi>();
  expect(api.openapi).toBe('3.1.0');
  const described = Object.entries(api.paths).flatMap(([address, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${address.replace(/\{(\w+)\}/g, ':$1')}`),
  );
  expect(described.sort()).toEqual(
    Object.keys(allRoutes)
      .map((key) => key.replace(' ', ' /api/v1'))
      .sort(),
  );
  const all = Object.values(api.paths).flatMap((operations) => Object.values(operations));
  expect(new Set(all.map((operation) => operation.operationId)).size).toBe(all.length);
  for (const [address, operations] of Object.entries(api.paths)) {
    for (const operation of Object.values(operations)) checkOperation(address, operation, api);
  }
});

/** The parts of the OpenAPI 3.1 schema that a generator relies on. */
function checkOperation(address: string, operation: Operation, api: OpenApi): void {
  const slots = [...address.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);
  const inPath = (operation.parameters ?? []).filter((one) => one.in === 'path');
  expect([address, inPath.map((one) => one.name).sort()]).toEqual([address, slots.sort()]);
  for (const one of inPath) expect([address, one.required]).toEqual([address, true]);
  for (const one of operation.parameters ?? [])
    expect([address, one.name, typeof one.schema]).toEqual([address, one.name, 'object']);
  expect(operation.responses['200']?.description).toBeTypeOf('string');
  expect(operation.responses['200']?.content?.['application/json']?.schema).toBeTypeOf('object');
  const schemes = operation.security.flatMap((one) => Object.keys(one));
  expect(Object.keys(api.components.securitySchemes)).toEqual(expect.arrayContaining(schemes));
  expect(JSON.stringify(operation)).not.toContain('"nullable":');
}

test('docs/permissions.md is what the contract says', async () => {
  expect(await readFile(path.join(root, 'docs/permissions.md'), 'utf8')).toBe(permissionsDoc());
});
