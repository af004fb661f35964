import type { PageWords } from './words.ts';

const units = { stamps: ['tampon', 'tampons'], points: ['point', 'points'] } as const;

export const fr: PageWords = {
  title: 'Vos cartes',
  everyStep: 'Tous les pas',
  back: 'Retour à toutes les cartes',
  none: 'Il n’y a pas de carte pour vous ici pour le moment.',
  yours:
    'Cette page n’est qu’à vous : qui a son lien voit ces cartes et rien d’autre de vous. Partir se fait en une fois et ne change rien à la façon dont vous êtes servi.',
  gone: 'Cette page est close',
  goneAbout:
    'Le lien a expiré, ou il en manque une partie. Rien de ce que vous avez gagné n’est perdu. Demandez-nous un nouveau lien.',
  did: {
    join: 'Vous participez. Voici votre carte.',
    leave: 'Vous êtes parti. Ce que vous aviez est gardé, si vous revenez.',
    redeem: 'C’est échangé. Vous le trouvez plus bas.',
    remind: 'Nous pouvons vous le rappeler par courriel, au plus une fois en 14 jours.',
    forget: 'Plus de rappels.',
  },
  wrong: {
    elsewhere: 'Cela n’est pas sur cette page. Choisissez parmi ce qui est ici.',
    too_low: 'Il en faut plus que ce qui est sur la carte. Rien n’a été pris.',
    not_here: 'Cela n’est plus ici.',
    used_up: 'Il n’en reste plus. Rien n’a été pris ; choisissez autre chose, ou demandez-nous.',
    not_open: 'Personne ne peut rejoindre cette carte en ce moment.',
    over: 'Le temps pour échanger est passé. Rien n’a été pris.',
    other: 'Cela n’a pas pu se faire. Rien n’a été changé.',
  },
  atTheEnd: (reward) => `À la fin : ${reward}`,
  collect: (steps) => `Vous collectionnez : ${steps}. Vous pouvez partir à tout moment, en une fois.`,
  join: 'Participer',
  leave: 'Quitter cette carte',
  remindMe: 'Me le rappeler de temps en temps',
  noReminders: 'Plus de rappels',
  reminded: 'Nous pouvons vous le rappeler par courriel, au plus une fois en 14 jours.',
  mayBeReminded: 'Aucun rappel ne vient sans que vous le demandiez ; alors au plus un en 14 jours.',
  neverReminded: 'Aucun rappel n’est envoyé pour cette carte.',
  count: (count, unit) => `${count} ${units[unit][count < 2 ? 0 : 1]}`,
  of: (done, total) => `${done} sur ${total}`,
  ofThemGiven: (given) => `dont ${given} au départ, de notre part`,
  pending: (count) =>
    `${count} de plus ${count === 1 ? 'comptera' : 'compteront'} bientôt, quand rien ne pourra plus être renvoyé.`,
  stayUntil: (steps, day) => `${steps} restent jusqu’au ${day}.`,
  ending: (day) => `Ce programme est terminé. Ce qui est sur votre carte peut être échangé jusqu’au ${day}.`,
  ended: (day) => `Ce programme est terminé. Ce qui était sur la carte pouvait être échangé jusqu’au ${day}.`,
  moreFor: (count, tier) => `Encore ${count} pour ${tier}.`,
  tierStays: (tier, day, missing) =>
    missing === 0
      ? `${tier} reste au moins jusqu’au ${day}.`
      : `${tier} reste au moins jusqu’au ${day} ; ${missing} de plus le gardent.`,
  rewards: 'Récompenses',
  redeemed: 'Échangé',
  noneLeft: 'Il n’en reste plus pour le moment.',
  moreToGo: (count) => `Encore ${count}.`,
  left: (count) => `Il en reste ${count}.`,
  redeem: 'Échanger',
  yesUse: (steps) => `Oui, utiliser ${steps}`,
  code: 'Votre code :',
  states: { waiting: 'en route', given: 'à vous', rolled_back: 'repris, vos pas sont de nouveau là' },
  every: { stamps: 'Chaque tampon', points: 'Chaque point' },
  older: 'Plus anciens',
  hows: {
    given: 'de notre part, au départ',
    earned: '',
    pending: 'compte bientôt',
    redeemed: 'échangé',
    rolled_back: 'de nouveau là',
    expired: 'expiré',
    moved: '',
    taken_back: 'repris',
  },
  until: (day) => `reste jusqu’au ${day}`,
};
