import type { Enclosed } from './body.ts';
import { isDangerous, nameOf } from './file-name.ts';
import { sha256 } from './fingerprint.ts';
import type { Part } from './mime.ts';
import type { Warn } from './text-part.ts';
import type { MailAttachment } from './types.ts';
import { uudecode } from './uuencode.ts';
import { unpack } from './winmail.ts';

const signed = new Set(['application/pgp-signature', 'application/pkcs7-signature', 'application/x-pkcs7-signature']);
const sealed = new Set(['application/pgp-encrypted', 'application/pkcs7-mime', 'application/x-pkcs7-mime']);

/** What a mail encloses, its odd packings opened and told. */
export function attachmentsOf(enclosed: readonly Enclosed[], html: string | null, warn: Warn): MailAttachment[] {
  const found = enclosed.flatMap(({ part, within }) => {
    const contentId = part.contentId;
    const shown = contentId !== null && (html?.includes(contentId) ?? false);
    tell(part, warn);
    return opened(part, warn).map((file) => {
      const dangerous = isDangerous(file.name, file.type);
      if (dangerous) warn('attachment-dangerous');
      const inline = (within && contentId !== null) || shown || (part.disposition === 'inline' && html !== null);
      const { content } = file;
      return { ...file, size: content.length, sha256: sha256(content), contentId, inline, dangerous };
    });
  });
  return found;
}

interface File {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

function opened(part: Part, warn: Warn): File[] {
  const { type, content } = part;
  const name = nameOf(part.filename, type);
  if (/^x-?uue?(ncode)?$/.test(part.encoding)) {
    warn('uuencoded');
    const decoded = uudecode(content);
    if (decoded !== null) return [{ name: nameOf(part.filename ?? decoded.name, type), type, content: decoded.bytes }];
  }
  if (type === 'application/ms-tnef' || type === 'application/vnd.ms-tnef' || name.toLowerCase() === 'winmail.dat') {
    warn('winmail');
    const files = unpack(content).map((file) => ({
      name: nameOf(file.name, 'application/octet-stream'),
      type: 'application/octet-stream',
      content: file.content,
    }));
    return [{ name, type, content }, ...files];
  }
  return [{ name, type, content }];
}

function tell(part: Part, warn: Warn): void {
  if (signed.has(part.type)) warn('signed');
  if (sealed.has(part.type)) warn('encrypted');
}
