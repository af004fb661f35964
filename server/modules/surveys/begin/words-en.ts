import type { BeginningWords } from './beginning-words.ts';

const open = { lowest: '', highest: '', options: {} };
const why = { ...open, ask: 'What should we know?' };
const what = {
  ...open,
  ask: 'What was it about?',
  options: {
    answer: 'The answer itself',
    time: 'How long it took',
    manner: 'How we spoke with you',
    product: 'The product',
  },
};

export const en: BeginningWords = (house) => ({
  csat: {
    title: 'How was it?',
    intro: `${house} asks about your last conversation with us.`,
    thanks: `Thank you. ${house} reads every answer.`,
    questions: {
      score: {
        ask: 'How satisfied are you with how we handled this?',
        lowest: 'Very dissatisfied',
        highest: 'Very satisfied',
        options: {},
      },
      what,
      why,
    },
  },
  ces: {
    title: 'Was it easy?',
    intro: `${house} asks about your last conversation with us.`,
    thanks: `Thank you. ${house} reads every answer.`,
    questions: {
      score: {
        ask: `${house} made it easy for me to get this solved.`,
        lowest: 'Strongly disagree',
        highest: 'Strongly agree',
        options: {},
      },
      why,
    },
  },
  nps: {
    title: 'Would you recommend us?',
    intro: `${house} asks about you and us as a whole, not about one conversation.`,
    thanks: `Thank you. ${house} reads every answer.`,
    questions: {
      score: {
        ask: `How likely are you to recommend ${house} to a friend or colleague?`,
        lowest: 'Not at all likely',
        highest: 'Extremely likely',
        options: {},
      },
      why,
    },
  },
  own: {
    title: 'One question',
    intro: `${house} would like to know something from you.`,
    thanks: `Thank you. ${house} reads every answer.`,
    questions: { how: { ask: 'How did this work for you?', lowest: 'Badly', highest: 'Well', options: {} }, why },
  },
});
