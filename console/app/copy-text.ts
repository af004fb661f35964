import { didIt } from './did-it.ts';

/** Copies a link and says so; where the browser does not let it, shows the link to be copied by hand. */
export async function copyLink(link: string, copied: string): Promise<void> {
  didIt({ text: (await copyText(link)) ? copied : `Copy it by hand: ${link}` });
}

/** Copies a text; false where the browser does not let it. They hand out the clipboard on https and localhost only; elsewhere a hidden field does it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return writeByField(text);
  }
}

function writeByField(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.className = 'sr';
  const place = document.activeElement?.parentElement ?? document.body;
  place.append(field);
  field.select();
  // The only way there is on plain http.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}
