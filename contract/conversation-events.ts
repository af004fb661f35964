import { z } from 'zod';
import { Conversation, Message, Seen } from './conversations.ts';
import { PublicConversation, PublicMessage } from './customers-view.ts';
import { Id, events } from './define.ts';
import { Promised } from './promises.ts';

/** What became of a conversation, for those who listen: mood, promises and counts follow from it. */
export const Became = z.enum(['assigned', 'resolved', 'reopened', 'snoozed', 'woken', 'labelled', 'other']);
export type Became = z.infer<typeof Became>;
const Change = z.object({ conversation: Conversation, message: Message.optional() });
/** `episodeId` is the open-to-resolved cycle it belongs to; `opens` says what this message began. */
const Said = Change.extend({ episodeId: Id, opens: z.enum(['conversation', 'episode']).nullable() });
const PublicChange = z.object({ conversation: PublicConversation, message: PublicMessage.optional() });

export const conversationsEvents = events({
  'message.received': { about: 'A customer wrote.', to: { agents: Said, visitor: PublicChange } },
  'message.sent': { about: 'An agent answered.', to: { agents: Said, visitor: PublicChange } },
  'note.written': { about: 'An agent wrote a note.', to: { agents: Change } },
  'conversation.changed': {
    about: 'Somebody assigned, resolved, reopened, snoozed or labelled a conversation.',
    to: {
      agents: Change.extend({ became: Became, episodeId: Id, by: Id.nullable() }),
      visitor: PublicChange,
    },
  },
  'conversation.read': { about: 'The customer read messages.', to: { agents: Change } },
  'conversation.seen': {
    about: 'Somebody here saw the customer’s messages.',
    to: { agents: Seen, visitor: PublicChange },
  },
  'promise.overdue': { about: 'A promised moment passed.', to: { agents: Change } },
  'promise.settled': {
    about: 'What was promised was kept, came late, or no longer stands.',
    to: { agents: z.object({ promise: Promised, episodeId: Id }) },
  },
  'message.felt': { about: 'A reading was corrected.', to: { agents: Change } },
});
