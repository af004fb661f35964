import type { BeginningWords } from './beginning-words.ts';

const open = { lowest: '', highest: '', options: {} };
const why = { ...open, ask: 'Was sollten wir wissen?' };
const what = {
  ...open,
  ask: 'Woran lag es?',
  options: { answer: 'An der Antwort selbst', time: 'An der Dauer', manner: 'Am Ton', product: 'Am Produkt' },
};

export const de: BeginningWords = (house) => ({
  csat: {
    title: 'Wie war es?',
    intro: `${house} fragt nach Ihrem letzten Gespräch mit uns.`,
    thanks: `Danke. ${house} liest jede Antwort.`,
    questions: {
      score: {
        ask: 'Wie zufrieden sind Sie damit, wie wir das gelöst haben?',
        lowest: 'Sehr unzufrieden',
        highest: 'Sehr zufrieden',
        options: {},
      },
      what,
      why,
    },
  },
  ces: {
    title: 'War es einfach?',
    intro: `${house} fragt nach Ihrem letzten Gespräch mit uns.`,
    thanks: `Danke. ${house} liest jede Antwort.`,
    questions: {
      score: {
        ask: `${house} hat es mir leicht gemacht, das zu klären.`,
        lowest: 'Stimme gar nicht zu',
        highest: 'Stimme voll zu',
        options: {},
      },
      why,
    },
  },
  nps: {
    title: 'Würden Sie uns empfehlen?',
    intro: `${house} fragt nach Ihnen und uns im Ganzen, nicht nach einem Gespräch.`,
    thanks: `Danke. ${house} liest jede Antwort.`,
    questions: {
      score: {
        ask: `Wie wahrscheinlich ist es, dass Sie ${house} weiterempfehlen?`,
        lowest: 'Sehr unwahrscheinlich',
        highest: 'Sehr wahrscheinlich',
        options: {},
      },
      why,
    },
  },
  own: {
    title: 'Eine Frage',
    intro: `${house} möchte etwas von Ihnen wissen.`,
    thanks: `Danke. ${house} liest jede Antwort.`,
    questions: {
      how: { ask: 'Wie gut hat das für Sie geklappt?', lowest: 'Schlecht', highest: 'Gut', options: {} },
      why,
    },
  },
});
