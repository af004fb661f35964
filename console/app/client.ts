import type { Attachment } from '#contract/files.ts';
import { createClient, Problem, uploadFile } from '#sdk/index.ts';
import type { CallRoute, Upload } from '#sdk/index.ts';

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
    if (key !== 'POST /session') leaveIfSignedOut(problem);
    throw problem;
  }
};

/** Puts a file up, telling how far it is. Throws {@link Problem} as {@link call} does. */
export async function upload(file: File, how: Pick<Upload, 'signal' | 'onProgress'>): Promise<Attachment> {
  try {
    return { ...(await uploadFile('POST /files', file, how)), contentId: null };
  } catch (problem) {
    leaveIfSignedOut(problem);
    throw problem;
  }
}

function leaveIfSignedOut(problem: unknown): void {
  if (problem instanceof Problem && problem.status === 401) leave();
}

/** What to tell people about an error, in one or two sentences. */
export function wordsFor(error: unknown): string {
  return error instanceof Problem ? error.message : 'Something went wrong in this page. Load it again.';
}
