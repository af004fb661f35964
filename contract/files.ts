import { z } from 'zod';
import { At, ById, Id, Nothing, routes } from './define.ts';

/** The largest file, in bytes: what most mailboxes still take as a letter. */
export const largestFile = 20 * 1024 * 1024;
/** So many files go with one message. */
export const mostFiles = 10;

const FileName = z.string().trim().min(1).max(255);

/** A file that goes with a message, or waits to. Its bytes are had by a link, which is asked for when it is needed. */
export const Attachment = z.object({
  id: Id,
  name: FileName,
  /** The media type that its sender claims; nothing is opened by it. */
  type: z.string(),
  /** In bytes. */
  size: z.number().int(),
  /** Whether it is a picture that may be drawn in place; its bytes were looked at. */
  picture: z.boolean(),
  /** The name under which the text of a mail shows it, so that it need not stand below as well. */
  contentId: z.string().nullable(),
});
export type Attachment = z.infer<typeof Attachment>;

/** A file as customers see it. */
export const PublicAttachment = Attachment.omit({ contentId: true });
export type PublicAttachment = z.infer<typeof PublicAttachment>;

/** Files by their ids, from an upload, in the order in which they are shown. */
export const FileIds = z.array(Id).max(mostFiles).default([]);

/** A link works for a few minutes for whoever has it, and says nothing of what is behind it. */
const Link = z.object({ url: z.string(), expiresAt: At });

const AboutFile = z.strictObject({ name: FileName, type: z.string().max(200).default('') });

export const filesRoutes = routes({
  'POST /files': {
    can: 'conversations.reply',
    about: 'Put a file up, to be sent with a message; what is not sent is forgotten after a week.',
    query: AboutFile,
    bytes: largestFile,
    reply: Attachment,
  },
  'DELETE /files/:id': {
    can: 'conversations.reply',
    about: 'Take a file back that has not been sent.',
    params: ById,
    reply: Nothing,
  },
});

/** A file belongs to a conversation, whose visibility decides. */
export const fileLinkRoutes = routes({
  'GET /files/:id/link': {
    can: 'conversations.read',
    about: 'A short-lived address at which a file can be fetched.',
    params: ById,
    reply: Link,
  },
});

export const widgetFilesRoutes = routes({
  'POST /widget/files': {
    can: 'visitor',
    about: 'Put a file up, to be sent with the customer’s next message.',
    query: AboutFile,
    bytes: largestFile,
    reply: PublicAttachment,
  },
  'DELETE /widget/files/:id': {
    can: 'visitor',
    about: 'Take a file back that has not been sent.',
    params: ById,
    reply: Nothing,
  },
  'GET /widget/files/:id/link': {
    can: 'visitor',
    about: 'A short-lived address at which a file of the customer’s own conversation can be fetched.',
    params: ById,
    reply: Link,
  },
});
