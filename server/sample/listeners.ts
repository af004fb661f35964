import type { Follower } from '#server/platform/follow/follower.ts';
import { channels } from '#server/channels.ts';
import { contacts } from '#server/modules/contacts/index.ts';
import { feelings } from '#server/modules/feelings/index.ts';
import { goodwill } from '#server/modules/goodwill/index.ts';
import { loyalty } from '#server/modules/loyalty/index.ts';
import { reports } from '#server/modules/reports/index.ts';
import { resolution } from '#server/modules/resolution/index.ts';
import { surveys } from '#server/modules/surveys/index.ts';

/**
 * Who listens while the sample is played, in the order of the app. Whoever is not here hears all of it afterwards, as of anything
 * else.
 */
export const listeners: readonly Follower[] = [
  contacts,
  resolution,
  feelings,
  loyalty(channels),
  reports,
  surveys(channels),
  goodwill(channels),
].flatMap(({ followers }) => followers ?? []);
