import { useCommands } from '../../../app/commands.ts';
import type { Reply } from './use-reply.ts';
import { isWriting } from './use-writer-keys.ts';

const group = 'Writing';

/** What can be done with an answer by keys. */
export function useReplyCommands({ hints, submit, setRewrite, promise }: Reply): void {
  const hinted = () => hints.lookedAt !== undefined;
  useCommands([
    { id: 'reply.send', group, label: 'Send', hidden: true, when: isWriting, run: () => submit('stay') },
    {
      id: 'reply.sendAndResolve',
      group,
      label: 'Send and resolve',
      hidden: true,
      can: 'conversations.resolve',
      when: isWriting,
      run: () => submit('resolve'),
    },
    { id: 'hint.next', group, label: 'Next hint', when: hinted, run: () => hints.step(1) },
    { id: 'hint.previous', group, label: 'Previous hint', when: hinted, run: () => hints.step(-1) },
    {
      id: 'hint.use',
      group,
      label: 'Use the rewrite',
      when: () => hinted() && hints.lookedAt?.rewrite !== null,
      run: setRewrite,
    },
    { id: 'promise.make', group, label: 'Promise a time', run: promise.ask },
  ]);
}
