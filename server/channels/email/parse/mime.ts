import PostalMime from 'postal-mime';
import type { Field } from './types.ts';

/** One part of a mail’s structure. Its content is decoded from base64 and quoted-printable, but not from its charset. */
export interface Part {
  /** In lower case, `text/plain` where none is declared. */
  readonly type: string;
  readonly charset: string;
  readonly flowed: 'no' | 'yes' | 'delsp';
  /** Kind of a multipart: `mixed`, `alternative`, …; null for a leaf. */
  readonly multipart: string | null;
  readonly disposition: string;
  readonly filename: string | null;
  readonly contentId: string | null;
  readonly encoding: string;
  readonly fields: readonly Field[];
  /** Of a multipart: what stands around its parts. */
  readonly content: Uint8Array<ArrayBuffer>;
  readonly parts: readonly Part[];
}

/** The part of postal-mime’s tree that is read here; the package is pinned and tests hold its shape. */
interface Node {
  readonly contentType: { parsed: Structured; multipart: string | false };
  readonly contentDisposition: { parsed: Structured };
  readonly contentTransferEncoding: { encoding: string };
  readonly contentId?: string;
  readonly headers: readonly { key: string; value: string }[];
  readonly content: ArrayBuffer | null;
  readonly childNodes: readonly Node[];
}
interface Structured {
  readonly value: string;
  readonly params: Readonly<Record<string, string>>;
}

const empty = new Uint8Array(0);

/** Reads the structure of a raw mail. Throws where it is nested beyond 256 levels or its headers are beyond 2 MB. */
export async function readStructure(raw: Uint8Array): Promise<Part> {
  const parser = new PostalMime({ forceRfc822Attachments: true });
  await parser.parse(raw);
  return partOf((parser as unknown as { root: Node }).root);
}

function partOf(node: Node): Part {
  const { value, params } = node.contentType.parsed;
  const disposition = node.contentDisposition.parsed;
  const contentId = node.contentId?.trim().replace(/^<|>$/g, '') ?? '';
  return {
    type: value.toLowerCase(),
    charset: params['charset'] ?? '',
    flowed: !/^flowed$/i.test(params['format'] ?? '') ? 'no' : /^yes$/i.test(params['delsp'] ?? '') ? 'delsp' : 'yes',
    multipart: node.contentType.multipart === false ? null : node.contentType.multipart,
    disposition: disposition.value.toLowerCase(),
    filename: disposition.params['filename'] ?? params['name'] ?? null,
    contentId: contentId === '' ? null : contentId,
    encoding: node.contentTransferEncoding.encoding.toLowerCase(),
    fields: node.headers.map(({ key, value: field }) => ({ name: key, value: field })),
    content: contentOf(node),
    parts: node.childNodes.map(partOf),
  };
}

/** The line end before a boundary belongs to the boundary (RFC 2046, 5.1.1); the parser puts one behind each line. */
function contentOf({ content, contentTransferEncoding }: Node): Uint8Array<ArrayBuffer> {
  if (content === null) return empty;
  const bytes = new Uint8Array(content);
  const lined = !/base64/i.test(contentTransferEncoding.encoding) && bytes.at(-1) === 10;
  return lined ? bytes.subarray(0, -1) : bytes;
}
