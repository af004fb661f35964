import { z } from 'zod';

/** What a telephone inbox can be told; its form is drawn from this. */
export const Settings = z.strictObject({
  number: z.string().trim().max(40).default('').meta({
    title: 'Your number',
    description: 'As customers know it, such as +353 1 555 0100.',
  }),
  country: z
    .string()
    .trim()
    .regex(/^(\+[1-9]\d{0,3})?$/, 'a plus and digits, such as +353')
    .default('')
    .meta({
      title: 'Country of numbers without one',
      description: 'Put before numbers that begin with a single 0, such as +353.',
    }),
  dial: z
    .string()
    .trim()
    .max(300)
    .regex(/^((tel|sip|callto|https):[^\s]*\{number\}[^\s]*)?$/, 'an address with {number} in it, such as tel:{number}')
    .default('tel:{number}')
    .meta({
      title: 'What a click on a number opens',
      description:
        'The address of your telephone software with {number} in it. tel:{number} opens what this computer dials with.',
    }),
});
export type Settings = z.infer<typeof Settings>;
