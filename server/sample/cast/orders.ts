import type { CustomerName } from './customers.ts';
import type { When } from './story.ts';

/** An order, as the shop’s own system reports it. */
export interface Order {
  readonly customer: CustomerName;
  readonly at: When;
  readonly number: string;
  readonly what: string;
  /** In euro cents. */
  readonly cents: number;
  /** Whose link for friends they came by. */
  readonly friendOf?: CustomerName;
  /** Where it goes, as far as the shop’s system says so. */
  readonly address?: string;
}

type More = Pick<Order, 'friendOf' | 'address'>;

const order = (
  customer: CustomerName,
  at: When,
  number: string,
  what: string,
  cents: number,
  more: More = {},
): Order => ({
  ...{ customer, at, number, what, cents, ...more },
});

const ashworths = '4 Nun’s Island, Galway';

/** What was bought in the last two months, the oldest first. */
export const orders: readonly Order[] = [
  order('noreen', '63 d ago 18:00', '10309', 'Sampler, four bags', 2200),
  order('maya', '61 d ago 8:40', '10311', 'Yirgacheffe, 500 g', 1890),
  order('tom', '56 d ago 10:00', '10319', 'House espresso, 1 kg', 3400),
  order('maya', '54 d ago 8:00', '10326', 'House filter, 500 g, monthly bag', 2490),
  order('nuala', '54 d ago 9:30', '10324', 'House dark, 500 g, monthly bag', 1990),
  order('una', '53 d ago 8:10', '10329', 'House filter, 250 g, monthly bag', 1320),
  order('helen', '52 d ago 9:00', '10333', 'Peter’s bag, 500 g, monthly bag', 1990),
  order('tom', '50 d ago 10:00', '10338', 'House espresso, 1 kg', 3400),
  order('ambrose', '52 d ago 12:00', '10335', 'House filter, 250 g', 1320),
  order('eamon', '49 d ago 17:00', '10343', 'Sunday roast, 500 g', 1850),
  order('joaquin', '48 d ago 7:40', '10346', 'Brazil Santos, 500 g, monthly bag', 1790),
  order('una', '46 d ago 8:10', '10352', 'Colombia Huila, 250 g', 1450),
  order('sorcha', '46 d ago 16:10', '10354', 'House dark, 250 g', 1320, { friendOf: 'nuala' }),
  order('tom', '44 d ago 10:00', '10359', 'House espresso, 500 g', 1790),
  order('ines', '43 d ago 10:10', '10361', 'Two bags to try, 250 g', 2640),
  order('zofia', '43 d ago 12:00', '10362', 'House filter, 250 g', 1320),
  order('grace', '42 d ago 13:30', '10365', 'Tasting box, six roasts', 3800),
  order('patrick', '41 d ago 9:00', '10368', 'Winter blend, 500 g', 2150),
  order('nuala', '41 d ago 16:20', '10369', 'Oat biscuits, two tins', 1380),
  order('maya', '40 d ago 19:12', '10371', 'Two mugs', 2800),
  order('una', '39 d ago 8:10', '10374', 'House filter, 250 g', 1320),
  order('tom', '37 d ago 10:00', '10380', 'House espresso, 1 kg', 3400),
  order('eamon', '35 d ago 17:00', '10388', 'Sunday roast, 500 g', 1850),
  order('lena', '34 d ago 9:00', '10391', 'Yirgacheffe, 1 kg', 3600),
  order('joaquin', '33 d ago 20:05', '10393', 'Moka pot, three cups', 3290),
  order('matteo', '33 d ago 13:05', '10395', 'House espresso, 1 kg', 3400, { friendOf: 'lena' }),
  order('una', '31 d ago 18:45', '10399', 'Filter papers 02', 690),
  order('tom', '30 d ago 10:00', '10402', 'Autumn blend, 500 g', 1990),
  order('leonie', '29 d ago 12:30', '10405', 'Flat scale', 4900),
  order('kate', '28 d ago 10:40', '10410', 'House filter, 250 g', 1320),
  order('hannah', '32 d ago 10:20', '10413', 'Gooseneck kettle', 7900),
  order('nuala', '26 d ago 9:30', '10417', 'House dark, 500 g, monthly bag', 1990),
  order('maya', '9 d ago 6:00', '10482', 'House filter, whole bean, 500 g, monthly bag', 2490),
  order('una', '25 d ago 8:10', '10421', 'House filter, 250 g, monthly bag', 1320),
  order('sam', '25 d ago 9:00', '10419', 'Large bag, 1 kg, monthly bag', 2900),
  order('helen', '24 d ago 9:00', '10429', 'Peter’s bag, 500 g, monthly bag', 1990),
  order('tom', '24 d ago 10:00', '10424', 'House espresso, 1 kg', 3400, { address: ashworths }),
  order('declan', '24 d ago 12:10', '10426', 'Decaf, 250 g', 1290, { friendOf: 'tom', address: ashworths }),
  order('rory', '24 d ago 19:05', '10427', 'Birthday box', 4200),
  order('lena', '22 d ago 9:00', '10431', 'Yirgacheffe, 1 kg', 3600),
  order('ruth', '22 d ago 15:00', '10433', 'Hand grinder', 6400),
  order('eamon', '21 d ago 17:00', '10435', 'Sunday roast, 500 g', 1850),
  order('nuala', '20 d ago 9:30', '10439', 'House dark, 250 g, monthly bag', 1320),
  order('owen', '20 d ago 11:00', '10441', 'Electric kettle', 8900),
  order('tess', '19 d ago 9:00', '10444', 'House espresso, 250 g', 1250),
  order('joaquin', '18 d ago 7:40', '10446', 'Brazil Santos, 500 g, monthly bag', 1790),
  order('sinead', '18 d ago 9:25', '10447', 'Gooseneck kettle and white tea', 9300),
  order('tom', '17 d ago 10:00', '10449', 'House espresso, 1 kg', 3400),
  order('una', '16 d ago 8:10', '10453', 'Kenya Nyeri, 250 g', 1650),
  order('ronan', '15 d ago 16:00', '10457', 'Decaf, 250 g', 1290),
  order('lena', '13 d ago 9:00', '10459', 'Yirgacheffe, 1 kg', 3600),
  order('gerald', '38 d ago 14:20', '10377', 'Electric grinder', 18900),
  order('dmitri', '12 d ago 16:00', '10461', 'Assam, 100 g, twice', 1980),
  order('marek', '11 d ago 8:55', '10466', 'House espresso, 500 g', 1790),
  order('tom', '11 d ago 10:00', '10463', 'House espresso, 500 g', 1790),
  order('nuala', '10 d ago 11:10', '10468', 'House dark, 250 g', 1320),
  order('una', '9 d ago 8:10', '10476', 'House filter, 250 g', 1320),
  order('brigid', '9 d ago 17:05', '10479', 'Birthday box', 4200, { friendOf: 'kate' }),
  order('kate', '9 d ago 20:15', '10488', 'Birthday box with a card', 4200),
  order('eamon', '8 d ago 17:00', '10480', 'Sunday roast, 500 g', 1850),
  order('emma', '7 d ago 15:30', '10486', 'Teapot, celadon glaze', 5900),
  order('bjorn', '6 d ago 13:10', '10497', 'Tasting box, six roasts', 3800),
  order('daniel', '6 d ago 21:10', '10519', 'Tasting box, engraved tin', 5600),
  order('tom', '5 d ago 10:00', '10499', 'Winter blend, 500 g', 2150),
  order('wanda', '5 d ago 13:35', '10507', 'Voucher', 4000),
  order('isla', '5 d ago 18:30', '10508', 'Decaf, 500 g', 1890),
  order('kofi', '4 d ago 9:15', '10502', 'Kenya Nyeri, 500 g', 2490),
  order('grace', '4 d ago 12:50', '10505', 'Tasting box as a present', 3800),
  order('priya', '4 d ago 18:20', '10500', 'House filter, 500 g', 1890),
  order('clara', '3 d ago 10:30', '10515', 'Office bag, 2 kg', 6200),
  order('hannah', '2 d ago 16:25', '10511', 'First monthly bag, 250 g', 1320),
  order('viktor', '2 d ago 19:40', '10513', 'Espresso cups, six', 4600),
];
