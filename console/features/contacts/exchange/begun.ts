import type { ContactFile, Reading } from '#contract/contact-files.ts';
import { queries } from '../../../app/queries.ts';

/** A file that was brought in and looked at, and not begun yet. */
export interface Begun {
  readonly file: ContactFile;
  readonly reading: Reading;
}

export const refreshFiles = () => void queries.invalidateQueries({ queryKey: ['contact-files'] });
