import iconv from 'iconv-lite';

/** How a text was decoded: as declared, by a guess where the declaration was wrong, or by a guess where it is unknown. */
export interface Decoded {
  readonly text: string;
  readonly doubt: 'charset-guessed' | 'charset-unknown' | null;
}

/**
 * Labels of mail that mean more than they say: each is read as the set that contains it, because senders use the larger one.
 * Left side: lower case without separators.
 */
const larger: Readonly<Record<string, string>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  cp936: 'gb18030',
  windows936: 'gb18030',
  gb231280: 'gb18030',
  euccn: 'gb18030',
  ksc56011987: 'euc-kr',
  ksc56011989: 'euc-kr',
  ksc5601: 'euc-kr',
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  uhc: 'euc-kr',
  iso2022jp: 'iso-2022-jp',
  iso2022jp1: 'iso-2022-jp',
  iso2022jp2: 'iso-2022-jp',
  iso2022jpms: 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
  cp932: 'shift_jis',
  windows31j: 'shift_jis',
  cp950: 'big5',
  big5hkscs: 'big5',
  iso88598i: 'iso-8859-8',
  iso88598e: 'iso-8859-8',
  tis620: 'windows-874',
  latin1: 'windows-1252',
  iso88591: 'windows-1252',
  unicode11utf8: 'utf-8',
  utf8: 'utf-8',
  cp65001: 'utf-8',
};
/** What says nothing about eight-bit letters. */
const silent = new Set(['', 'ascii', 'usascii', 'ansix341968', '7bit', '8bit', 'default', 'unknown', 'unknown8bit']);
/** Node’s decoder of this name lacks the syllables that Windows added (code page 949). */
const korean = 'euc-kr';
const wide = /^(gb18030|euc-|iso-2022|shift_jis|big5)/;

/** Name of the decoder for a label: null where none is declared, undefined where it is unknown. */
export function decoderOf(label: string): string | null | undefined {
  const name = label.trim().toLowerCase();
  const plain = name.replace(/^x-|[\s_.:-]/g, '');
  if (silent.has(plain)) return null;
  const known = larger[plain] ?? name;
  try {
    return new TextDecoder(known).encoding;
  } catch {
    return undefined;
  }
}

/** Decodes the text of a mail; never throws, and says when it had to guess. */
export function decode(bytes: Uint8Array, label: string): Decoded {
  const declared = decoderOf(label);
  const unknown = declared === undefined ? 'charset-unknown' : null;
  const japanese = hasEscape(bytes);
  if (declared === 'iso-2022-jp' || (japanese && declared !== 'utf-16le' && declared !== 'utf-16be'))
    return { text: loose(bytes, 'iso-2022-jp'), doubt: declared === 'iso-2022-jp' ? null : 'charset-guessed' };
  if (isAscii(bytes) && (declared === null || declared === undefined || !declared.startsWith('utf-16')))
    return { text: loose(bytes, 'utf-8'), doubt: unknown };
  const utf8 = strict(bytes, 'utf-8');
  if (declared === null || declared === undefined)
    return utf8 === null
      ? { text: loose(bytes, 'windows-1252'), doubt: unknown ?? 'charset-guessed' }
      : { text: utf8, doubt: unknown };
  return asDeclared(bytes, declared, utf8);
}

/** Several bytes in a row that happen to be UTF-8 are UTF-8, whatever a one-byte set makes of them. */
function asDeclared(bytes: Uint8Array, declared: string, utf8: string | null): Decoded {
  const known = strict(bytes, declared);
  if (
    utf8 !== null &&
    declared !== 'utf-8' &&
    !declared.startsWith('utf-16') &&
    !(wide.test(declared) && known !== null)
  )
    return { text: utf8, doubt: 'charset-guessed' };
  if (known !== null) return { text: known, doubt: null };
  const text = loose(bytes, declared);
  const broken = text.split('\uFFFD').length - 1;
  // A few broken letters are an accident on the way; many mean another set.
  return broken <= Math.max(1, text.length / 50)
    ? { text, doubt: 'charset-guessed' }
    : { text: loose(bytes, declared === 'utf-8' ? 'windows-1252' : declared), doubt: 'charset-guessed' };
}

/** The set that an HTML page declares of itself. */
export function charsetOfPage(bytes: Uint8Array): string {
  const head = loose(bytes.subarray(0, 2048), 'windows-1252');
  return /<meta[^<>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w.:-]{1,40})/i.exec(head)?.[1] ?? '';
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 128);
function loose(bytes: Uint8Array, label: string): string {
  return label === korean ? iconv.decode(asBuffer(bytes), 'cp949') : new TextDecoder(label).decode(bytes);
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function strict(bytes: Uint8Array, label: string): string | null {
  if (label === korean) {
    const text = loose(bytes, label);
    return text.includes('\uFFFD') ? null : text;
  }
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** ESC $ B, ESC $ @ or ESC ( J: nothing but ISO-2022-JP writes these. */
function hasEscape(bytes: Uint8Array): boolean {
  for (let i = bytes.indexOf(27); i >= 0; i = bytes.indexOf(27, i + 1)) {
    const [first, second] = [bytes[i + 1], bytes[i + 2]];
    if (first === 0x24 && (second === 0x42 || second === 0x40)) return true;
    if (first === 0x28 && second === 0x4a) return true;
  }
  return false;
}
