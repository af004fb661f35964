import { z } from 'zod';
import { sendingSettings } from './send/settings.ts';

/** What an inbox of mail can be told; the form in the console is drawn from this. */
export const Settings = z.strictObject({
  trustedServers: z
    .array(
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[\w.-]{1,255}$/, 'write the name of a server, such as mx.example.com'),
    )
    .max(10)
    .default([])
    .meta({
      title: 'Trusted servers',
      description:
        'Your provider’s name in Authentication-Results, one per line, such as mx.google.com; its verdict on senders is believed',
    }),
  ...sendingSettings,
});
export type Settings = z.output<typeof Settings>;

/** What reading a mail needs to know of an inbox. */
export function readingOf(settings: Readonly<Record<string, unknown>>): Pick<Settings, 'trustedServers' | 'aliases'> {
  const read = Settings.safeParse(settings);
  return read.success ? read.data : { trustedServers: [], aliases: [] };
}
