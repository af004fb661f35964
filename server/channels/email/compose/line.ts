/** Whatever would end a line of a header, or the mail itself: CR, LF, NUL and the other control characters. */
// eslint-disable-next-line no-control-regex -- these are the characters that it is about
const breaks = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g;
const isBroken = (text: string): boolean => text.search(breaks) !== -1;
/** Characters that turn the direction of writing, with which one name can be made to look like another. */
const turning = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Makes one line of what somebody calls themself or a thread: a break becomes a space. At most so many UTF-16 units. */
export function oneLine(text: string, most: number): string {
  const line = text.toWellFormed().replace(breaks, ' ').replace(turning, '');
  return line.replace(/\s+/g, ' ').trim().slice(0, most).toWellFormed();
}

/** The last wall before a header is written. Throws on anything that could begin a line of its own. */
export function wholeLine(text: string): string {
  if (isBroken(text)) throw new Error('a header may hold no line break and no NUL');
  return text;
}

const local = /^[^\s@<>()[\]\\,;:"]{1,64}$/u;
const label = /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** An address as SMTP takes it: one local part without quotes or comments, one host. At most 254 characters (RFC 5321). */
export function isAddress(text: string): boolean {
  if (text.length > 254 || isBroken(text) || !text.isWellFormed()) return false;
  const at = text.lastIndexOf('@');
  const labels = text.slice(at + 1).split('.');
  return at > 0 && local.test(text.slice(0, at)) && labels.every((one) => label.test(one));
}
