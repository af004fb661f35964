/** Says what is wrong with a value and how to put it right; undefined when it is right. */
export type Check<T = string> = (value: T) => string | undefined;

export const minPassword = 10;

/** Something has to stand there. */
export function needed(words: string): Check {
  return (value) => (value.trim() === '' ? words : undefined);
}

export const mailCheck: Check = (value) => {
  if (value.trim() === '') return 'Write a mail address.';
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim())
    ? undefined
    : 'This reads like no mail address: name@place.com';
};

/** Length is all that is asked; length beats symbols. */
export const passwordCheck: Check = (value) => {
  if (value === '') return `Choose a password of at least ${minPassword} characters.`;
  const lacking = minPassword - value.length;
  if (lacking <= 0) return undefined;
  return `Use at least ${minPassword} characters, ${lacking} more.`;
};

export function someNeeded(words: string): Check<readonly unknown[]> {
  return (value) => (value.length === 0 ? words : undefined);
}

/** A whole number within a range, both ends included. */
export function wholeNumber(least: number, most: number): Check {
  return (value) => {
    const number = Number(value);
    if (value.trim() !== '' && Number.isInteger(number) && number >= least && number <= most) return undefined;
    return `Write a whole number from ${least} to ${most.toLocaleString('en-GB')}.`;
  };
}
