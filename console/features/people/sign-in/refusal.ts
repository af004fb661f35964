import { Problem } from '../../../app/client.ts';

/** Says why signing in did not work, without telling whether the address is known. */
export function inKindWords(error: unknown): never {
  if (!(error instanceof Problem) || error.status !== 401) throw error;
  throw new Problem(401, { code: error.code, detail: 'Mail and password don’t go together. Look at both again.' });
}
