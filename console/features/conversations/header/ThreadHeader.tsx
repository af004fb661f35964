import type { Conversation } from '#contract/conversations.ts';
import { useInboxMove, useInboxPlace } from '../../../app/inbox-place.ts';
import { IconButton, useNarrow } from '../../../ui/index.ts';
import { AdviceFlag, useMood } from '../../feelings/index.ts';
import { OwedCountdown, shortName, startName } from '../../promises/index.ts';
import { AssignTool } from './AssignTool.tsx';
import { CourseButton } from './CourseButton.tsx';
import { LabelTool } from './LabelTool.tsx';
import { LowQuestion } from './LowQuestion.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { ResolveButton } from './ResolveButton.tsx';
import { SnoozeTool } from './SnoozeTool.tsx';
import { Subject } from './Subject.tsx';
import { TopicTool } from './TopicTool.tsx';
import { openTool } from '../tools.ts';
import { Watchers } from './Watchers.tsx';
import './ThreadHeader.css';

/** What it is about, how it goes, how long there is, who else is here, and what can be done with it. */
export function ThreadHeader({ conversation }: { conversation: Conversation }) {
  const mood = useMood(conversation);
  const { pane } = useInboxPlace();
  const move = useInboxMove();
  const folded = useNarrow('drawer');
  const phone = useNarrow('phone');
  const inWriting = pane === 'write';
  return (
    <header className="thread-head">
      {phone && (
        <IconButton
          icon="left"
          label={inWriting ? 'Back to the messages' : 'Back to the list'}
          onClick={() => move(inWriting ? { pane: undefined } : { conversationId: null })}
        />
      )}
      <div className="thread-title grow">
        <div className="thread-about">
          <Subject conversation={conversation} />
          <LabelTool conversation={conversation} />
        </div>
        <div className="thread-under">
          <span className="num hide-narrow">#{conversation.number}</span>
          <TopicTool conversation={conversation} />
          <CourseButton conversation={conversation} />
          <OwedCountdown conversation={conversation} />
          {mood !== null && (
            <AdviceFlag
              advice={mood.advice}
              name={startName(conversation.contact)}
              onAssign={() => openTool('assign')}
            />
          )}
        </div>
      </div>
      <Watchers conversationId={conversation.id} />
      <AssignTool conversation={conversation} />
      <SnoozeTool conversation={conversation} />
      <ResolveButton conversation={conversation} />
      {folded && (
        <IconButton
          icon="person"
          label={`About ${shortName(conversation.contact)}`}
          keys="I"
          onClick={() => move({ pane: pane === 'person' ? undefined : 'person' })}
        />
      )}
      <MoreMenu conversation={conversation} />
      <LowQuestion conversation={conversation} />
    </header>
  );
}
