interface Correspondent {
  readonly name: string | null;
  readonly address: string;
}

/** Somebody as a letterhead names them: "Maya Ortiz <maya@example.com>", or the address alone. */
export const fullName = ({ name, address }: Correspondent): string =>
  name === null || name.trim() === '' || name === address ? address : `${name} <${address}>`;

/** Several in a line. */
export const fullNames = (all: readonly Correspondent[]): string => all.map(fullName).join(', ');

/** Addresses as somebody types them, apart by commas, semicolons or spaces; a name before <…> is left out. */
export function readAddresses(typed: string): { readonly addresses: readonly string[]; readonly wrong: string | null } {
  const parts = typed
    .replace(/[^,;<>]*<([^<>]*)>/g, ' $1 ')
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
  const wrong = parts.find((part) => !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(part)) ?? null;
  return { addresses: [...new Set(parts.map((part) => part.toLowerCase()))], wrong };
}
