/** Why a survey does not ask fairly (psychology.md §9 rule 6, §7 “never ask only happy customers”). */
export type FindingName =
  | 'preselected'
  | 'begging'
  | 'reward'
  | 'filtered'
  | 'shaming'
  | 'leading'
  | 'no_score'
  | 'unknown_condition'
  | 'no_options'
  | 'no_words';
