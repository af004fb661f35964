import { createTransport } from 'nodemailer';

/** A letter that the installation writes to colleagues, never to customers. */
export interface HouseLetter {
  readonly to: readonly string[];
  /** The same for the same letter: one that a server took without saying so, and that is sent again, is known by it. */
  readonly id?: string;
  readonly subject: string;
  readonly text: string;
  readonly files?: readonly { readonly name: string; readonly type: string; readonly text: string }[];
}

/** The way out for letters to colleagues: one server of mail for the installation. */
export interface HouseMail {
  /** Whether there is a way out at all. */
  readonly works: boolean;
  /** @throws Error where the server did not take it, or where there is none. */
  readonly send: (letter: HouseLetter) => Promise<void>;
}

const deadlineMs = 20_000;

/**
 * `RAPPORT_MAIL_URL` names the server (`smtp://user:password@mail.example.com:587`, `smtps://` for encryption from the start),
 * `RAPPORT_MAIL_FROM` the address in whose name is written. Without both no letter goes out.
 */
export function houseMail(env: NodeJS.ProcessEnv = process.env): HouseMail {
  const { RAPPORT_MAIL_URL: url = '', RAPPORT_MAIL_FROM: from = '' } = env;
  const works = URL.canParse(url) && from !== '';
  return {
    works,
    async send({ to, id, subject, text, files = [] }) {
      if (!works) throw new Error('no mail leaves this installation: set RAPPORT_MAIL_URL and RAPPORT_MAIL_FROM');
      const transport = createTransport({
        ...{ url, connectionTimeout: deadlineMs, greetingTimeout: deadlineMs, socketTimeout: deadlineMs },
      });
      try {
        await transport.sendMail({
          ...{ from, to: [...to], subject, text },
          ...(id !== undefined && { messageId: `<${id}@${domainOf(from)}>` }),
          attachments: files.map((file) => ({ filename: file.name, contentType: file.type, content: file.text })),
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
      } finally {
        transport.close();
      }
    },
  };
}

/** Of “Rapport <rapport@lark.example>” or of the bare address. */
const domainOf = (from: string): string => /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
