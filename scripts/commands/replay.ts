import { readFileSync } from 'node:fs';
import { Problem } from '#sdk/problem.ts';
import { setupError } from '#server/platform/setup-error.ts';
import { bold, quiet } from '../say.ts';
import { readPassword } from './password.ts';
import { readStories, type Failure } from './replay-file.ts';
import { readOptions, usage, type Options } from './replay-options.ts';
import { connect, type Connection } from './replay-patience.ts';
import { openProgress } from './replay-progress.ts';
import { replay } from './replay-run.ts';
import { openState } from './replay-state.ts';
import { tableOf, type Summary } from './replay-tally.ts';

export { usage };

export async function run(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  const { stories, failures } = readStories(read(options.file));
  const stopping = stopOnSignal();
  const headers = await signIn(options);
  const connection = connect(options.url, stopping.signal);
  const progress = openProgress(stories.length);
  const summary = await replay({
    ...{ options, connection, stories, stop: stopping.signal },
    admin: connect(options.url, never).as(headers),
    writer: connection.as(headers),
    state: openState(options.state),
    onDone: progress.done,
  })
    .catch(inPlainWords)
    .finally(progress.end);
  report(
    { ...summary, failures: [...failures, ...summary.failures].sort((a, b) => a.line - b.line) },
    options,
    connection,
  );
}

const never = new AbortController().signal;

function report(summary: Summary, { json }: Options, connection: Connection): void {
  console.log(json ? JSON.stringify(summary) : tableOf(summary));
  const waited = connection.waitedMs() / 1000;
  if (waited > 1)
    console.error(
      quiet(`The server asked for patience: ${waited.toFixed(0)} s of waiting, of all conversations together.`),
    );
  listFailures(summary.failures);
  if (summary.stopped) console.error('Stopped. The same command goes on from here; nothing is written twice.');
  process.exitCode = summary.stopped ? 130 : summary.failures.length > 0 ? 1 : 0;
}

function inPlainWords(error: unknown): never {
  if (error instanceof Problem)
    throw setupError(error.message, 'What a replay takes: npm run rapport -- help replay', error);
  throw error;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw setupError(`${file} cannot be read.`, 'Name a JSON Lines file, as docs/replay.md describes it.', error);
  }
}

/** The headers of the key, or of a session. Asks who that is, so that a wrong one is told before anything is made. */
async function signIn({ url, key, email = '' }: Options): Promise<Readonly<Record<string, string>>> {
  const headers = key === undefined ? await openSession(url, email) : { authorization: `Bearer ${key}` };
  const answer = await ask(`${url}/api/v1/session`, { headers });
  if (answer.ok) return headers;
  throw setupError(await detailOf(answer), 'Use a key that acts for an owner or an admin, or sign in with --email.');
}

async function openSession(url: string, email: string): Promise<Readonly<Record<string, string>>> {
  const body = JSON.stringify({ email, password: await readPassword() });
  const headers = { 'content-type': 'application/json', 'user-agent': 'rapport replay' };
  const answer = await ask(`${url}/api/v1/session`, { method: 'POST', headers, body });
  if (!answer.ok) throw setupError(await detailOf(answer), 'Sign in as an owner or an admin.');
  const cookies = answer.headers.getSetCookie().flatMap((one) => one.split(';')[0] ?? []);
  return { cookie: cookies.join('; ') };
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    throw setupError(
      `Nothing answers at ${new URL(url).origin}.`,
      'Start Rapport, or name its address with --url.',
      error,
    );
  }
}

const detailOf = async (answer: Response): Promise<string> =>
  ((await answer.json().catch(() => ({}))) as { detail?: string }).detail ??
  `The server answered ${String(answer.status)}.`;

/** The first Ctrl-C ends what has begun, the second stops at once. */
function stopOnSignal(): AbortController {
  const stopping = new AbortController();
  const stop = (): void => {
    if (stopping.signal.aborted) process.exit(130);
    stopping.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return stopping;
}

function listFailures(failures: readonly Failure[]): void {
  if (failures.length === 0) return;
  console.error(
    bold(`\n${String(failures.length)} ${failures.length === 1 ? 'line was' : 'lines were'} not replayed:`),
  );
  for (const { line, why } of failures) console.error(`  line ${String(line)}: ${why}`);
}
