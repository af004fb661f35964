import { authenticate, type DNSResolver } from 'mailauth';
import { covers, domainOf, resultOf, unknown, type Verdict } from './verdict.ts';

/** What the SMTP connection said, where the mail came over one of ours; SPF can be checked only then. */
export interface Connection {
  readonly ip: string;
  readonly helo: string;
  /** Envelope sender; empty for the null sender. */
  readonly sender: string;
}

export interface CheckOptions {
  /** Answers DNS questions. */
  readonly resolver: DNSResolver;
  readonly connection: Connection | null;
  readonly deadlineMs: number;
}

/** Checks a raw mail ourselves: DKIM, ARC and DMARC from its bytes, SPF where the connection is known. Never throws. */
export async function checkMail(raw: Uint8Array, from: string, options: CheckOptions): Promise<Verdict> {
  const late = AbortSignal.timeout(options.deadlineMs);
  const deadline = new Promise<Verdict>((done) => {
    late.addEventListener('abort', () => done({ ...unknown, dmarc: 'temperror', source: 'checked' }), { once: true });
  });
  return Promise.race([check(raw, from, options), deadline]).catch(() => ({ ...unknown, dmarc: 'temperror' }) as const);
}

async function check(raw: Uint8Array, from: string, { resolver, connection }: CheckOptions): Promise<Verdict> {
  const { spf, dkim, dmarc, arc } = await authenticate(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), {
    ...(connection ?? {}),
    resolver,
    mta: 'rapport',
    disableBimi: true,
    rejectRsaSha1: true,
  });
  const domain = domainOf(from);
  const { headerFrom, fromFields, results } = dkim;
  const single =
    fromFields === 1 && headerFrom.length === 1 && domainOf(headerFrom[0] ?? '') === domain && domain !== '';
  // A signature that leaves a part of the body out (l=) says nothing about what stands there.
  const whole = results.filter(({ status }) => status.result === 'pass' && (status.underSized ?? 0) === 0);
  const passed = dmarc !== false && dmarc.status.result === 'pass' && (dmarc.alignment.dkim.underSized ?? 0) === 0;
  return {
    spf: spf === false ? 'none' : resultOf(spf.status.result),
    dkim:
      whole.length > 0
        ? 'pass'
        : resultOf(results.find(({ status }) => status.result !== 'pass')?.status.result ?? 'none'),
    dmarc: dmarc === false ? 'none' : resultOf(dmarc.status.result),
    arc: arc === false ? 'none' : resultOf(arc.status.result),
    aligned:
      single && (passed || whole.some(({ signingDomain }) => covers((signingDomain ?? '').toLowerCase(), domain))),
    source: 'checked',
  };
}
