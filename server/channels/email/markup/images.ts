/** Where the pictures of a mail come from. */
export interface Images {
  /** The address under which we give out the attachment with this Content-ID, or null where there is none. */
  readonly cid: (id: string) => string | null;
  /** The address of our own proxy for a remote picture, or null as long as nobody asked for it. */
  readonly remote: (url: string) => string | null;
}

const longestData = 500_000;
const data = /^data:image\/(png|jpe?g|gif|webp);base64,[a-z\d+/=\s]+$/i;

/** What an image becomes: a source that may be loaded, a remote one that waits, or nothing. */
export function sourceOf(source: string, { cid, remote }: Images): { src: string } | { waits: string } | null {
  const url = source.replace(/[\p{Cc}\s]+/gu, '');
  if (/^cid:/i.test(url)) {
    const src = cid(decoded(url.slice(4)));
    return src === null ? null : { src };
  }
  if (/^data:/i.test(url)) return url.length < longestData && data.test(url) ? { src: url } : null;
  const address = webAddress(url);
  if (address === null) return null;
  const src = remote(address);
  return src === null ? { waits: address } : { src };
}

/** An address of the web in its normal form, or null. `//host` counts, a relative one cannot. */
export function webAddress(url: string): string | null {
  const parsed = URL.parse(url.startsWith('//') ? `https:${url}` : url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.hostname === '') return null;
  return parsed.username === '' && parsed.password === '' ? parsed.href : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
