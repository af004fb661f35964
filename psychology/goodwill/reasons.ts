/** Why a proposal is as it is: `id` for the machine, `words` for people. Never shown to the customer as suspicion. */
export interface Reason {
  readonly id: ReasonId;
  readonly words: string;
}

const WORDS = {
  loss_share_accepted: 'They kept the service, so a share of the loss fits; the first of it counts most.',
  loss_share_rejected: 'They did not get the service, so the whole loss comes back first.',
  repeated: 'The same cause failed them before within half a year, so it is more.',
  half_fault: 'Half of it was ours, so half.',
  no_fault: 'It was not our failure. Explain and help; there is nothing to make good.',
  at_soft_cap: 'Held to what an agent gives alone: well above the loss, more earns nothing further.',
  at_budget: 'Held to what is left of your budget. A lead can give the rest.',
  at_customer_limit: 'Held to what is left for one customer in this quarter. A lead can give the rest.',
  words_first: 'This was not about money: explain, put it right and apologise first. A small token is optional.',
  still_open: 'Solve it first. Nothing is given while the problem is open.',
  not_verified: 'Nobody has checked yet that it happened. Check first.',
  conditional: 'A gift hangs on nothing: no review, renewal, silence or tone.',
  over_hard_cap:
    'So far above the loss nothing is given: beyond about 150 % it does not please more, and some dislike it.',
  over_token: 'More than the token is not given where no money was lost.',
  over_soft_cap: 'This is further above the loss than an agent gives alone: a lead decides.',
  over_budget: 'This is more than is left of your budget. A lead can give it.',
  over_customer_limit: 'This is more than is left for one customer in this quarter. A lead can give it.',
  over_approval_line: 'An amount of this size needs a lead.',
  many_gifts:
    'Several gifts in a year, and more than usual. A person looks at it once; that is no refusal and no suspicion.',
} as const;

export type ReasonId = keyof typeof WORDS;

export function reason(id: ReasonId): Reason {
  return { id, words: WORDS[id] };
}
