import { linked, shown } from '../links.ts';

/** Text as it was written, with its addresses clickable. Opens elsewhere, and tells that place nothing. */
export function Linked({ text }: { readonly text: string }) {
  return (
    <>
      {linked(text).map((part) =>
        typeof part === 'string' ? (
          part
        ) : (
          <a href={part.href} title={part.href} target="_blank" rel="noopener noreferrer nofollow">
            {shown(part)}
          </a>
        ),
      )}
    </>
  );
}
