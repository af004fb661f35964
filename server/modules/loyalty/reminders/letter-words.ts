import { isCardLanguage, type CardLanguage } from '#psychology/loyalty/index.ts';

/** What letters about a card say, in the language that its programme is written in. */
export interface LetterWords {
  readonly onCard: (text: string, card: string) => string;
  readonly howIsIt: string;
  readonly tierEnds: (tier: string, day: string, missing: string) => string;
  readonly ended: (card: string, held: string, day: string) => string;
  readonly count: (count: number, unit: 'stamps' | 'points') => string;
  /** Why a step is gone, as its history says. */
  readonly lapsed: string;
  /** Under what they asked for, and under what everybody concerned is told once. */
  readonly askedFor: string;
  readonly toldOnce: string;
}

const named =
  (stamp: string, stamps: string, point: string, points: string): LetterWords['count'] =>
  (count, unit) =>
    `${count} ${unit === 'stamps' ? (count === 1 ? stamp : stamps) : count === 1 ? point : points}`;

const en: LetterWords = {
  onCard: (text, card) => `${text} on your card “${card}”.`,
  howIsIt:
    'You redeemed a reward some time ago. Is everything as you hoped? If anything is not, just answer this mail; a person reads it.',
  tierEnds: (tier, day, missing) =>
    `You are ${tier}, and you stay it until ${day} at least. With ${missing} more until then you keep it. If not, you are one step lower from that day, with a full term to win it back.`,
  ended: (card, held, day) =>
    `“${card}” has ended. You have ${held} on your card. They are yours: you can redeem them until ${day}.`,
  count: named('stamp', 'stamps', 'point', 'points'),
  lapsed: 'The programme ended, and the time for redeeming was over',
  askedFor: 'You get this because you asked for reminders. On the page behind the link one press ends them.',
  toldOnce: 'We tell you this once, because it concerns what you have with us. Nothing is asked of you.',
};
const de: LetterWords = {
  onCard: (text, card) => `${text}, auf Ihrer Karte „${card}“.`,
  howIsIt:
    'Vor einiger Zeit haben Sie eine Prämie eingelöst. Ist alles so, wie Sie es sich erhofft haben? Wenn etwas nicht stimmt, antworten Sie einfach auf diese Mail; ein Mensch liest sie.',
  tierEnds: (tier, day, missing) =>
    `Sie sind ${tier}, und das bleibt mindestens bis ${day} so. Mit ${missing} mehr bis dahin behalten Sie es. Sonst sind Sie von da an eine Stufe tiefer und haben die ganze Zeit, sie zurückzugewinnen.`,
  ended: (card, held, day) =>
    `„${card}“ ist zu Ende. Auf Ihrer Karte sind ${held}. Sie gehören Ihnen: Bis ${day} können Sie sie einlösen.`,
  count: named('Stempel', 'Stempel', 'Punkt', 'Punkte'),
  lapsed: 'Das Programm war zu Ende, und die Zeit zum Einlösen auch',
  askedFor:
    'Das bekommen Sie, weil Sie um Erinnerungen gebeten haben. Auf der Seite hinter dem Link beendet ein Klick sie.',
  toldOnce: 'Das sagen wir Ihnen einmal, weil es um das geht, was Sie bei uns haben. Tun müssen Sie nichts.',
};
const fr: LetterWords = {
  onCard: (text, card) => `${text}, sur votre carte « ${card} ».`,
  howIsIt:
    'Vous avez échangé une récompense il y a quelque temps. Tout est-il comme vous l’espériez ? Sinon, répondez simplement à ce courriel ; une personne le lit.',
  tierEnds: (tier, day, missing) =>
    `Vous êtes ${tier}, et vous le restez au moins jusqu’au ${day}. Avec ${missing} de plus d’ici là, vous le gardez. Sinon, vous descendez d’un rang ce jour-là, avec toute une période pour le regagner.`,
  ended: (card, held, day) =>
    `« ${card} » est terminé. Vous avez ${held} sur votre carte. C’est à vous : vous pouvez les échanger jusqu’au ${day}.`,
  count: named('tampon', 'tampons', 'point', 'points'),
  lapsed: 'Le programme était terminé, et le temps pour échanger passé',
  askedFor:
    'Vous recevez ceci parce que vous avez demandé des rappels. Sur la page derrière le lien, une pression y met fin.',
  toldOnce: 'Nous vous le disons une fois, car il s’agit de ce que vous avez chez nous. Rien ne vous est demandé.',
};
const es: LetterWords = {
  onCard: (text, card) => `${text}, en su tarjeta «${card}».`,
  howIsIt:
    'Hace algún tiempo canjeó una recompensa. ¿Está todo como esperaba? Si algo no lo está, responda a este correo; lo lee una persona.',
  tierEnds: (tier, day, missing) =>
    `Usted es ${tier}, y lo seguirá siendo al menos hasta el ${day}. Con ${missing} más hasta entonces lo conserva. Si no, desde ese día estará un nivel más abajo, con todo un plazo para recuperarlo.`,
  ended: (card, held, day) =>
    `«${card}» ha terminado. En su tarjeta hay ${held}. Son suyos: puede canjearlos hasta el ${day}.`,
  count: named('sello', 'sellos', 'punto', 'puntos'),
  lapsed: 'El programa terminó, y también el tiempo para canjear',
  askedFor: 'Recibe esto porque pidió recordatorios. En la página del enlace se terminan con una pulsación.',
  toldOnce: 'Se lo decimos una vez, porque se trata de lo que tiene con nosotros. No tiene que hacer nada.',
};
const all: Readonly<Record<CardLanguage, LetterWords>> = { en, de, fr, es };

export const letterWords = (language: string): LetterWords => (isCardLanguage(language) ? all[language] : en);
