export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly checked?: boolean | undefined;
}
export interface ChoiceGroup {
  readonly heading: string;
  readonly choices: readonly Choice[];
}

/** The choices in which every typed word begins a word; groups left empty go. */
export function matching(groups: readonly ChoiceGroup[], typed: string): readonly ChoiceGroup[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  const fitsAll = (choice: Choice): boolean => {
    const words = plain(choice.label).split(/[\s@.]+/);
    return wanted.every((want) => words.some((word) => word.startsWith(want)));
  };
  return groups
    .map((group) => ({ ...group, choices: group.choices.filter(fitsAll) }))
    .filter((group) => group.choices.length > 0);
}

/** Without case and accents, so that "tomas" finds Tomás. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
