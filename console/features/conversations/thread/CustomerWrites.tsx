import type { Conversation } from '#contract/conversations.ts';
import { startName } from '../../promises/index.ts';
import { useCustomerWrites } from '../presence.ts';

/** Shown, never said aloud: it comes and goes too often. */
export function CustomerWrites({ conversation }: { conversation: Conversation }) {
  if (!useCustomerWrites(conversation.id)) return null;
  return (
    <p className="quiet small" aria-hidden="true">
      {startName(conversation.contact)} is writing…
    </p>
  );
}
