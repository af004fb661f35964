import type { GestureKind } from '#contract/gesture-facts.ts';

/** Gifts of which the amount is the gift. */
export type MoneyKind = Extract<GestureKind, 'credit' | 'voucher'>;

/** The words of the page on which customers claim a gesture. */
export interface PageWords {
  /** How their own thing is called in an answer; of what is not here the house’s title. */
  readonly yours: Readonly<Partial<Record<GestureKind, string>>>;
  /** A gift of money in one phrase, as in “€6.00 credit”. */
  readonly money: Readonly<Record<MoneyKind, (amount: string) => string>>;
  readonly from: (house: string) => string;
  readonly claim: string;
  readonly until: (day: string) => string;
  readonly nothing: string;
  readonly claimed: string;
  readonly code: string;
  /** How credit is used, and how long it stands. */
  readonly credit: string;
  readonly rest: string;
  readonly gone: string;
  readonly goneAbout: string;
  readonly reminder: (title: string) => string;
}

const en: PageWords = {
  yours: { voucher: 'Your voucher', credit: 'Your credit' },
  money: { credit: (amount) => `${amount} credit`, voucher: (amount) => `${amount} voucher` },
  from: (house) => `From ${house}, with thanks for your patience`,
  claim: 'Take it',
  until: (day) => `It is yours until ${day}.`,
  nothing: 'Nothing is asked for it: no review, no order, no answer.',
  claimed: 'It is yours',
  code: 'Your code',
  credit: 'Mention it with your next order, and we take it off. It does not run out.',
  rest: 'You need to do nothing else. You can close this page.',
  gone: 'This link has run out',
  goneAbout:
    'It was claimed, taken back or has expired, or a part of the link is missing. You can still write to us as always.',
  reminder: (title) => `A while ago we set something aside for you: ${title}. It is still there.`,
};
const de: PageWords = {
  yours: { voucher: 'Ihr Gutschein', credit: 'Ihr Guthaben' },
  money: { credit: (amount) => `${amount} Guthaben`, voucher: (amount) => `Gutschein über ${amount}` },
  from: (house) => `Von ${house}, mit Dank für Ihre Geduld`,
  claim: 'Annehmen',
  until: (day) => `Es gehört Ihnen bis ${day}.`,
  nothing: 'Dafür wird nichts verlangt: keine Bewertung, keine Bestellung, keine Antwort.',
  claimed: 'Es gehört Ihnen',
  code: 'Ihr Code',
  credit: 'Sagen Sie es bei Ihrer nächsten Bestellung dazu, dann ziehen wir es ab. Das Guthaben verfällt nicht.',
  rest: 'Mehr ist nicht zu tun. Sie können die Seite schließen.',
  gone: 'Dieser Link gilt nicht mehr',
  goneAbout:
    'Es wurde angenommen, zurückgezogen oder ist abgelaufen, oder ein Teil des Links fehlt. Sie können uns wie immer schreiben.',
  reminder: (title) => `Vor einiger Zeit haben wir etwas für Sie zurückgelegt: ${title}. Es ist noch da.`,
};
const fr: PageWords = {
  yours: { voucher: 'Votre bon d’achat', credit: 'Votre avoir' },
  money: { credit: (amount) => `Avoir de ${amount}`, voucher: (amount) => `Bon d’achat de ${amount}` },
  from: (house) => `De ${house}, en vous remerciant de votre patience`,
  claim: 'Accepter',
  until: (day) => `C’est à vous jusqu’au ${day}.`,
  nothing: 'Rien n’est demandé en retour : ni avis, ni commande, ni réponse.',
  claimed: 'C’est à vous',
  code: 'Votre code',
  credit: 'Mentionnez-le lors de votre prochaine commande, et nous le déduirons. Il n’a pas de date limite.',
  rest: 'Vous n’avez rien d’autre à faire. Vous pouvez fermer cette page.',
  gone: 'Ce lien n’est plus valable',
  goneAbout: 'Il a été utilisé, retiré ou a expiré, ou il en manque une partie. Vous pouvez toujours nous écrire.',
  reminder: (title) =>
    `Il y a quelque temps, nous avons mis quelque chose de côté pour vous : ${title}. C’est toujours là.`,
};
const es: PageWords = {
  yours: { voucher: 'Su vale', credit: 'Su saldo' },
  money: { credit: (amount) => `Saldo de ${amount}`, voucher: (amount) => `Vale de ${amount}` },
  from: (house) => `De ${house}, con gracias por su paciencia`,
  claim: 'Aceptarlo',
  until: (day) => `Es suyo hasta el ${day}.`,
  nothing: 'No se pide nada a cambio: ni opinión, ni pedido, ni respuesta.',
  claimed: 'Es suyo',
  code: 'Su código',
  credit: 'Menciónelo en su próximo pedido y se lo descontaremos. No caduca.',
  rest: 'No tiene que hacer nada más. Puede cerrar esta página.',
  gone: 'Este enlace ya no vale',
  goneAbout: 'Se usó, se retiró o ha caducado, o le falta una parte. Puede escribirnos como siempre.',
  reminder: (title) => `Hace un tiempo guardamos algo para usted: ${title}. Sigue ahí.`,
};
const all: Readonly<Record<string, PageWords>> = { en, de, fr, es };

const short = (language: string): string => language.slice(0, 2).toLowerCase();
/** The words for a language, else English. */
export const pageWords = (language: string): PageWords => all[short(language)] ?? en;
/** The first language that a browser asks for and that is known here. */
export const wantedLanguage = (header: string | undefined): string =>
  (header ?? '')
    .split(',')
    .map((one) => short(one.trim()))
    .find((one) => all[one] !== undefined) ?? 'en';
