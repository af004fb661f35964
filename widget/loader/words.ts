/** What the launcher says. Everything else is said by the chat itself (chat/words.ts). */
export const words = {
  open: 'Open chat',
  close: 'Close chat',
  frame: 'Chat',
  unread: (count: number) => (count === 1 ? '1 new message' : `${count} new messages`),
};
