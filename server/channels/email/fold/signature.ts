import type { Kind } from './kinds.ts';
import type { Line } from './lines.ts';
import { isDrawn } from './markers.ts';

const longestLines = 30;

/** “Sent from my phone”, as phones and their programs say it. */
const devices: readonly RegExp[] = [
  /^sent from my [\p{L}\d ®™-]{2,40}$/iu,
  /^sent (via|with|using) [\p{L}\d ®™-]{2,40}(\(https?:\S{1,100}\)|<https?:\S{1,100}>)?$/iu,
  /^sent from (mail|outlook|yahoo|aol|gmail|proton|samsung|huawei|xiaomi|android)[\p{L}\d ®™-]{0,40}$/iu,
  /^get outlook for \p{L}{2,12}\s?(<https?:\S{1,100}>)?$/iu,
  /^(von meinem|gesendet von|gesendet mit|diese nachricht wurde von) [\p{L}\d ,.®™-]{2,60}( gesendet)?\.?$/iu,
  /^(envoyé de(puis)? mon|envoyé à partir de|télécharger outlook pour) [\p{L}\d ®™-]{2,40}\.?$/iu,
  /^(enviado (desde|do|de|a partir do) (mi|meu|o)?|obtener outlook para) ?[\p{L}\d ®™-]{2,40}\.?$/iu,
  /^(inviato da|verzonden (vanaf|met|vanuit) mijn|skickat från min|sendt fra min|lähetetty) [\p{L}\d ®™-]{2,40}\.?$/iu,
  /^(wysłane z|отправлено (с|из)|odesláno z|отправлено с моего) [\p{L}\d .®™-]{2,40}$/iu,
  /^(iphone|ipad|スマートフォン|我的 ?\w{2,20}) ?(から送信|发送|傳送)$/iu,
  /^(从|發自|发自|從)我的 ?[\p{L}\d -]{2,30}(发送|傳送)?$/u,
];
/** What a sentence that only begins like one has: “Sent from my desk, is much easier”. */
const telling = /,|\b(is|was|and|but|because|it|with|when)\b/i;

export const isDevice = (line: string): boolean => {
  const bare = line.trim().replace(/^[*_]{1,2}|[*_.]{1,2}$/g, '');
  if (bare.length > 120 || bare.length < 6) return false;
  return devices.some((device) => device.test(bare)) && !(bare.toLowerCase().startsWith('sent') && telling.test(bare));
};

/** The customary mark of Usenet (RFC 3676, 4.3); many programs drop its space. */
const isDashes = (line: string): boolean => /^(--|—|__)\s?$/.test(line);
/** “-Anna Lark”, a name behind a dash. */
const isName = (line: string): boolean =>
  line.length < 40 && /^[-–—] ?\p{Lu}[\p{L}'’-]{1,20}( \p{Lu}[\p{L}.'’-]{0,20}){0,2}\s?$/u.test(line);

/**
 * Marks the signature at the end of each piece of new text that a quotation or the end follows. What is not plainly one
 * stays: showing a signature is a small harm, hiding a sentence is not.
 */
export function markSignatures(lines: readonly Line[], kinds: Kind[]): void {
  for (let end = kinds.length; end > 0; end--) {
    if (kinds[end - 1] !== 'new') continue;
    let start = end;
    while (start > 0 && kinds[start - 1] === 'new') start--;
    markWithin(lines, kinds, start, end);
    end = start + 1;
  }
}

function markWithin(lines: readonly Line[], kinds: Kind[], start: number, end: number): void {
  const nearest = Math.max(start, end - longestLines);
  for (let i = nearest; i < end; i++) {
    const text = lines[i]?.text ?? '';
    const last = restIsSmall(lines, i, end);
    const alone = (lines[i - 1]?.text ?? '') === '' && last;
    const footer = isDrawn(text) && last && namesList(lines, i, end);
    if (isDashes(text) || (isDevice(text) && last) || (isName(text) && alone) || footer) {
      kinds.fill('signature', i, end);
      return;
    }
  }
}

/** A signature is short; a long text below a mark is no signature. */
function restIsSmall(lines: readonly Line[], i: number, end: number): boolean {
  let filled = 0;
  for (let at = i + 1; at < end; at++) if ((lines[at]?.text ?? '') !== '') filled++;
  return filled <= 6;
}

/** Below the line a mailing list says where it is. */
const namesList = (lines: readonly Line[], i: number, end: number): boolean =>
  lines.slice(i + 1, end).some(({ text }) => /mailing list|listinfo|unsubscribe/i.test(text.slice(0, 300)));
