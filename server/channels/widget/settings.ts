import { z } from 'zod';

/** What an inbox of the chat can be told; the form in the console is drawn from this. */
export const Settings = z.strictObject({
  title: z
    .string()
    .trim()
    .max(80)
    .default('')
    .describe('What customers see on top of the chat; the workspace’s name when empty'),
  greeting: z.string().trim().max(200).default('What can we do for you?').describe('The first line of the chat'),
  afterHours: z
    .string()
    .trim()
    .max(300)
    .default('')
    .describe('Shown when the house is closed, such as a number for emergencies'),
  allowedOrigins: z
    .array(
      z
        .url({ protocol: /^https?$/, error: 'Write the whole address, such as https://shop.example' })
        .transform((url) => new URL(url).origin),
    )
    .max(50)
    .default([])
    .meta({
      title: 'Allowed sites',
      description: 'The chat shows only on these sites, one per line, such as https://shop.example',
    }),
});
export type Settings = z.infer<typeof Settings>;
