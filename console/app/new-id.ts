/** A random id. `crypto.randomUUID` exists on https and localhost only; a house on plain http needs one as well. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The same as a UUID of version 4, where the server keeps it as an id of its own. */
export const newUuid = (): string => newId().replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
