/** What customers' messages read as, and how feeling moves through a conversation. */
export { correct, feel, note } from './note.ts';
export type { Felt } from './note.ts';
export { findMood, forgetPerson, moodsOf, readingsOf } from './store.ts';
