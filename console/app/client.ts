import { createClient, Problem } from '#sdk/index.ts';
import type { CallRoute } from '#sdk/index.ts';

export { Problem } from '#sdk/index.ts';

const client = createClient();
let leave: () => void = () => undefined;

/** Says what to do when the session has ended: the router goes to /login and keeps the address. */
export function onSignedOut(run: () => void): void {
  leave = run;
}

/** Calls a route by its key. Throws {@link Problem}; when the session has ended, the page goes to /login as well. */
export const call: CallRoute = async (key, rest) => {
  try {
    return await client(key, rest);
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 401 && key !== 'POST /session') leave();
    throw problem;
  }
};

/** What to tell people about an error, in one or two sentences. */
export function wordsFor(error: unknown): string {
  return error instanceof Problem ? error.message : 'Something went wrong in this page. Load it again.';
}
