import { parseArgs } from 'node:util';
import { bold, giveUp, quiet } from '#scripts/say.ts';
import { table, type Figure } from './figures.ts';
import { openStage, type Bench } from './stage.ts';

/** `npm run bench -- <name> [--json] [--small]`: figures beside their limits, measured in the same run. */

const benches: Readonly<Record<string, { readonly about: string; readonly load: () => Promise<Bench> }>> = {
  ingest: { about: 'customer messages per second', load: async () => (await import('./ingest.ts')).ingest },
  chat: {
    about: 'from a customer’s sending to the agents’ screens',
    load: async () => (await import('./chat.ts')).chat,
  },
  inbox: {
    about: 'first pages and the oldest conversation, as the number of conversations grows',
    load: async () => (await import('./inbox.ts')).inbox,
  },
  ledger: {
    about: 'durable transfers of points per second',
    load: async () => (await import('./ledger.ts')).ledger,
  },
  balance: {
    about: 'customers’ balances: all anew, one moment, the recovery queue as it grows',
    load: async () => (await import('./balance.ts')).balance,
  },
  mail: {
    about: 'mails imported per second, and from delivery to the agents’ screens',
    load: async () => (await import('./mail.ts')).mail,
  },
  emotion: {
    about: 'reading feelings: speed and quality, beside four readers of sentiment',
    load: async () => (await import('./emotion.ts')).emotion,
  },
  reports: {
    about: 'every report, at a size and a tenth of it',
    load: async () => (await import('./reports.ts')).reports,
  },
  start: { about: 'cold and warm start, memory when idle', load: async () => (await import('./start.ts')).start },
  crash: { about: 'kill -9 in the middle of traffic', load: async () => (await import('./crash.ts')).crash },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    small: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    messages: { type: 'string' },
    data: { type: 'string' },
  },
});
const [name = ''] = positionals;
const bench = benches[name];
if (bench === undefined) {
  console.error(`npm run bench -- <name> [--json] [--small] [--rounds N] [--messages N] [--data FOLDER]\n`);
  for (const [one, { about }] of Object.entries(benches)) console.error(`  ${bold(one.padEnd(8))} ${about}`);
  process.exit(name === '' ? 0 : 1);
}

const whole = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number.parseInt(text, 10);
const figures: Figure[] = [];
const { stage, clear } = openStage({
  small: values.small,
  rounds: whole(values.rounds),
  messages: whole(values.messages),
  data: values.data,
  report(figure) {
    const one: Figure = { bench: name, ...figure };
    figures.push(one);
    if (values.json) console.log(JSON.stringify(one));
  },
  note: (text) => console.error(quiet(text)),
});
const interrupted = (): void => void clear().finally(() => process.exit(130));
process.once('SIGINT', interrupted).once('SIGTERM', interrupted);

const print = (): void => {
  if (!values.json && figures.length > 0) console.log(`\n${bold(name)}\n${table(figures)}`);
};

try {
  const measure = await bench.load();
  await measure(stage).finally(print);
} catch (error) {
  await clear();
  giveUp(error);
}
await clear();
