import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { delaysOf, type Delays } from './delays.ts';
import { openLine, type Line } from './line.ts';
import { listen } from './live.ts';
import { atRate, several } from './pace.ts';
import { serve } from './serve.ts';
import { textAt } from './words.ts';

/** Open chats and open consoles; customers write at a steady rate and the consoles note when they hear of it. */
export interface ChatPlan {
  readonly url: string;
  /** Of somebody who may invite. */
  readonly cookie: string;
  readonly inbox: string;
  readonly visitors: number;
  readonly agents: number;
  readonly messages: number;
  readonly perSecond: number;
}
export interface Chatted {
  /** Until the customer's request was answered. */
  readonly acknowledged: Delays;
  /** Until the frame was on the agent's side. */
  readonly seen: Delays;
  /** Messages whose frame never came. */
  readonly missing: number;
}

const lastFramesMs = 3_000;

serve(async (plan: ChatPlan): Promise<Chatted> => {
  const sent = new Map<string, { at: number; agent: number }>();
  const delays: number[] = [];
  const acknowledged: number[] = [];
  const lines = Array.from({ length: 8 }, () => openLine(plan.url));
  const hear = (agent: number, frame: string): void => {
    const clientId = /"clientId":"([^"]+)"/.exec(frame)?.[1] ?? '';
    const own = sent.get(clientId);
    if (own?.agent !== agent) return; // each message is timed on one of the screens, by turns
    delays.push(performance.now() - own.at);
    sent.delete(clientId);
  };
  const cookies = await overLines(lines, plan.agents, (line) => newAgent(line, plan.cookie));
  await Promise.all(
    cookies.map((cookie, agent) =>
      listen(plan.url, '/api/v1/live', { cookie }, undefined, (frame) => hear(agent, frame)),
    ),
  );
  const tokens = await overLines(lines, plan.visitors, (line) => newVisit(line, plan.inbox));
  await several(tokens.length, 50, (n) => listen(plan.url, '/api/v1/widget/live', {}, tokens[n], () => undefined));

  const free = [...lines];
  const warm = Math.min(100, plan.messages);
  await atRate(plan.perSecond, warm + plan.messages, async (n) => {
    const line = free.pop() ?? openLine(plan.url);
    const clientId = randomUUID();
    const from = performance.now();
    if (n >= warm) sent.set(clientId, { at: from, agent: n % plan.agents });
    const { status, body } = await line.send(
      'POST',
      '/api/v1/widget/messages',
      `authorization: Bearer ${tokens[n % tokens.length] ?? ''}\r\n`,
      JSON.stringify({ clientId, text: textAt(n) }),
    );
    if (status !== 200) throw new Error(`${String(status)} ${body}`);
    if (n >= warm) acknowledged.push(performance.now() - from);
    free.push(line);
  });
  await sleep(lastFramesMs);
  return { acknowledged: delaysOf(acknowledged), seen: delaysOf(delays), missing: sent.size };
});

/** Shares work among lines, each of which does one thing at a time. */
async function overLines<T>(lines: readonly Line[], count: number, work: (line: Line) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  await Promise.all(
    lines.map(async (line) => {
      for (let n = next++; n < count; n = next++) results[n] = await work(line);
    }),
  );
  return results;
}

async function post<T>(line: Line, path: string, headers: string, body: object): Promise<{ body: T; cookie: string }> {
  const answer = await line.send('POST', `/api/v1${path}`, headers, JSON.stringify(body));
  if (answer.status !== 200) throw new Error(`${String(answer.status)} ${answer.body}`);
  return { body: JSON.parse(answer.body) as T, cookie: answer.cookie };
}

/** Invites somebody, takes the invitation up, and gives back the cookie of their session. */
async function newAgent(line: Line, cookie: string): Promise<string> {
  const email = `agent-${randomUUID()}@bench.example`;
  const { body } = await post<{ token: string }>(line, '/invitations', `cookie: ${cookie}\r\n`, {
    email,
    role: 'agent',
  });
  const acceptance = { token: body.token, name: 'An Agent', password: randomBytes(18).toString('base64url') };
  return (await post(line, '/invitations/acceptance', '', acceptance)).cookie;
}

const newVisit = async (line: Line, inbox: string): Promise<string> =>
  (await post<{ token: string }>(line, '/widget/visits', '', { inbox })).body.token;
