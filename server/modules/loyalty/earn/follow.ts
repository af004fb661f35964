import { follower } from '#server/follow.ts';
import { versionsThatEarn } from '../store/programmes.ts';
import { earn } from './earn.ts';
import { takesBack } from './rules.ts';
import { takeBackFor } from './take-back.ts';

/** Listens to what customers do: orders and other events by API, and the product's own. */
export const followers = [
  follower('loyalty.earn', ['contact.happened'], async (turn, happened) => {
    const versions = await versionsThatEarn(turn.tx);
    if (versions.length === 0) return;
    for (const { said } of happened) {
      const of = takesBack(said.happening);
      if (of === null) await earn(turn, said.happening, versions);
      else await takeBackFor(turn, said.happening, of);
    }
  }),
];
