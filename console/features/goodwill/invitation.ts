import type { ReviewSettings } from '#contract/review-invitations.ts';
import { lintInvitation } from '#psychology/goodwill/index.ts';

export const reviewsKey = 'review-invitations';

export type Words = ReviewSettings['words'][number];
export const languages = { en: 'English', de: 'German', fr: 'French', es: 'Spanish' } as const;

/** What keeps the words of a language from going out; a finding that both texts carry is said once. */
export function findingsIn({ language, subject, text }: Words): { path: string; words: string; reason: string }[] {
  const found = lintInvitation([
    { path: `${language}.subject`, text: subject },
    { path: `${language}.text`, text },
  ]);
  return [...new Map(found.map((one) => [`${one.words} ${one.reason}`, one])).values()];
}

const isAddress = (text: string): boolean => /^https:\/\/[^\s/]+\.[^\s/]+/.test(text) && URL.canParse(text);

/** What is wrong with the settings, by where it stands; empty where they can be kept. */
export function wrongIn({
  on,
  share,
  afterDays,
  everyDays,
  places,
  words,
}: ReviewSettings): Readonly<Record<string, string>> {
  const wrong: Record<string, string> = {};
  if (!(share >= 0.01 && share <= 1)) wrong['share'] = 'Give 1 to 100 percent.';
  if (!(afterDays >= 1 && afterDays <= 30)) wrong['afterDays'] = 'Give 1 to 30 days.';
  if (!(everyDays >= 90 && everyDays <= 730)) wrong['everyDays'] = 'Give 90 to 730 days.';
  if (on && places.length === 0) wrong['places'] = 'Name at least one place where customers can write.';
  for (const [i, { name, address }] of places.entries()) {
    if (name.trim() === '') wrong[`place ${String(i)} name`] = 'Give it a name.';
    if (!isAddress(address.trim())) wrong[`place ${String(i)} address`] = 'Give its address, beginning with https://.';
  }
  for (const { language, subject, text } of words) {
    if (subject.trim() === '') wrong[`${language} subject`] = 'Write a subject.';
    if (text.trim() === '') wrong[`${language} text`] = 'Write what you ask.';
  }
  return wrong;
}
