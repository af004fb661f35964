import { isSetupError } from '#server/platform/setup-error.ts';

const colourful = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
const paint = (code: string, text: string): string => (colourful ? `\u001B[${code}m${text}\u001B[0m` : text);
export const bold = (text: string): string => paint('1', text);
export const quiet = (text: string): string => paint('2', text);

/** What stands in the way and what to do about it; a stack only where the fault is ours. Ends the process. */
export function giveUp(error: unknown): never {
  if (isSetupError(error)) console.error(`\n${bold(error.message)}\n${error.hint}\n`);
  else console.error(error);
  process.exit(1);
}
