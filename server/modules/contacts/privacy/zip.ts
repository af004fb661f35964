import { crc32 } from 'node:zlib';

/** A file in an archive; `at` is its time, by the clock of UTC. */
export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly at: string;
}

const most = { entries: 0xffff, bytes: 0xffffffff };

/**
 * An archive in the ZIP format (PKWARE APPNOTE 6.3.10 §4.3) with its files stored as they are: pictures and mails hardly get
 * smaller, and every system can open it. Names are UTF-8.
 * @throws RangeError beyond 65,535 files or 4 GiB, where the old format ends.
 */
export function zip(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, at } of entries) {
    const called = Buffer.from(name, 'utf8');
    const common = headOf(bytes, called.length, at);
    const local = Buffer.concat([word(0x04034b50, 4), common, called]);
    directory.push(
      Buffer.concat([
        word(0x02014b50, 4),
        word(20, 2),
        common,
        word(0, 2),
        word(0, 2),
        word(0, 2),
        word(0, 4),
        word(offset, 4),
        called,
      ]),
    );
    parts.push(local, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    offset += local.length + bytes.length;
    if (offset > most.bytes) throw new RangeError('the archive would be larger than 4 GiB');
  }
  if (entries.length > most.entries) throw new RangeError('the archive would hold more than 65,535 files');
  const central = Buffer.concat(directory);
  const count = word(entries.length, 2);
  const end = Buffer.concat([
    word(0x06054b50, 4),
    word(0, 2),
    word(0, 2),
    count,
    count,
    word(central.length, 4),
    word(offset, 4),
    word(0, 2),
  ]);
  return Buffer.concat([...parts, central, end]);
}

/** What the local and the central header say alike: version, flags (UTF-8), stored, time, checksum, sizes, lengths. */
function headOf(bytes: Uint8Array, nameLength: number, at: string): Buffer {
  const size = word(bytes.length, 4);
  const flags = word(0x0800, 2);
  return Buffer.concat([
    word(20, 2),
    flags,
    word(0, 2),
    dosTime(at),
    word(crc32(bytes), 4),
    size,
    size,
    word(nameLength, 2),
    word(0, 2),
  ]);
}

/** Time and day as MS-DOS had them: since 1980, in steps of two seconds. */
function dosTime(at: string): Buffer {
  const date = new Date(at);
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  const day = (Math.max(date.getUTCFullYear() - 1980, 0) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  return Buffer.concat([word(time, 2), word(day, 2)]);
}

function word(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 2) buffer.writeUInt16LE(value);
  else buffer.writeUInt32LE(value);
  return buffer;
}
