/** One file out of Outlook’s own envelope. */
export interface Packed {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

const signature = 0x223e9f78;
const attribute = { rendering: 0x9002, title: 0x8010, data: 0x800f, properties: 0x9005 };
const longFileName = 0x3707;
const most = 100;

/** Takes the files out of a winmail.dat (MS-OXTNEF); as many as can be read where it is broken, none where it is no such. */
export function unpack(bytes: Uint8Array): Packed[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 6 || view.getUint32(0, true) !== signature) return [];
  const files: { name: string; content: Uint8Array<ArrayBuffer> }[] = [];
  // Level (1), id (2), kind (2), length (4), the data, a checksum (2).
  for (let at = 6; at + 9 <= bytes.length && files.length < most;) {
    const id = view.getUint16(at + 1, true);
    const length = view.getUint32(at + 5, true);
    const data = bytes.subarray(at + 9, at + 9 + length);
    const file = files.at(-1);
    if (id === attribute.rendering) files.push({ name: '', content: new Uint8Array(0) });
    else if (id === attribute.title && file !== undefined && file.name === '') file.name = narrow(data);
    else if (id === attribute.data && file !== undefined) file.content = new Uint8Array(data);
    else if (id === attribute.properties && file !== undefined) file.name = longName(data) ?? file.name;
    at += 9 + length + 2;
  }
  return files.filter(({ content }) => content.length > 0);
}

const narrow = (data: Uint8Array): string => new TextDecoder('windows-1252').decode(data).replace(/\0.*$/s, '');

/** The long name among the properties of an attachment: found by its tag, a Unicode text with a length in front. */
function longName(data: Uint8Array): string | null {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  for (let at = 4; at + 12 < data.length; at += 2) {
    if (view.getUint16(at, true) !== 0x1f || view.getUint16(at + 2, true) !== longFileName) continue;
    const length = view.getUint32(at + 8, true);
    const text = data.subarray(at + 12, at + 12 + Math.min(length, 1000));
    return new TextDecoder('utf-16le').decode(text).replace(/\0.*$/s, '');
  }
  return null;
}
