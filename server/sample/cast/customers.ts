/** A customer of the shop. Without `account` they are known by nothing but what they say of themselves. */
export interface Customer {
  readonly name: string | null;
  readonly email: string | null;
  /** Their number in the shop, which its own system vouches for. */
  readonly account: string | null;
  /** What colleagues should know before they write. */
  readonly notes?: string;
  readonly timeZone?: string;
  /** Asked not to be read for feelings. */
  readonly unread?: true;
}

type More = Pick<Customer, 'notes' | 'timeZone' | 'unread'>;

const known = (account: number, name: string, email: string, more: More = {}): Customer => ({
  ...{ name, email, ...more },
  account: `lark-${String(account)}`,
});
const passing = (name: string | null, email: string | null = null): Customer => ({ name, email, account: null });

export const customers = {
  maya: known(1042, 'Maya Lindqvist', 'maya.lindqvist@mail.example', {
    notes: 'Short mails, no phone calls. Chose so herself.',
    timeZone: 'Europe/Dublin',
  }),
  joaquin: known(1107, 'Joaquín Vidal', 'joaquin.vidal@mail.example'),
  daniel: known(1310, 'Daniel Okafor', 'daniel.okafor@mail.example'),
  ruth: known(1188, 'Ruth Feldman', 'ruth.feldman@mail.example', {
    notes: 'Has the hand grinder, not the electric one.',
  }),
  grace: known(1023, 'Grace Mbeki', 'grace.mbeki@mail.example'),
  helen: known(1009, 'Helen Marsh', 'helen.marsh@post.example', { notes: 'Peter’s wife. No offers, no newsletters.' }),
  tom: known(1031, 'Tom Ashworth', 'tom.ashworth@post.example'),
  oisin: known(1264, 'Oisín Daly', 'oisin.daly@mail.example'),
  priya: known(1175, 'Priya Nair', 'priya.nair@mail.example'),
  lena: known(1201, 'Lena Hoffmann', 'lena@hoffmann.example', { timeZone: 'Europe/Berlin' }),
  eamon: known(1077, 'Eamon Walsh', 'eamon.walsh@post.example'),
  ciara: known(1119, 'Ciara Nolan', 'ciara.nolan@mail.example'),
  sinead: known(1096, 'Sinéad Burke', 'sinead.burke@mail.example'),
  marek: known(1240, 'Marek Zieliński', 'marek.zielinski@mail.example'),
  hannah: known(1152, 'Hannah Cole', 'hannah.cole@mail.example'),
  yusuf: known(1299, 'Yusuf Demir', 'yusuf.demir@mail.example', { timeZone: 'Europe/Istanbul' }),
  gerald: known(1066, 'Gerald Finch', 'gerald.finch@post.example', {
    notes: 'Works mornings; can be called after 13:00.',
  }),
  ines: known(1215, 'Inês Carvalho', 'ines@cornertable.example', {
    notes: 'Runs The Corner Table, a café with 28 seats.',
  }),
  kofi: known(1321, 'Kofi Boateng', 'kofi.boateng@mail.example'),
  bjorn: known(1333, 'Bjørn Dahl', 'bjorn.dahl@post.example', { timeZone: 'Europe/Oslo' }),
  clara: known(1341, 'Clara Meier', 'clara@meier.example', { timeZone: 'Europe/Zurich' }),
  dmitri: known(1287, 'Dmitri Volkov', 'dmitri.volkov@mail.example'),
  femi: known(1350, 'Femi Adebayo', 'femi.adebayo@mail.example'),
  isla: known(1356, 'Isla MacLeod', 'isla.macleod@mail.example'),
  una: known(1058, 'Úna Kavanagh', 'una.kavanagh@mail.example'),
  sam: known(1139, 'Sam Bennett', 'sam.bennett@mail.example'),
  tess: known(1222, 'Tess de Vries', 'tess.devries@mail.example', { timeZone: 'Europe/Amsterdam' }),
  kate: known(1164, 'Kate Mulligan', 'kate.mulligan@mail.example'),
  wanda: known(1362, 'Wanda Kowalska', 'wanda.kowalska@mail.example'),
  rory: known(1370, 'Rory Quinn', 'rory.quinn@mail.example'),
  hiro: known(1378, 'Hiro Tanaka', 'hiro.tanaka@mail.example', { timeZone: 'Asia/Tokyo' }),
  owen: known(1384, 'Owen Price', 'owen.price@post.example'),
  luca: known(1391, 'Luca Bianchi', 'luca.bianchi@mail.example', { timeZone: 'Europe/Rome' }),
  emma: known(1399, 'Emma O’Shea', 'emma.oshea@mail.example'),
  nuala: known(1017, 'Nuala Farrell', 'nuala.farrell@post.example'),
  viktor: known(1405, 'Viktor Novák', 'viktor.novak@mail.example', { unread: true }),
  mei: known(1412, 'Mei Chen', 'mei.chen@mail.example'),
  liam: known(1418, 'Liam Gallagher', 'liam.gallagher@mail.example'),
  paula: known(1426, 'Paula Santos', 'paula.santos@mail.example'),
  aoife: known(1500, 'Aoife Hanley', 'aoife.hanley@mail.example'),
  bruno: known(1507, 'Bruno Keller', 'bruno.keller@mail.example'),
  carmel: known(1514, 'Carmel Joyce', 'carmel.joyce@mail.example'),
  dervla: known(1521, 'Dervla Ruane', 'dervla.ruane@mail.example'),
  enzo: known(1528, 'Enzo Ferraro', 'enzo.ferraro@mail.example'),
  fionn: known(1535, 'Fionn Mannion', 'fionn.mannion@mail.example'),
  greta: known(1542, 'Greta Olsen', 'greta.olsen@mail.example'),
  hamid: known(1549, 'Hamid Rahimi', 'hamid.rahimi@mail.example'),
  ita: known(1556, 'Íta Concannon', 'ita.concannon@mail.example'),
  jules: known(1563, 'Jules Peeters', 'jules.peeters@mail.example'),
  kaja: known(1570, 'Kaja Nowak', 'kaja.nowak@mail.example'),
  lorcan: known(1577, 'Lorcan Tierney', 'lorcan.tierney@mail.example'),
  noreen: known(1584, 'Noreen Hession', 'noreen.hession@mail.example'),
  ambrose: known(1591, 'Ambrose Tully', 'ambrose.tully@post.example'),
  sorcha: known(1598, 'Sorcha Melia', 'sorcha.melia@mail.example'),
  zofia: known(1605, 'Zofia Wrona', 'zofia.wrona@mail.example'),
  patrick: known(1612, 'Patrick Geraghty', 'patrick.geraghty@mail.example'),
  matteo: known(1619, 'Matteo Ricci', 'matteo.ricci@mail.example'),
  leonie: known(1626, 'Leonie Brandt', 'leonie.brandt@mail.example'),
  declan: known(1633, 'Declan Ashworth', 'declan.ashworth@post.example'),
  ronan: known(1640, 'Ronan Fahy', 'ronan.fahy@mail.example'),
  brigid: known(1647, 'Brigid Tarpey', 'brigid.tarpey@mail.example'),
  sofia: passing('Sofia', 'sofia.rossi@mail.example'),
  jonas: passing('Jonas', 'jonas.weber@mail.example'),
  fatima: passing('Fatima'),
  jess: passing('Jess'),
  george: passing('George Papadakis', 'george.p@mail.example'),
  stranger: passing(null),
  passerBy: passing(null),
} as const satisfies Readonly<Record<string, Customer>>;

export type CustomerName = keyof typeof customers;
