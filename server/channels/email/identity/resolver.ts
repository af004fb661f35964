import { promises as dns } from 'node:dns';
import type { DNSResolver } from 'mailauth';

type Answers = Awaited<ReturnType<DNSResolver>>;
/** Asks the DNS; rejects with a code as node’s own resolver does. */
export type Ask = (name: string, type: string) => Promise<Answers>;

interface Kept {
  readonly answer: Promise<Answers>;
  untilMs: number;
}

/** An answer is believed for so long, and that there is none. */
const [believedMs, missingMs] = [5 * 60_000, 60_000];
const deadlineMs = 3_000;
const mostKept = 2_000;
const noRecord = new Set(['ENOTFOUND', 'ENODATA']);

/**
 * The DNS as checks of senders see it: each question has a deadline, the same question is asked once in five minutes, and
 * what failed is not remembered, so that a server that was away for a moment costs that moment only.
 */
export function openResolver(ask: Ask = askDns(), clock: () => number = Date.now): DNSResolver {
  const kept = new Map<string, Kept>();
  return (name, type) => {
    const key = `${type} ${name.toLowerCase()}`;
    const held = kept.get(key);
    if (held !== undefined && held.untilMs > clock()) return held.answer;
    const answer = inTime(ask(name, type));
    const entry: Kept = { answer, untilMs: clock() + believedMs };
    kept.delete(key);
    kept.set(key, entry);
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    answer.catch((error: unknown) => {
      if (noRecord.has((error as { code?: string }).code ?? '')) entry.untilMs = clock() + missingMs;
      else if (kept.get(key) === entry) kept.delete(key);
    });
    return answer;
  };
}

function askDns(): Ask {
  const resolver = new dns.Resolver({ timeout: 1_000, tries: 2 });
  return (name, type) => resolver.resolve(name, type) as Promise<Answers>;
}

function inTime(answer: Promise<Answers>): Promise<Answers> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(Object.assign(new Error('the DNS took too long'), { code: 'ETIMEOUT' })), deadlineMs);
  });
  answer.catch(() => undefined);
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
