import { linkForFriends } from '#server/modules/goodwill/index.ts';
import { linksForFriends, type CustomerName } from './cast/index.ts';
import type { Moment } from './moment.ts';
import type { Stage } from './stage.ts';

/** Where the shop takes up a link for friends. */
export const friendsAddress = 'https://larkandkettle.example/hello?friend={code}';

/** The links that customers were given, and the code in each once it is. */
export function openFriends(stage: Stage) {
  const codes = new Map<CustomerName, string>();
  const moments = linksForFriends.map(({ customer, at }): Moment => ({
    at: stage.clock.at(at),
    async run(turn) {
      const { link } = await linkForFriends(turn, await stage.contactOf(turn, customer));
      codes.set(customer, new URL(link).searchParams.get('friend') ?? '');
    },
  }));
  return { moments, codeOf: (customer: CustomerName) => codes.get(customer) };
}
