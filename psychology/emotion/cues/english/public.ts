import type { CuePhrases } from '../names.ts';

/** Voice (Hirschman 1970): to make it known elsewhere. */
export const public_: CuePhrases = {
  said: `
    {go|going|went|take|taking|goes|gone} {this|it|} {to the {press|media|papers|news|newspaper|newspapers}|public|viral}, local {paper|newspaper|radio|press}, {review|reviews} {site|sites|everywhere|page}, name and shame, {one|1} star {review|rating|and|from|$}, {leave|leaving|write|writing} {a|you a|my|an honest|a bad} {one star|bad|negative|public|terrible|honest} {review|rating}, all over your {review|page|facebook}, {ring|ringing|call|calling|write|tell} {the|to the} {radio|paper|press|news|newspaper}, works in journalism, in journalism,
    writing about this, goes online, going to blog, town reads, retweet, my followers, saying so on every, going up {tonight|tonite}, see it on {the news|tv}, {trustpilot|tripadvisor|glassdoor|yelp|google reviews}
  `,
  pairs: [
    [
      'post, posting, share, sharing, tweet, tweeting, posted',
      'online, everywhere, all over, on {every|all|social|facebook|twitter|tiktok|instagram|reddit|youtube|linkedin}, the {video|pics|pictures|photos|recording|whole chat}, town group, local group',
    ],
    [
      'warn, warning, telling, tellin, tell',
      'everyone {not|to|how|what|i}, everybody {not|to|how|what|i}, all my friends, my friends, my <n> colleagues, anyone who, others about',
    ],
  ],
  but: 'my local newspaper {subscription|delivery}, cannot post, how do i post, share {my|the} {screen|location}',
};
