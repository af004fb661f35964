import { Link } from '@tanstack/react-router';
import type { Happening } from '#contract/happenings.ts';
import type { Episode, TimelineEntry } from '#contract/timeline.ts';
import { call } from '../../../app/client.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { useAgentName, useCan } from '../../../app/session.tsx';
import { classes, Icon, IconButton } from '../../../ui/index.ts';
import { feelingWord, FeelingGlyph } from '../../feelings/index.ts';
import { clock } from '../../promises/index.ts';
import { useChannels } from '../../../app/directory.ts';
import { sayMoney } from '../money.ts';
import { factWords, kinds } from './entry-words.ts';

/** One line of the timeline: what it was, what is to be said of it, when. */
export function Entry({ entry }: { entry: TimelineEntry }) {
  return entry.kind === 'episode' ? <EpisodeEntry episode={entry} /> : <HappeningEntry happening={entry} />;
}

const states = { open: 'open', waiting: 'waiting on them', snoozed: 'snoozed', resolved: 'resolved' } as const;

function EpisodeEntry({ episode }: { episode: Episode }) {
  const { conversation, words, status, feeling, at } = episode;
  const channel = useChannels().find((one) => one.name === conversation.channel)?.label ?? conversation.channel;
  return (
    <li className="entry talk">
      <Icon name="speech" />
      <div className="entry-body">
        <Link
          to="/inbox/$view/$conversationId"
          params={{ view: 'all', conversationId: conversation.id }}
          preload={false}
        >
          {conversation.subject}
        </Link>
        {words !== '' && <p className="entry-words">“{words}”</p>}
        <p className="entry-foot">
          <span>{channel}</span>
          <span>{states[status]}</span>
          {feeling !== null && (
            <span className="entry-feeling">
              <FeelingGlyph label={feeling} /> ended {feelingWord[feeling].toLowerCase()}
            </span>
          )}
        </p>
      </div>
      <At at={at} />
    </li>
  );
}

function HappeningEntry({ happening }: { happening: Happening }) {
  const agentName = useAgentName();
  const { what, title, amount, at, agentId, conversationId } = happening;
  const { icon, word, tone } = kinds[what];
  const facts = factWords(happening);
  const by = agentName(agentId);
  return (
    <li className={classes('entry', what === 'note' && 'noted')}>
      <span className={classes(tone !== undefined && `tone-${tone}`, 'entry-icon')}>
        <Icon name={icon} />
      </span>
      <div className="entry-body">
        <p className={what === 'note' ? 'entry-note' : 'entry-title'}>
          <span className={what === 'order' || what === 'event' || what === 'note' ? 'sr' : 'entry-kind'}>
            {word}:{' '}
          </span>
          {title}
          {amount !== null && <b className="num"> {sayMoney(amount)}</b>}
        </p>
        <p className="entry-foot">
          {facts !== '' && <span>{facts}</span>}
          {by !== undefined && <span>{by}</span>}
          {conversationId !== null && (
            <Link to="/inbox/$view/$conversationId" params={{ view: 'all', conversationId }} preload={false}>
              Open the conversation<span className="sr"> of {title}</span>
            </Link>
          )}
        </p>
      </div>
      {what === 'note' && <TakeOff note={happening} />}
      {happening.data['dayOnly'] !== true && <At at={at} />}
    </li>
  );
}

const At = ({ at }: { at: string }) => (
  <time dateTime={at} className="quiet small num">
    {clock(Date.parse(at))}
  </time>
);

/** A note can be taken off, and is written again by undo. */
function TakeOff({ note: { id, contactId, title } }: { note: Happening }) {
  const mayEdit = useCan('contacts.edit');
  if (!mayEdit) return null;
  const take = () =>
    attempt(async () => {
      await call('DELETE /contact-notes/:id', { params: { id } });
      const again = async () => {
        await call('POST /contacts/:id/notes', { params: { id: contactId }, body: { text: title } });
      };
      didIt({ text: 'Note taken off.', undo: again });
    });
  return <IconButton icon="trash" size="small" label="Take this note off" onClick={take} />;
}
