import type { Contact, QuietHours } from '#contract/contacts.ts';
import type { Means, Purpose } from '#contract/consent.ts';

/** The ways in which a person can be reached, in words. */
export const meansWords: Readonly<Record<Means, string>> = {
  mail: 'mail',
  chat: 'chat',
  phone: 'phone',
  text: 'text message',
  post: 'post',
};
export const allMeans = Object.keys(meansWords) as Means[];

export const purposeWords: Readonly<Record<Purpose, string>> = {
  news: 'News and offers',
  surveys: 'Surveys',
  reviews: 'Invitations to leave a review',
  personal: 'Personal touches',
  research: 'Research interviews',
};

const two = (n: number): string => String(n).padStart(2, '0');
/** Minutes since midnight as a clock: “21:30”. */
export const minuteClock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
/** “21:30” as minutes since midnight; null for what is no time. */
export function clockMinutes(text: string): number | null {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text.trim());
  return found === null ? null : Number(found[1]) * 60 + Number(found[2]);
}

export const quietWords = ({ from, to }: QuietHours): string => `${minuteClock(from)} to ${minuteClock(to)}`;

/** “Likes mail, rather not by phone”. */
export function reachWords(reach: Contact['reach']): string | null {
  const list = (wish: 'preferred' | 'avoid') =>
    reach
      .filter((one) => one.wish === wish)
      .map(({ means }) => meansWords[means])
      .join(' and ');
  const [likes, avoids] = [list('preferred'), list('avoid')];
  const parts = [likes !== '' && `Likes ${likes}`, avoids !== '' && `rather not by ${avoids}`].filter(
    (part) => part !== false,
  );
  const words = parts.join(', ');
  return words === '' ? null : words.charAt(0).toUpperCase() + words.slice(1);
}
