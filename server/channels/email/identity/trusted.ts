import { valuesOf } from '../parse/header.ts';
import type { ParsedMail } from '../parse/types.ts';
import { readResults, type MethodResult } from './results-header.ts';
import { covers, domainOf, resultOf, unknown, type Result, type Verdict } from './verdict.ts';

/**
 * The verdict of our own mail server, from the topmost Authentication-Results field that bears one of its names. Everything
 * below it may be the sender’s invention and is not read. `none` where no name is trusted or the field is not there.
 */
export function trustedVerdict(
  mail: Pick<ParsedMail, 'headers' | 'from' | 'warnings'>,
  servers: ReadonlySet<string>,
): Verdict {
  const read = valuesOf(mail.headers, 'authentication-results').map(readResults);
  const methods = read.find((results) => results !== null && servers.has(results.server))?.methods;
  if (methods === undefined) return unknown;
  const from = domainOf(mail.from?.address ?? '');
  const single = !mail.warnings.includes('from-repeated') && from !== '';
  return {
    spf: bestOf(methods, 'spf'),
    dkim: bestOf(methods, 'dkim'),
    dmarc: bestOf(methods, 'dmarc'),
    arc: bestOf(methods, 'arc'),
    aligned: single && (dmarcPasses(methods, from) || signatureCovers(methods, from)),
    source: 'header',
  };
}

const ofMethod = (methods: readonly MethodResult[], name: string): MethodResult[] =>
  methods.filter(({ method }) => method === name);

/** One signature that passes is enough; else the first result tells. */
function bestOf(methods: readonly MethodResult[], name: string): Result {
  const results = ofMethod(methods, name).map(({ result }) => resultOf(result));
  return results.includes('pass') ? 'pass' : (results[0] ?? 'none');
}

/** The server must have looked at the same From as we did. */
function dmarcPasses(methods: readonly MethodResult[], from: string): boolean {
  return ofMethod(methods, 'dmarc').some(
    ({ result, properties }) => result === 'pass' && domainOf(properties['header.from'] ?? from) === from,
  );
}

function signatureCovers(methods: readonly MethodResult[], from: string): boolean {
  return ofMethod(methods, 'dkim').some(({ result, properties }) => {
    const signer = properties['header.d'] ?? properties['header.i'] ?? '';
    return result === 'pass' && covers(domainOf(signer), from);
  });
}
