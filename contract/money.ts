import { z } from 'zod';

/** An amount in the smallest unit of its currency (ISO 4217): 1,250 and EUR are 12.50 euros, 1,250 and JPY are 1,250 yen. */
export const Money = z.strictObject({
  minor: z.number().int().min(-9_000_000_000_000).max(9_000_000_000_000),
  currency: z.string().regex(/^[A-Z]{3}$/, 'name the currency by its three letters, such as EUR'),
});
export type Money = z.infer<typeof Money>;
