import type { BeginningWords } from './beginning-words.ts';

const open = { lowest: '', highest: '', options: {} };
const why = { ...open, ask: 'Que devrions-nous savoir ?' };
const what = {
  ...open,
  ask: 'À quoi cela tenait-il ?',
  options: {
    answer: 'À la réponse elle-même',
    time: 'Au temps que cela a pris',
    manner: 'À notre manière de vous parler',
    product: 'Au produit',
  },
};

export const fr: BeginningWords = (house) => ({
  csat: {
    title: 'Comment était-ce ?',
    intro: `${house} vous interroge sur votre dernier échange avec nous.`,
    thanks: `Merci. ${house} lit chaque réponse.`,
    questions: {
      score: {
        ask: 'Êtes-vous satisfait de la façon dont nous avons traité votre demande ?',
        lowest: 'Très insatisfait',
        highest: 'Très satisfait',
        options: {},
      },
      what,
      why,
    },
  },
  ces: {
    title: 'Était-ce facile ?',
    intro: `${house} vous interroge sur votre dernier échange avec nous.`,
    thanks: `Merci. ${house} lit chaque réponse.`,
    questions: {
      score: {
        ask: `${house} m’a permis de régler cela facilement.`,
        lowest: 'Pas du tout d’accord',
        highest: 'Tout à fait d’accord',
        options: {},
      },
      why,
    },
  },
  nps: {
    title: 'Nous recommanderiez-vous ?',
    intro: `${house} vous interroge sur notre relation dans son ensemble, pas sur un échange.`,
    thanks: `Merci. ${house} lit chaque réponse.`,
    questions: {
      score: {
        ask: `Quelle est la probabilité que vous recommandiez ${house} à un proche ?`,
        lowest: 'Très improbable',
        highest: 'Très probable',
        options: {},
      },
      why,
    },
  },
  own: {
    title: 'Une question',
    intro: `${house} aimerait savoir quelque chose de vous.`,
    thanks: `Merci. ${house} lit chaque réponse.`,
    questions: {
      how: { ask: 'Est-ce que cela a bien marché pour vous ?', lowest: 'Mal', highest: 'Bien', options: {} },
      why,
    },
  },
});
