import { percentile } from '../figures.ts';
import { openLine } from './line.ts';
import { serve } from './serve.ts';

/** Asks for pages one after the other, the kinds in turns, and says how long each kind took. */
export interface PagesPlan {
  readonly url: string;
  readonly cookie: string;
  readonly times: number;
  /** Name of the kind → addresses, taken in turns. */
  readonly pages: Readonly<Record<string, readonly string[]>>;
}
/** Name → p95 in milliseconds. */
export type Pages = Readonly<Record<string, number>>;

serve(async ({ url, cookie, times, pages }: PagesPlan): Promise<Pages> => {
  const line = openLine(url);
  const took = new Map<string, number[]>();
  const warm = 10;
  for (let n = 0; n < times + warm; n++) {
    for (const [name, addresses] of Object.entries(pages)) {
      const from = performance.now();
      const { status, body } = await line.send(
        'GET',
        `/api/v1${addresses[n % addresses.length] ?? ''}`,
        `cookie: ${cookie}\r\n`,
        '',
      );
      if (status !== 200) throw new Error(`${name}: ${String(status)} ${body}`);
      if (n >= warm) took.set(name, [...(took.get(name) ?? []), performance.now() - from]);
    }
  }
  line.close();
  return Object.fromEntries([...took].map(([name, samples]) => [name, percentile(samples, 0.95)]));
});
