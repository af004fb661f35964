export type Part = string | { readonly href: string; readonly text: string };

const opening = '([{<"\'“‘«';
const closing = ')]}>"\'”’».,;:!?…';

/** Text in pieces, with addresses of the web and of mail as links. Nothing but http, https and mailto ever becomes one. */
export function linked(text: string): readonly Part[] {
  const parts: Part[] = [];
  const say = (piece: string): void => {
    if (piece === '') return;
    const last = parts.at(-1);
    if (typeof last === 'string') parts[parts.length - 1] = last + piece;
    else parts.push(piece);
  };
  for (const word of text.split(/(\s+)/)) {
    const [before, middle, after] = peel(word);
    const href = address(middle);
    if (href === null) say(word);
    else {
      say(before);
      parts.push({ href, text: middle });
      say(after);
    }
  }
  return parts;
}

/** An address as it is shown: the host whole, since it says where one goes, and of a long path its beginning. */
export function shown({ href, text }: Exclude<Part, string>): string {
  const { protocol, host, pathname, search, hash, username } = new URL(href);
  if (protocol === 'mailto:' || (text.length <= mostShown && username === '')) return text;
  const path = pathname + search + hash;
  return host + (path.length > mostOfPath ? `${path.slice(0, mostOfPath)}…` : path);
}
const mostShown = 40;
const mostOfPath = 16;

/** Takes the punctuation around a word off; a bracket that the address itself opened stays. */
function peel(word: string): [before: string, middle: string, after: string] {
  let start = 0;
  let end = word.length;
  while (start < end && opening.includes(word.charAt(start))) start++;
  const bracketed = word.includes('(', start);
  while (end > start && closing.includes(word.charAt(end - 1))) {
    if (bracketed && word.charAt(end - 1) === ')') break;
    end--;
  }
  return [word.slice(0, start), word.slice(start, end), word.slice(end)];
}

function address(word: string): string | null {
  if (/^(https?:\/\/|mailto:)/i.test(word)) return safe(word);
  if (/^www\.[^\s.]+\.\S/i.test(word)) return safe(`https://${word}`);
  return word.length < 255 && /^[^\s@:/]+@[^\s@:/]+\.[a-z]{2,}$/i.test(word) ? safe(`mailto:${word}`) : null;
}

function safe(href: string): string | null {
  try {
    const url = new URL(href);
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
