/** Thanks to those who recommend us, and to the friends who came. */
interface ThankWords {
  readonly subject: string;
  readonly giver: (amount: string) => string;
  readonly friend: (amount: string) => string;
  readonly nothing: string;
}

const en: ThankWords = {
  subject: 'Thank you',
  giver: (amount) =>
    `Somebody came to us because you recommended us. Thank you: ${amount} stand to your credit with us.`,
  friend: (amount) =>
    `You came to us by a recommendation. Thank you for your trust: ${amount} stand to your credit with us.`,
  nothing: 'Nothing is asked for it.',
};
const de: ThankWords = {
  subject: 'Danke',
  giver: (amount) =>
    `Jemand ist zu uns gekommen, weil Sie uns empfohlen haben. Danke: ${amount} stehen bei uns für Sie bereit.`,
  friend: (amount) =>
    `Sie sind auf eine Empfehlung hin zu uns gekommen. Danke für Ihr Vertrauen: ${amount} stehen bei uns für Sie bereit.`,
  nothing: 'Dafür wird nichts verlangt.',
};
const fr: ThankWords = {
  subject: 'Merci',
  giver: (amount) =>
    `Quelqu’un est venu chez nous parce que vous nous avez recommandés. Merci : ${amount} sont à votre disposition chez nous.`,
  friend: (amount) =>
    `Vous êtes venu chez nous sur une recommandation. Merci de votre confiance : ${amount} sont à votre disposition chez nous.`,
  nothing: 'Rien n’est demandé en retour.',
};
const es: ThankWords = {
  subject: 'Gracias',
  giver: (amount) =>
    `Alguien vino a nosotros porque usted nos recomendó. Gracias: tiene ${amount} a su favor con nosotros.`,
  friend: (amount) =>
    `Vino a nosotros por una recomendación. Gracias por su confianza: tiene ${amount} a su favor con nosotros.`,
  nothing: 'No se pide nada a cambio.',
};
const all: Readonly<Record<string, ThankWords>> = { en, de, fr, es };

/** The words for a language, else English. */
export const thankWords = (language: string): ThankWords => all[language.slice(0, 2).toLowerCase()] ?? en;
