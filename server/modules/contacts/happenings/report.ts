import type { Happening, happeningsRoutes } from '#contract/happenings.ts';
import type { Money } from '#contract/money.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import type { Turn } from '#server/platform/turn.ts';
import { hold } from '../hold.ts';
import { identify } from '../identify.ts';
import { record } from './record.ts';
import { findHappening, happeningOf } from './store.ts';

export const happeningHandlers: Handlers<typeof happeningsRoutes> = {
  'POST /contacts/:id/events': async (ctx, { params, body }) => {
    await hold(ctx, params.id, 'read');
    return report(ctx, params.id, body);
  },
  'POST /events': async (ctx, { body: { externalId, ...reported } }) =>
    report(ctx, await identify(ctx.tx, { externalId }), reported),
};

interface Reported {
  readonly id: string;
  readonly what: 'order' | 'event';
  readonly name: string;
  readonly title?: string | undefined;
  readonly at: string;
  readonly amount?: Money | undefined;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

/** Writes down what another system reports; a repeat returns the first. */
async function report(turn: Turn, contactId: string, { id, what, name, title, ...rest }: Reported): Promise<Happening> {
  const source = { kind: 'sender', id };
  const made = await record(turn, { contactId, kind: what, name, title: title ?? sayName(name), source, ...rest });
  if (made !== null) return made;
  const [first] = await findHappening(turn.tx, what, source.kind, id);
  if (first === undefined) throw notFound();
  return happeningOf(first);
}

/** `order_placed` is “Order placed”. */
function sayName(name: string): string {
  const words = name.replace(/[_.]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
