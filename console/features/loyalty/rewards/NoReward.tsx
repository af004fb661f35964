/** What it means that nothing can be redeemed in a programme. */
export const NoReward = ({ reward }: { reward: string }) => (
  <>
    There is no reward to redeem yet. “{reward}” stands on the card, but a full card could not be redeemed: add it under
    Rewards, before the first card is full.
  </>
);
