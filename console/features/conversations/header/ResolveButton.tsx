import type { Conversation } from '#contract/conversations.ts';
import { useCan } from '../../../app/session.tsx';
import { Button } from '../../../ui/index.ts';
import { resolveOrAsk } from '../actions/resolve-or-ask.ts';

export function ResolveButton({ conversation }: { conversation: Conversation }) {
  const mayResolve = useCan('conversations.resolve');
  if (!mayResolve) return null;
  const resolved = conversation.status === 'resolved';
  return (
    <Button size="small" icon={resolved ? 'undo' : 'check'} keys="E" onClick={() => resolveOrAsk(conversation)}>
      <span className="fold-word">{resolved ? 'Reopen' : 'Resolve'}</span>
    </Button>
  );
}
