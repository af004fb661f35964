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
  alarmWebhook: z
    .string()
    .trim()
    .max(240)
    .regex(/^(https?:\/\/[^\s/@]+(\/\S*)?)?$/, 'write an address that begins with https://')
    .default('')
    .meta({
      title: 'Alarm webhook',
      description:
        'Told when mail is more than ten minutes behind, signed with this inbox’s secret; owners and admins are told by mail in any case',
    }),
});
export type Settings = z.output<typeof Settings>;

/** Where else it is said that mail is far behind; null for nowhere. */
export function alarmWebhookOf(settings: Readonly<Record<string, unknown>>): string | null {
  const read = Settings.safeParse(settings);
  return read.success && read.data.alarmWebhook !== '' ? read.data.alarmWebhook : null;
}

/** What reading a mail needs to know of an inbox. */
export function readingOf(settings: Readonly<Record<string, unknown>>): Pick<Settings, 'trustedServers' | 'aliases'> {
  const read = Settings.safeParse(settings);
  return read.success ? read.data : { trustedServers: [], aliases: [] };
}
