import type { CustomerName } from './customers.ts';
import type { Opinion } from './opinions.ts';
import type { When } from './story.ts';

/** Somebody who was asked whether they recommend the shop. */
export interface Asked {
  readonly at: When;
  /** From 0 to 10; nothing where they let it pass. */
  readonly says?: Opinion;
}

/** Some on one morning and some on another, each long enough after any other question. */
export const recommendations: Readonly<Partial<Record<CustomerName, Asked>>> = {
  maya: { at: '57 d ago 10:05', says: { after: 3, score: 9, words: 'The bag comes when you say it comes.' } },
  aoife: {
    at: '44 d ago 10:05',
    says: { after: 3, score: 9, words: 'I ask something silly and get a proper answer.' },
  },
  bruno: {
    at: '44 d ago 10:05',
    says: {
      ...{ after: 26, score: 6, words: 'Lovely coffee. I waited three hours for an answer, though.' },
      closed: {
        ...{ by: 'tomas', after: 4, outcome: 'explained' },
        done: 'Told Bruno that two of us were ill that week, and what we changed since.',
      },
    },
  },
  noreen: { at: '44 d ago 10:05', says: { after: 7, score: 7, words: 'Good, a little dear for every day.' } },
  enzo: { at: '44 d ago 10:05' },
  fionn: {
    at: '44 d ago 10:05',
    says: {
      ...{ after: 3, score: 3, words: 'Half a day for a parcel number. Nobody wrote before I asked.' },
      closed: {
        ...{ by: 'piet', after: 22, outcome: 'apologised' },
        done: 'Called Fionn. Numbers now go out by themselves when a parcel leaves.',
      },
    },
  },
  dervla: { at: '44 d ago 10:05', says: { after: 7, score: 8 } },
  greta: { at: '44 d ago 10:05', says: { after: 3, score: 10, words: 'Three open cups every day. Where else?' } },
  ita: { at: '44 d ago 10:05', says: { after: 26, score: 7, words: 'Nice people, slow that one time.' } },
  hamid: { at: '44 d ago 10:05', says: { after: 7, score: 8 } },
  sorcha: {
    at: '44 d ago 10:05',
    says: { after: 7, score: 10, words: 'My neighbour was right about you.' },
  },
  jules: { at: '41 d ago 10:05', says: { after: 5, score: 10, words: 'Dogs welcome, and the duty was paid already.' } },
  kaja: { at: '41 d ago 10:05' },
  zofia: { at: '41 d ago 10:05', says: { after: 5, score: 10 } },
  ambrose: { at: '41 d ago 10:05', says: { after: 5, score: 8 } },
  lorcan: {
    at: '39 d ago 10:05',
    says: { after: 5, score: 9, words: 'A new lid the next day, without a single form.' },
  },
  patrick: {
    at: '28 d ago 10:05',
    says: {
      ...{ after: 2, score: 5, words: 'Six days for a first order. The coffee itself is fine.' },
      closed: {
        ...{ by: 'tomas', after: 5, outcome: 'repaired' },
        done: 'Sent Patrick his next parcel by courier, and asked the depot about the two days.',
      },
    },
  },
  matteo: { at: '28 d ago 10:05', says: { after: 10, score: 9 } },
  leonie: { at: '28 d ago 10:05' },
  declan: { at: '20 d ago 10:05', says: { after: 4, score: 8 } },
  carmel: { at: '20 d ago 10:05', says: { after: 4, score: 10, words: 'No fuss, and it tastes of something.' } },
  sam: {
    at: '14 d ago 17:05',
    says: {
      ...{ after: 2, score: 4, words: 'Two pale bags in a row. The refund was decent of you.' },
      closed: {
        ...{ by: 'tomas', after: 13, outcome: 'explained' },
        done: 'Wrote to Sam which batch it was, and that its drum is repaired.',
      },
    },
  },
  sinead: { at: '14 d ago 17:05', says: { after: 2, score: 8, words: 'Once somebody explained the two boxes.' } },
  ronan: { at: '14 d ago 17:05' },
  brigid: { at: '3 d ago 10:05' },
  wanda: {
    at: '3 d ago 10:05',
    says: { after: 4, score: 9, words: 'A voucher that works in Poland, without fine print.' },
  },
};
