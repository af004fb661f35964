export type Lifetime = 'month' | 'quarter' | 'year' | 'ever';

export const lifetimes: readonly { value: Lifetime; label: string }[] = [
  { value: 'month', label: '30 days' },
  { value: 'quarter', label: '90 days' },
  { value: 'year', label: 'A year' },
  { value: 'ever', label: 'Until it is revoked' },
];

const days: Readonly<Record<Lifetime, number | null>> = { month: 30, quarter: 90, year: 365, ever: null };

/** When a key made now ends, as ISO 8601; null for never. */
export function endOf(lifetime: Lifetime, now: Date = new Date()): string | null {
  const length = days[lifetime];
  return length === null ? null : new Date(now.getTime() + length * 86_400_000).toISOString();
}
