import { words } from '../words.ts';

/** Characters in one message, as the server counts them. */
const most = 20_000;

export const fits = (text: string): boolean => text.length <= most;

export function TooLong({ text }: { readonly text: string }) {
  return (
    <p id="too-long" class="wrong" role="alert">
      {!fits(text) && words.tooLong(text.length.toLocaleString(words.locale), most.toLocaleString(words.locale))}
    </p>
  );
}
