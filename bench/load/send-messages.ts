import { randomUUID } from 'node:crypto';
import { openLine, type Line } from './line.ts';
import { serve } from './serve.ts';
import { messagesPerConversation, textAt } from './words.ts';

/** Customers' messages through the public API at a number of clients, each with one connection and one request at a time. */
export interface SendPlan {
  readonly url: string;
  readonly channel: 'api' | 'widget';
  readonly clients: number;
  readonly messages: number;
  /** For `api`: the key and the inbox. For `widget`: the inbox's public key. */
  readonly key: string;
  readonly inbox: string;
}
export interface Sent {
  readonly perSecond: number;
  /** Milliseconds from request to answer. */
  readonly p50: number;
  readonly p99: number;
}

type Write = (line: Line, n: number) => Promise<{ status: number; body: string }>;

serve(async (plan: SendPlan): Promise<Sent> => {
  const lines = Array.from({ length: plan.clients }, () => openLine(plan.url));
  const write = plan.channel === 'api' ? asSystem(plan) : await asVisitors(plan, lines);
  const took: number[] = [];
  const begun = performance.now();
  let next = 0;
  await Promise.all(
    lines.map(async (line) => {
      for (let n = next++; n < plan.messages; n = next++) {
        const from = performance.now();
        const { status, body } = await write(line, n);
        if (status !== 200) throw new Error(`${String(status)} ${body}`);
        took.push(performance.now() - from);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  for (const line of lines) line.close();
  took.sort((a, b) => a - b);
  const at = (share: number): number => took[Math.floor(share * (took.length - 1))] ?? 0;
  return { perSecond: plan.messages / seconds, p50: at(0.5), p99: at(0.99) };
});

const bearer = (token: string): string => `authorization: Bearer ${token}\r\n`;

/** Neighbouring numbers are different customers, so that clients do not queue up behind one conversation. */
function customerOf(n: number, { messages }: Pick<SendPlan, 'messages'>): number {
  return n % Math.ceil(messages / messagesPerConversation);
}

function asSystem(plan: SendPlan): Write {
  const run = randomUUID();
  const path = `/api/v1/inboxes/${plan.inbox}/messages`;
  return (line, n) => {
    const externalId = `${run}-${String(customerOf(n, plan))}`;
    const body = { clientId: `${run}-${String(n)}`, from: { externalId, name: 'A Customer' }, text: textAt(n) };
    return line.send('POST', path, bearer(plan.key), JSON.stringify(body));
  };
}

/** Each conversation has a visit of its own, begun before the clock runs. */
async function asVisitors(plan: SendPlan, lines: readonly Line[]): Promise<Write> {
  const count = Math.ceil(plan.messages / messagesPerConversation);
  const tokens: string[] = [];
  let next = 0;
  await Promise.all(
    lines.map(async (line) => {
      for (let n = next++; n < count; n = next++) {
        const { body } = await line.send('POST', '/api/v1/widget/visits', '', JSON.stringify({ inbox: plan.inbox }));
        tokens[n] = bearer((JSON.parse(body) as { token: string }).token);
      }
    }),
  );
  return (line, n) => {
    const body = JSON.stringify({ clientId: randomUUID(), text: textAt(n) });
    return line.send('POST', '/api/v1/widget/messages', tokens[customerOf(n, plan)] ?? '', body);
  };
}
