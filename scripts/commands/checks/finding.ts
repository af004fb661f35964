/** What the doctor found: `note` is worth knowing, `bad` stands in the way. `todo` says what to do about it. */
export interface Finding {
  readonly name: string;
  readonly state: 'good' | 'note' | 'bad';
  readonly says: string;
  readonly todo: string | null;
}

export const good = (name: string, says: string): Finding => ({ name, state: 'good', says, todo: null });
export const note = (name: string, says: string, todo: string): Finding => ({ name, state: 'note', says, todo });
export const bad = (name: string, says: string, todo: string): Finding => ({ name, state: 'bad', says, todo });
