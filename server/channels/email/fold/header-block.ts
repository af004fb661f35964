/** The header of an earlier mail as Outlook and its like put it into the body: `From:`, `Sent:`, `To:`, `Subject:`. */

type Name = 'from' | 'date' | 'to' | 'subject';

const names: Readonly<Record<Name, readonly string[]>> = {
  from: [
    ...[
      'from',
      'von',
      'de',
      'da',
      'van',
      'från',
      'fra',
      'lähettäjä',
      'od',
      'nadawca',
      'от',
      'від',
      'feladó',
      'expeditor',
    ],
    ...['gönderen', 'kimden', 'από', 'מאת', 'من', '差出人', '发件人', '寄件者', '보낸 사람', 'từ', 'dari', 'saatja'],
  ],
  date: [
    ...[
      'date',
      'sent',
      'datum',
      'gesendet',
      'envoyé',
      'enviado',
      'enviado el',
      'enviada em',
      'data',
      'inviato',
      'fecha',
    ],
    ...[
      'verzonden',
      'skickat',
      'sendt',
      'lähetetty',
      'päiväys',
      'wysłano',
      'data wysłania',
      'отправлено',
      'дата',
      'odesláno',
    ],
    ...[
      'надіслано',
      'elküldve',
      'dátum',
      'trimis',
      'tarih',
      'gönderme tarihi',
      'στάλθηκε',
      'ημερομηνία',
      'נשלח',
      'تاريخ',
      'dato',
    ],
    ...[
      '送信日時',
      '日時',
      '发送时间',
      '日期',
      '傳送日期',
      '보낸 날짜',
      '날짜',
      'đã gửi',
      'ngày',
      'dikirim',
      'tanggal',
    ],
  ],
  to: [
    ...[
      'to',
      'cc',
      'an',
      'à',
      'para',
      'a',
      'aan',
      'till',
      'til',
      'vastaanottaja',
      'do',
      'komu',
      'кому',
      'címzett',
      'către',
    ],
    ...['kime', 'alıcı', 'προς', 'אל', 'إلى', '宛先', '收件人', '收件者', '받는 사람', 'đến', 'tới', 'kepada', 'kopie'],
  ],
  subject: [
    ...['subject', 'betreff', 'objet', 'asunto', 'assunto', 'oggetto', 'onderwerp', 'ämne', 'emne', 'aihe', 'temat'],
    ...[
      'тема',
      'předmět',
      'predmet',
      'tárgy',
      'subiect',
      'konu',
      'θέμα',
      'נושא',
      'الموضوع',
      '件名',
      '主题',
      '主旨',
      '제목',
    ],
    ...['chủ đề', 'subjek', 'teema', 'assumpte'],
  ],
};
const meaning = new Map<string, Name>(
  (Object.keys(names) as Name[]).flatMap((name) => names[name].map((word) => [word, name] as const)),
);

/** The header field that a line of a body writes, or null. */
export function fieldOf(line: string): { name: Name; value: string } | null {
  const head = line.slice(0, 300).replace(/^[\s*|]{1,6}/, '');
  const colon = head.search(/[:：]/);
  if (colon < 1 || colon > 24) return null;
  const name = meaning.get(head.slice(0, colon).replaceAll('*', '').trim().toLowerCase());
  return name === undefined ? null : { name, value: head.slice(colon + 1).trim() };
}

/**
 * Whether a header block begins here. Three of its fields are needed, or two below a drawn line; and without a line above
 * it, an address or a subject: “From: Leeds, To: York, Date: 4 May” is a customer’s question.
 */
export function beginsHeader(line: (offset: number) => string | undefined, ruled: boolean): boolean {
  const first = fieldOf(line(0) ?? '');
  if (first === null || first.name === 'to') return false;
  const found = new Map<Name, string>([[first.name, first.value]]);
  for (let offset = 1, blank = 0; offset < 10 && blank < 2; offset++) {
    const next = line(offset);
    if (next === undefined) break;
    const field = fieldOf(next);
    if (next.trim() === '') blank++;
    else if (field !== null && !found.has(field.name)) found.set(field.name, field.value);
  }
  const from = found.get('from');
  if (from === undefined) return false;
  return ruled
    ? found.size >= 2
    : found.size >= 3 && (from.includes('@') || (found.has('subject') && found.has('date')));
}
