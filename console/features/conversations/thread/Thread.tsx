import { useEffect, useState } from 'react';
import { Problem, wordsFor } from '../../../app/client.ts';
import { useInboxMove } from '../../../app/inbox-place.ts';
import { useEntity, useMessages } from '../../../app/store.ts';
import { Button, Skeleton, Trouble } from '../../../ui/index.ts';
import { Asking, Planned } from '../../mail/index.ts';
import { Composer } from '../composer/Composer.tsx';
import { ThreadHeader } from '../header/ThreadHeader.tsx';
import { open, wasOpened } from '../open.ts';
import { useLooking } from '../presence.ts';
import { intoReply } from '../take-back.ts';
import { closeTool } from '../tools.ts';
import { LastWords } from './LastWords.tsx';
import { Messages } from './Messages.tsx';
import { WriteButton } from './WriteButton.tsx';
import './Thread.css';

/** One conversation: what the store has is shown at once, the rest comes when the server has answered. */
export function Thread({ id }: { id: string }) {
  const conversation = useEntity('conversation', id);
  const messages = useMessages(id);
  const { problem, retry } = useOpening(id);
  useLooking(id);
  useEffect(() => closeTool, [id]);
  if (conversation === undefined) {
    return (
      <section className="thread" aria-label="Conversation">
        {problem === null ? <Skeleton label="Loading the conversation" /> : <NotHere problem={problem} retry={retry} />}
      </section>
    );
  }
  return (
    <section className="thread" aria-label={conversation.subject}>
      <ThreadHeader conversation={conversation} />
      {messages.length === 0 ? (
        <div className="thread-scroll">
          <div className="thread-wait">
            {problem === null ? (
              <Skeleton label="Loading messages" rows={4} />
            ) : (
              <NotHere problem={problem} retry={retry} />
            )}
          </div>
        </div>
      ) : (
        <Messages conversation={conversation} />
      )}
      <Asking conversationId={id} />
      <Planned conversationId={id} onDropped={(text) => intoReply(id, text)} />
      <WriteButton conversation={conversation} />
      <div className="write-pane">
        <LastWords conversationId={id} />
        <Composer conversationId={id} />
      </div>
    </section>
  );
}

/** The live stream usually brings what an answer only counted; after this the server is asked. */
const patienceMs = 500;

/** Fetches the conversation when it opens, and again when messages are missing that it is known to have. */
function useOpening(id: string): { problem: unknown; retry: () => void } {
  const [problem, setProblem] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  const newest = useEntity('conversation', id)?.seq;
  useEffect(() => {
    let here = true;
    const fetchIt = () =>
      void open(id).then(
        () => here && setProblem(null),
        (reason: unknown) => here && setProblem(reason),
      );
    const timer = setTimeout(fetchIt, wasOpened(id) ? patienceMs : 0);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [id, tries, newest]);
  return { problem, retry: () => setTries(tries + 1) };
}

/** What the server answers to an id that is none, and to one that leads nowhere. */
const noSuch: readonly number[] = [400, 404];

function NotHere({ problem, retry }: { problem: unknown; retry: () => void }) {
  const move = useInboxMove();
  const back = (
    <Button kind="bare" onClick={() => move({ conversationId: null })}>
      Back to the list
    </Button>
  );
  if (problem instanceof Problem && noSuch.includes(problem.status)) {
    return (
      <Trouble title="There is no such conversation" action={back}>
        The address may be incomplete, or the conversation was erased or is not yours to see.
      </Trouble>
    );
  }
  return (
    <Trouble
      title="This conversation did not come"
      action={
        <>
          <Button onClick={retry}>Try again</Button>
          {back}
        </>
      }
    >
      {wordsFor(problem)}
    </Trouble>
  );
}
