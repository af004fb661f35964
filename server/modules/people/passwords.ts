import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 19 MiB and two passes (OWASP's first choice). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

const nobodys = hashPassword('nobody has this password');

/** Whether a password is right. Takes as long for an account that does not exist. */
export async function isRight(password: string, stored: string | undefined): Promise<boolean> {
  const right = await verify(stored ?? (await nobodys), password);
  return right && stored !== undefined;
}
