/** What stands behind the ? of the list of customers. */
export interface CustomersSearch {
  readonly q?: string;
  readonly companyId?: string;
  readonly segmentId?: string;
  readonly field?: string;
  readonly value?: string;
  readonly seen?: Seen;
  /** Who came to be known last comes first, not who wrote last. */
  readonly order?: 'newest';
}
export const seens = ['week', 'month', 'quiet'] as const;
/** Wrote within a week or a month, or has been quiet for three. */
export type Seen = (typeof seens)[number];

/** Keeps what is known of an address; the rest is dropped. A value without its field is none. */
export function readCustomersSearch(search: Readonly<Record<string, unknown>>): CustomersSearch {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? { [name]: value.slice(0, 200) } : {};
  };
  const seen = seens.find((one) => one === search['seen']);
  return {
    ...text('q'),
    ...text('companyId'),
    ...text('segmentId'),
    ...text('field'),
    ...(typeof search['field'] === 'string' && text('value')),
    ...(seen !== undefined && { seen }),
    ...(search['order'] === 'newest' && { order: 'newest' as const }),
  };
}

const dayMs = 86_400_000;

/** The question to the server. `now` is cut to the hour, so that a list stays the same one for a while. */
export function queryOf({ q, companyId, segmentId, field, value, seen, order }: CustomersSearch, now: number) {
  const ago = (days: number) => new Date(Math.floor(now / 3_600_000) * 3_600_000 - days * dayMs).toISOString();
  const when = { week: { seenAfter: ago(7) }, month: { seenAfter: ago(30) }, quiet: { seenBefore: ago(90) } } as const;
  return {
    limit: 50,
    sort: order ?? ('seen' as const),
    ...(q !== undefined && { q }),
    ...(companyId !== undefined && { companyId }),
    ...(segmentId !== undefined && { segmentId }),
    ...(field !== undefined && value !== undefined && { field, value }),
    ...(seen !== undefined && when[seen]),
  };
}
