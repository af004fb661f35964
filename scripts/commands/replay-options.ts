import { parseArgs } from 'node:util';
import { setupError } from '#server/platform/setup-error.ts';

export interface Options {
  readonly file: string;
  readonly url: string;
  readonly key: string | undefined;
  readonly email: string | undefined;
  readonly channel: 'api' | 'widget';
  readonly times: 'original' | 'compressed';
  readonly speed: number | null;
  readonly concurrency: number;
  readonly state: string | null;
  readonly json: boolean;
}

export const usage = `npm run rapport -- replay <file> [--url http://localhost:3000] [--key rk_… | --email <address> --password-stdin]
    [--channel api|widget] [--times original|compressed] [--speed N] [--concurrency N] [--state <file>] [--json]

  Plays the conversations of a JSON Lines file through the public API, a company at a time as an inbox of its own. The
  format stands in docs/replay.md. A second replay of the same file adds nothing.
  --url             Where Rapport answers.
  --key             A key of an admin with every permission; or in RAPPORT_KEY, where no list of processes shows it.
  --email           An owner or admin to sign in as instead, with --password-stdin.
  --channel         How customers write: api (the usual) or widget, the chat.
  --times           original keeps the times of the file (api only); compressed writes everything down as of now.
  --speed           With compressed: waits between messages as in the file, N times faster. Without it, no waiting.
  --concurrency     Conversations at once, 1 to 64; 8 unless said.
  --state           Notes finished conversations in this file, so that a stopped replay goes on faster and sums up the whole.
  --json            Print the summary as JSON.`;

/** @throws SetupError for what does not fit together. */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Options {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: flags });
  const [file, more] = positionals;
  if (file === undefined || more !== undefined) throw wrong('Name one file to replay.');
  const channel = oneOf('channel', values.channel, ['api', 'widget'] as const);
  const times = oneOf(
    'times',
    values.times ?? (channel === 'api' && values.speed === undefined ? 'original' : 'compressed'),
    ['original', 'compressed'] as const,
  );
  if (channel === 'widget' && times === 'original') {
    throw wrong(
      'The chat writes down the moment at which it hears a message, so --channel widget cannot keep original times.',
    );
  }
  if (times === 'original' && values.speed !== undefined)
    throw wrong('--speed is for --times compressed: original times need no waiting.');
  const key = values.key ?? env['RAPPORT_KEY'];
  if (key === undefined && values.email === undefined)
    throw wrong('Say who replays: --key, or --email with --password-stdin.');
  return {
    ...{ file, channel, times, key, email: values.email },
    url: urlOf(values.url),
    speed: values.speed === undefined ? null : numberOf('speed', values.speed, 0.001, 1e9),
    concurrency: Math.floor(numberOf('concurrency', values.concurrency, 1, 64)),
    state: values.state ?? null,
    json: values.json,
  };
}

const flags = {
  url: { type: 'string', default: 'http://localhost:3000' },
  key: { type: 'string' },
  email: { type: 'string' },
  'password-stdin': { type: 'boolean', default: false },
  channel: { type: 'string', default: 'api' },
  times: { type: 'string' },
  speed: { type: 'string' },
  concurrency: { type: 'string', default: '8' },
  state: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

function oneOf<T extends string>(name: string, given: string, allowed: readonly T[]): T {
  const value = allowed.find((one) => one === given);
  if (value === undefined) throw wrong(`--${name} is ${allowed.join(' or ')}.`);
  return value;
}

function numberOf(name: string, given: string, least: number, most: number): number {
  const value = Number(given);
  if (given.trim() === '' || !(value >= least && value <= most))
    throw wrong(`--${name} is a number from ${String(least)} to ${String(most)}.`);
  return value;
}

function urlOf(given: string): string {
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol))
    throw wrong('--url is an address such as http://localhost:3000.');
  return new URL(given).origin;
}

const wrong = (what: string): Error => setupError(what, 'What it takes: npm run rapport -- help replay');
