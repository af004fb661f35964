import { trimOff } from '../parse/trim.ts';

/** What stands above a quotation, in the languages of the programs that write it. Every test looks at a bounded text. */

const longest = 400;

/** “wrote:” as mail programs end the introduction of a quotation. */
const verbs = [
  ...[
    'wrote',
    'writes',
    'schrieb',
    'schrieben',
    'a écrit',
    'écrit',
    'escribió',
    'ha escrito',
    'escreveu',
    'ha scritto',
  ],
  ...['schreef', 'geschreven', 'skrev', 'skreiv', 'kirjoitti', 'napisał', 'napisała', 'napisał(a)', 'pisze'],
  ...['написал', 'написала', 'написал(а)', 'пишет', 'написав', 'написала', 'пише', 'napsal', 'napsal(a)', 'napísal'],
  ...['napísal(a)', 'írta', 'a scris', 'escrigué', 'va escriure', 'έγραψε', 'yazdı', 'şunu yazdı', 'rašė', 'kirjutas'],
  ...['napisao je', 'je napisao', 'napisala je', 'je napisal', 'написа', 'viết', 'đã viết', 'menulis', 'כתב', 'כתבה'],
  ...[
    'כתב/ה',
    'كتب',
    'เขียน',
    'さんは書きました',
    'のメール',
    'のメッセージ',
    '写道',
    '寫道',
    '님이 작성',
    '님이 작성한 메시지',
  ],
];
/** The words before a date with which an introduction begins. */
const beginnings =
  /^(on|am|le|el|em|il giorno|il|op|den|på|dnia|w dniu|dne|dňa|на|в|pe|în data de|a|ma|στις|tarihinde|vào|pada|ב|في|於|在)\s/i;
const date = /\d[./-]\s?\d|\d[ .]{1,2}\p{L}{3}|\p{L}{3}\.? \d|\d年/u;
const time = /\d{1,2}[:.]\d{2}/;

/** Whether lines begin with the introduction of a quotation; gives how many of them it takes, 0 where it is none. */
export function introduction(line: (offset: number) => string | undefined): number {
  const first = line(0)?.trim() ?? '';
  if (first === '' || first.length > longest || !opens(first)) return 0;
  let joined = '';
  for (let taken = 1; taken <= 4; taken++) {
    const next = line(taken - 1)?.trim();
    if (next === undefined || (next === '' && taken > 1)) return 0;
    joined = `${joined} ${next}`.trim();
    if (joined.length > longest) return 0;
    if (introduces(joined)) return taken;
  }
  return 0;
}

/** Dashes before it are Yahoo’s. */
const opens = (line: string): boolean => {
  const bare = line.replace(/^-{2,10} ?/, '');
  return beginnings.test(bare) || /^[\d"<“]/.test(bare) || /^\p{L}{2,12}\.?,? \d/u.test(bare) || bare.includes('@');
};

function introduces(text: string): boolean {
  const end = /^(.*?)\s?[:：]\s?(-{2,10})?$/.exec(text)?.[1];
  if (end === undefined) return false;
  const words = end.toLowerCase();
  const told = date.test(end) || time.test(end);
  if (verbs.some((verb) => words.endsWith(verb))) return told || end.includes('@');
  return told && time.test(end) && end.includes('@');
}

/** An introduction that nothing but a mail program would write: with a time of day, or an address. */
export const unmistakable = (text: string): boolean => time.test(text) || text.includes('@');

const originals = [
  ...['original message', 'original appointment', 'reply message', 'ursprüngliche nachricht', 'originalnachricht'],
  ...['message d’origine', "message d'origine", 'message original', 'mensaje original', 'mensagem original'],
  ...['messaggio originale', 'oorspronkelijk bericht', 'oorspronkelijke bericht', 'originalmeddelande'],
  ...['ursprungligt meddelande', 'oprindelig meddelelse', 'original besked', 'opprinnelig melding'],
  ...['alkuperäinen viesti', 'wiadomość oryginalna', 'oryginalna wiadomość', 'исходное сообщение'],
  ...['оригинальное сообщение', 'původní zpráva', 'pôvodná správa', 'eredeti üzenet', 'mesaj original'],
  ...['αρχικό μήνυμα', 'orijinal mesaj', 'originální zpráva', 'thư gốc', 'pesan asli', 'הודעה מקורית'],
  ...[
    'الرسالة الأصلية',
    '元のメッセージ',
    'オリジナルメッセージ',
    '原始邮件',
    '原始郵件',
    '原邮件',
    '원본 메시지',
    '원본 메일',
  ],
];
const forwards = [
  ...['forwarded message', 'begin forwarded message', 'weitergeleitete nachricht', 'message transféré'],
  ...['message transmis', 'début du message réexpédié', 'mensaje reenviado', 'inicio del mensaje reenviado'],
  ...['mensagem encaminhada', 'messaggio inoltrato', 'inizio messaggio inoltrato', 'doorgestuurd bericht'],
  ...['begin doorgestuurd bericht', 'vidarebefordrat meddelande', 'videresendt meddelelse', 'videresendt melding'],
  ...['välitetty viesti', 'wiadomość przekazana', 'przesłana wiadomość', 'пересылаемое сообщение'],
  ...['пересланное сообщение', 'přeposlaná zpráva', 'továbbított üzenet', 'mesaj redirecționat', 'iletilen mesaj'],
  ...[
    'προωθημένο μήνυμα',
    '転送メッセージ',
    '转发邮件',
    '转发的邮件',
    '轉寄郵件',
    '전달된 메시지',
    'anfang der weitergeleiteten nachricht',
  ],
];

/** The words between dashes, or ended by a colon as Apple does. */
function titled(line: string): string {
  if (line.length > 120) return '';
  return trimOff(line, ' \t\u00A0:*_-').toLowerCase();
}

const dashed = (line: string): boolean => /^\s?[*_]{0,2}-{2,}/.test(line);

export const isOriginal = (line: string): boolean => dashed(line) && originals.includes(titled(line));
export const isForward = (line: string): boolean =>
  (dashed(line) || line.trimEnd().endsWith(':')) && forwards.includes(titled(line));

/** A line of hashes around words is what helpdesks, this one too, put above the history. */
export const isSeparator = (line: string): boolean => line.length < 200 && /^\s?#{2}-? .+ -?#{2}\s?$/.test(line);

/** A line drawn with letters. */
export const isDrawn = (line: string): boolean => /^\s{0,3}[_=*-]{10,120}\s{0,3}$/.test(line);
