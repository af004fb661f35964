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

/**
 * Checks a raw mail ourselves: DKIM, ARC and DMARC from its bytes, SPF where the connection is known. Never throws. Where it
 * takes too long, it is looked at once more without asking anybody else than From's own house, because whoever forges may
 * have their own DNS dawdle.
 */
export async function checkMail(raw: Uint8Array, from: string, options: CheckOptions): Promise<Verdict> {
  const found =
    (await inTime(raw, from, options)) ??
    (await inTime(raw, from, { ...options, resolver: onlyAbout(domainOf(from), options.resolver) }));
  return found ?? { ...unknown, dmarc: 'temperror', source: 'checked' };
}

async function inTime(raw: Uint8Array, from: string, options: CheckOptions): Promise<Verdict | null> {
  const late = AbortSignal.timeout(options.deadlineMs);
  const deadline = new Promise<null>((done) => {
    late.addEventListener('abort', () => done(null), { once: true });
  });
  const failed = { ...unknown, dmarc: 'temperror' } as const;
  return Promise.race([check(raw, from, options).catch(() => failed), deadline]);
}

/** Answers questions about a domain and its house; about all others as a DNS that is away. */
function onlyAbout(domain: string, resolver: DNSResolver): DNSResolver {
  const house = domain.split('.').slice(-2).join('.');
  return (name, type) =>
    name.toLowerCase().replace(/\.$/, '').endsWith(house)
      ? resolver(name, type)
      : Promise.reject(Object.assign(new Error('this is not asked'), { code: 'ETIMEOUT' }));
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
    dmarc: dmarc === false ? 'none' : dmarcOf(dmarc, unasked({ spf, dkim }, dmarc, connection)),
    arc: arc === false ? 'none' : resultOf(arc.status.result),
    aligned:
      single && (passed || whole.some(({ signingDomain }) => covers((signingDomain ?? '').toLowerCase(), domain))),
    source: 'checked',
  };
}

type Found = Awaited<ReturnType<typeof authenticate>>;
type Dmarc = Exclude<Found['dmarc'], false>;

/**
 * Whether the DNS of From's own house did not answer about what may have been right. Somebody else's DNS does not count:
 * whoever forges could have theirs keep silent, and would be called unchecked instead of a forger.
 */
function unasked(
  { spf, dkim }: Pick<Found, 'spf' | 'dkim'>,
  { domain }: Dmarc,
  connection: Connection | null,
): boolean {
  const isTheirs = (name: string): boolean => name === domain || name.endsWith(`.${domain}`);
  const sender = connection === null ? '' : domainOf(connection.sender === '' ? connection.helo : connection.sender);
  if (spf !== false && spf.status.result === 'temperror' && isTheirs(sender)) return true;
  return dkim.results.some(
    ({ status, signingDomain }) => status.result === 'temperror' && isTheirs((signingDomain ?? '').toLowerCase()),
  );
}

/** Where the policy is known, nothing but silence about what is From's own leaves it open. */
function dmarcOf(found: Dmarc, isOpen: boolean): Verdict['dmarc'] {
  const result = resultOf(found.status.result);
  if (result === 'fail' && isOpen) return 'temperror';
  return result === 'temperror' && 'policy' in found && !isOpen ? 'fail' : result;
}
