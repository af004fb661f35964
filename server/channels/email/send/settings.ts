import { z } from 'zod';
import type { InboxRow } from '#server/modules/workspace/index.ts';
import { unknownSlots } from '../compose/signature.ts';

const names = ['agent.name', 'agent.firstName', 'workspace.name', 'inbox.name', 'contact.name', 'contact.firstName'];

/** A text whose slots are all known. */
const template = (...more: readonly string[]) =>
  z
    .string()
    .trim()
    .max(2000)
    .refine((text) => unknownSlots(text, [...names, ...more]).length === 0, {
      error: ({ input }) => `there is no {{${unknownSlots(String(input), [...names, ...more])[0] ?? ''}}}`,
    });

/** What an inbox of mail can be told about what it sends. */
export const sendingSettings = {
  undoSeconds: z.number().int().min(0).max(30).default(10).meta({
    title: 'Seconds to take an answer back',
    description: 'So long it waits before it goes out; 0 sends at once',
  }),
  aliases: z.array(z.email().max(254).toLowerCase()).max(50).default([]).meta({
    title: 'Other addresses',
    description: 'Other addresses of this mailbox, one per line; answers go out from the one written to',
  }),
  senderName: z
    .enum(['agent', 'inbox'])
    .default('agent')
    .meta({ title: 'Name of the sender', description: 'Whose name customers see: the colleague’s, or the inbox’s' }),
  signature: template()
    .default('{{agent.name}}\n{{workspace.name}}')
    .describe('Under each answer; {{agent.name}}, {{workspace.name}} and {{contact.firstName|there}} are filled in'),
  quotesHistory: z
    .boolean()
    .default(true)
    .meta({ title: 'Quote what was written before', description: 'Answers carry it along, folded' }),
  plusReplies: z.boolean().default(false).meta({
    title: 'Reply addresses with a plus',
    description: 'Answers come back to name+token@…; “Try it” tells whether your mail server takes such addresses',
  }),
  marksReplies: z.boolean().default(false).meta({
    title: 'Reference line',
    description: 'A reference at the end of each mail, for servers that change Message-IDs, such as Amazon SES',
  }),
  keepsSent: z.boolean().default(false).meta({
    title: 'Copies in the Sent folder',
    description:
      'What goes out from here also lies in the mailbox’s Sent folder; not needed with Google, which keeps its own',
  }),
  readsSent: z.boolean().default(false).meta({
    title: 'Read the Sent folder',
    description:
      'What colleagues send to customers from Outlook, a phone or another program stands in the conversation and answers it',
  }),
  acknowledges: z
    .boolean()
    .default(false)
    .meta({ title: 'Acknowledge new mail', description: 'Whoever writes hears at once when a person will answer' }),
  acknowledgement: template('answer.by')
    .default(
      'Hello {{contact.firstName|there}},\n\nthank you, we have your message. A person will answer you by {{answer.by}}.',
    )
    .meta({ title: 'What they hear', description: '{{answer.by}} is the time by which a person will answer' }),
  continuesChats: z.boolean().default(false).meta({
    title: 'Go on with chats by mail',
    description: 'Answers that nobody read in the chat go out by mail from here, where the customer left an address',
  }),
  continueMinutes: z.number().int().min(1).max(1440).default(10).meta({
    title: 'Minutes before a chat goes on by mail',
    description: 'So long an answer in the chat waits to be read',
  }),
};
const Sending = z.object(sendingSettings);
export type Sending = z.output<typeof Sending>;

export const sendingOf = (inbox: Pick<InboxRow, 'settings'>): Sending => Sending.parse(inbox.settings);
