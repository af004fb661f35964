/** A file of an answer, as far as it may be shown within its text. */
interface Given {
  readonly id: string;
  readonly name: string;
  readonly picture: boolean;
}

/** What browsers call a picture that was pasted: it is meant to be seen with the words, not to be saved. */
const pasted = /^image\.(png|jpe?g|gif|webp)$/i;

/** Under which Content-ID a file of an answer is shown within its text; null for one that only goes along. */
export const pastedAs = ({ id, name, picture }: Given): string | null =>
  picture && pasted.test(name) ? `${id}@rapport` : null;
