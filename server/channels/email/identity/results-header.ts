/** One method’s outcome in an Authentication-Results field: `dkim=pass header.d=shop.example`. */
export interface MethodResult {
  readonly method: string;
  readonly result: string;
  readonly properties: Readonly<Record<string, string>>;
}

export interface Results {
  /** Who checked, in lower case. */
  readonly server: string;
  readonly methods: readonly MethodResult[];
}

const longest = 20_000;

/** Reads an Authentication-Results value (RFC 8601, 2.2); null where it is none. Comments are left out, quotes resolved. */
export function readResults(value: string): Results | null {
  const [head = [], ...rest] = piecesOf(value.slice(0, longest));
  const [server = ''] = head;
  if (!/^[\w.:-]{1,255}$/.test(server)) return null;
  const methods = rest.flatMap(([first = '', ...words]) => {
    const method = /^([a-z-]{1,30})(?:\/\d{1,3})?=([a-z]{1,20})$/i.exec(first);
    if (method === null) return [];
    const pairs = words.flatMap((word) => {
      const equals = word.indexOf('=');
      return equals < 1 ? [] : [[word.slice(0, equals).toLowerCase(), word.slice(equals + 1)] as const];
    });
    const [, name = '', result = ''] = method;
    // First come, first believed: a later property of the same name cannot replace it.
    const properties = Object.assign(Object.create(null), Object.fromEntries(pairs.toReversed())) as Record<
      string,
      string
    >;
    return [{ method: name.toLowerCase(), result: result.toLowerCase(), properties }];
  });
  return { server: server.toLowerCase(), methods };
}

/** The words between semicolons; `a = b` is one word. */
function piecesOf(value: string): string[][] {
  const pieces: string[][] = [[]];
  let [word, depth, quoted] = ['', 0, false];
  const end = (): void => {
    if (word !== '') pieces.at(-1)?.push(word);
    word = '';
  };
  for (let i = 0; i < value.length; i++) {
    const letter = value[i] ?? '';
    if (letter === '\\' && (quoted || depth > 0)) {
      if (quoted) word += value[i + 1] ?? '';
      i++;
    } else if (quoted) {
      if (letter === '"') quoted = false;
      else word += letter;
    } else if (letter === '(') depth++;
    else if (letter === ')' && depth > 0) depth--;
    else if (depth > 0) continue;
    else if (letter === '"') quoted = true;
    else if (letter === ';') {
      end();
      pieces.push([]);
    } else if (/\s/.test(letter)) {
      if (!word.endsWith('=') && !/^\s*=/.test(value.slice(i, i + 20))) end();
    } else word += letter;
  }
  if (quoted || depth > 0) return [];
  end();
  return pieces;
}
