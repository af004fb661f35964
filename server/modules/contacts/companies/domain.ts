import { freeMailDomains } from './free-mail.ts';

/** Endings of two labels under which companies stand: `lark.co.uk`. */
const secondLevel = new Set(['ac', 'co', 'com', 'gov', 'ltd', 'net', 'or', 'org', 'plc']);

/** Whose domain is called so, sells addresses: `mail.example`. */
const providers = new Set(['email', 'inbox', 'mail', 'post', 'webmail']);

/** The domain of an address and those above it, longest first; none for one of a free mail provider. */
export function companyDomains(address: string): readonly string[] {
  const labels = address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .split('.');
  const domains = labels.slice(0, -1).map((_, i) => labels.slice(i).join('.'));
  const valid = domains.length > 0 && labels.every((label) => /^[a-z0-9-]{1,63}$/.test(label));
  const anybodys =
    domains.some((domain) => freeMailDomains.has(domain)) ||
    providers.has(nameOfDomain(domains[0] ?? '').toLowerCase());
  return !valid || anybodys ? [] : domains;
}

/** What a company is called until somebody gives it its name: `lark-kettle.co.uk` is Lark Kettle. */
export function nameOfDomain(domain: string): string {
  const labels = domain.split('.');
  const [ending, second] = [labels.at(-1) ?? '', labels.at(-2) ?? ''];
  const label = ending.length === 2 && secondLevel.has(second) ? (labels.at(-3) ?? second) : second;
  return label
    .split('-')
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
