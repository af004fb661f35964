import type { BeginningWords } from './beginning-words.ts';

const open = { lowest: '', highest: '', options: {} };
const why = { ...open, ask: '¿Qué deberíamos saber?' };
const what = {
  ...open,
  ask: '¿A qué se debió?',
  options: { answer: 'A la respuesta', time: 'A lo que tardó', manner: 'Al trato', product: 'Al producto' },
};

export const es: BeginningWords = (house) => ({
  csat: {
    title: '¿Qué tal fue?',
    intro: `${house} pregunta por su última conversación con nosotros.`,
    thanks: `Gracias. ${house} lee cada respuesta.`,
    questions: {
      score: {
        ask: '¿Está satisfecho con la forma en que resolvimos esto?',
        lowest: 'Muy insatisfecho',
        highest: 'Muy satisfecho',
        options: {},
      },
      what,
      why,
    },
  },
  ces: {
    title: '¿Fue fácil?',
    intro: `${house} pregunta por su última conversación con nosotros.`,
    thanks: `Gracias. ${house} lee cada respuesta.`,
    questions: {
      score: {
        ask: `${house} me facilitó resolver esto.`,
        lowest: 'Totalmente en desacuerdo',
        highest: 'Totalmente de acuerdo',
        options: {},
      },
      why,
    },
  },
  nps: {
    title: '¿Nos recomendaría?',
    intro: `${house} pregunta por nuestra relación en conjunto, no por una conversación.`,
    thanks: `Gracias. ${house} lee cada respuesta.`,
    questions: {
      score: {
        ask: `¿Qué probabilidad hay de que recomiende ${house} a alguien?`,
        lowest: 'Nada probable',
        highest: 'Muy probable',
        options: {},
      },
      why,
    },
  },
  own: {
    title: 'Una pregunta',
    intro: `A ${house} le gustaría saber algo de usted.`,
    thanks: `Gracias. ${house} lee cada respuesta.`,
    questions: { how: { ask: '¿Qué tal le ha funcionado?', lowest: 'Mal', highest: 'Bien', options: {} }, why },
  },
});
