import type { ColumnTarget } from '#contract/contact-files.ts';
import type { Means, Purpose } from '#contract/consent.ts';
import type { Option } from '../../../ui/index.ts';
import { allMeans, meansWords, purposeWords } from '../wish-words.ts';

/** What a column about consent is about, as it is named in a plan: “news:mail”. */
export type About = `${Purpose}:${Means}`;

const purposes = Object.keys(purposeWords) as Purpose[];
const every: readonly About[] = purposes.flatMap((purpose) => allMeans.map((means) => `${purpose}:${means}` as const));

/** “consent:news:mail” as “news:mail”; null for a column that holds no consent. */
export const aboutOf = (target: ColumnTarget): About | null =>
  target.startsWith('consent:') ? (target.slice('consent:'.length) as About) : null;

/** What no column says anything about yet. */
export const nextAbout = (columns: readonly ColumnTarget[]): About =>
  every.find((about) => !columns.includes(`consent:${about}`)) ?? 'news:mail';

const aboutWords = (about: About): string => {
  const [purpose, means] = about.split(':') as [Purpose, Means];
  return `${purposeWords[purpose]} by ${meansWords[means]}`;
};

export const aboutOptions: readonly Option<About>[] = every.map((value) => ({ value, label: aboutWords(value) }));

/** Whose moment a column can hold: that of all consents of a row, or of one that another column holds. */
export const momentOptions = (columns: readonly ColumnTarget[]): Option<ColumnTarget>[] => [
  { value: 'consent_at', label: 'All consents of the row' },
  ...columns.flatMap((target) => {
    const about = aboutOf(target);
    return about === null ? [] : { value: `consent_at:${about}`, label: aboutWords(about) };
  }),
];
