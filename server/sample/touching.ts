import { findTouches, touchHandlers } from '#server/modules/goodwill/index.ts';
import { notFound } from '#server/platform/http/problem.ts';
import { actAs, type Acting } from './acting.ts';
import { lookedOn, personalWords } from './cast/index.ts';
import type { Moment } from './moment.ts';
import type { Stage } from './stage.ts';

/** Occasions for a personal word that were found, and the words that somebody wrote. */
export const touching = ({ clock, people, contactOf }: Stage): readonly Moment[] => [
  ...lookedOn.map((day): Moment => ({ at: clock.at(`${day} d ago 5:37`), run: findTouches })),
  ...personalWords.map(({ customer, by, at, note }): Moment => ({
    at: clock.at(at),
    run: async (turn) => write(actAs(turn, people[by]), await contactOf(turn, customer), note),
  })),
];

async function write(as: Acting, contactId: string, text: string): Promise<unknown> {
  const { items } = await touchHandlers['GET /touches'](as, { params: undefined, query: undefined, body: undefined });
  const touch = items.find(({ contact }) => contact.id === contactId);
  if (touch === undefined) throw notFound();
  const { id } = touch;
  return touchHandlers['PUT /touches/:id/note'](as, { params: { id }, query: undefined, body: { text } });
}
