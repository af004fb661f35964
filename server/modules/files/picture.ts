/** The pictures that every browser draws and that can hold no script, by their first bytes. */
const signatures: readonly { readonly type: string; readonly matches: (head: string) => boolean }[] = [
  { type: 'image/png', matches: (head) => head.startsWith('\x89PNG\r\n\x1a\n') },
  { type: 'image/jpeg', matches: (head) => head.startsWith('\xff\xd8\xff') },
  { type: 'image/gif', matches: (head) => /^GIF8[79]a/.test(head) },
  { type: 'image/webp', matches: (head) => /^RIFF[^]{4}WEBP/.test(head) },
];

/** So many bytes tell what a picture is. */
export const headLength = 16;

/** The media type of a picture that may be drawn in place, by its bytes and not by what it is called; else null. */
export function pictureType(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, headLength)).toString('latin1');
  return signatures.find(({ matches }) => matches(head))?.type ?? null;
}
