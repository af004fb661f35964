interface Where {
  readonly subject: string;
  readonly resolved: boolean;
  /** Whether I have the conversation. */
  readonly mine: boolean;
  /** Who has it; null for nobody. */
  readonly owner: string | null;
}

/** Which conversation it is, and why it may stand in no other list of mine: "Charged twice, resolved, with Nora Byrne". */
export function whereWords({ subject, resolved, mine, owner }: Where): string {
  const whose = mine ? [] : [owner === null ? 'with nobody' : `with ${owner}`];
  return [subject, ...(resolved ? ['resolved'] : []), ...whose].filter((part) => part !== '').join(', ');
}
