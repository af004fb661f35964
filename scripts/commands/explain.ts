import { Problem } from '#server/platform/http/problem.ts';
import { setupError } from '#server/platform/setup-error.ts';

/** A user's mistake as what stands in the way and what to do; whatever is our fault stays as it is. */
export function explain(error: unknown, command: string): unknown {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (error instanceof Problem) return setupError(error.message, 'Nothing was changed.');
  if (!code.startsWith('ERR_PARSE_ARGS')) return error;
  const [sentence = message] = message.split('. ');
  return setupError(`${sentence}.`, `What it takes: npm run rapport -- help ${command}`);
}
