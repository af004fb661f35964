/**
 * Groups of words that mean the same in a service conversation. The first names the group. Stems, not word forms;
 * a pair joined by `+` is two stems next to each other. Own list.
 */
const GROUPS: readonly string[] = [
  'refund reimburse money+back cash+back pay+back',
  'order purchase bought',
  'parcel package delivery deliver ship shipment shipping post courier carrier',
  'arrive come reach land turn+up show+up',
  'charge bill debit payment pay deduct',
  'invoice receipt',
  'cancel terminate unsubscribe close stop',
  'break broken damage defect defective faulty crack dent leak',
  'work function run',
  'fix repair solve resolve sort',
  'change update edit modify amend correct',
  'account profile',
  'login log+in sign+in signin logon',
  'password passcode',
  'replace replacement exchange swap',
  'return send+back',
  'price cost fee rate',
  'discount voucher coupon code promo reduction',
  'lose lost miss missing vanish disappear',
  'track tracking trace',
  'late delay overdue',
  'colour color',
  'address street',
  'phone mobile telephone call ring',
  'email mail e-mail',
  'subscription plan membership',
  'store shop branch',
  'stock available availability',
  'error fault bug glitch problem issue',
  'crash freeze hang',
  'app application',
  'website site page',
  'guarantee warranty',
  'manager supervisor',
  'reply answer respond response',
  'time hour opening',
  'document file attachment',
  'picture photo image screenshot',
];

/** Stem or pair of stems → name of its group. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map(
  GROUPS.flatMap((group) => {
    const members = group.split(' ');
    return members.map((member): [string, string] => [member, members[0] ?? member]);
  }),
);
