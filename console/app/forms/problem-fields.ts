import { Problem } from '../client.ts';

/** What is wrong, by the name of the field; a nested field counts for the one that holds it. */
export type Wrongs = Readonly<Partial<Record<string, string>>>;

/** Reads a refusal: what belongs to one of the fields, and the rest in one sentence for the whole form. */
export function readRefusal(error: unknown, names: readonly string[]): { fields: Wrongs; whole: string | undefined } {
  if (!(error instanceof Problem)) return { fields: {}, whole: 'Something went wrong in this page. Load it again.' };
  const told = error.fields.map(({ path, message }) => ({ name: nameOf(path, names), message: sentence(message) }));
  const known = told.filter(({ name }) => names.includes(name));
  const rest = told.filter(({ name }) => !names.includes(name)).map(({ name, message }) => `${name}: ${message}`);
  return {
    fields: Object.fromEntries(known.map(({ name, message }) => [name, message])),
    whole: known.length > 0 && rest.length === 0 ? undefined : [error.message, ...rest].join(' '),
  };
}

/** `body.hours.week[0]` and `/hours/week/0` both belong to `hours`; names that come first win. */
function nameOf(path: string, names: readonly string[]): string {
  const parts = path.split(/[./[\]]+/).filter((part) => part !== '');
  return names.find((name) => parts.includes(name)) ?? parts.at(-1) ?? '';
}

function sentence(message: string): string {
  const words = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
