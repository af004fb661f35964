import { Link } from '@tanstack/react-router';
import type { Conversation } from '#contract/conversations.ts';
import { Face } from '../../../ui/index.ts';
import { contactTitle } from '../../../app/contact-title.ts';
import { MoodMark, useMood } from '../../feelings/index.ts';
import { age, useMinute } from '../../promises/index.ts';
import { prefetch } from '../open.ts';
import { highlights } from './highlights.ts';

export interface HitProps {
  hit: { readonly conversation: Conversation; readonly snippet: string; readonly seq: number | null };
  q: string;
}

export function Hit({ hit: { conversation, snippet }, q }: HitProps) {
  const mood = useMood(conversation);
  const name = contactTitle(conversation.contact);
  return (
    <li>
      <Link
        className="hit"
        to="/inbox/$view/$conversationId"
        params={{ view: 'all', conversationId: conversation.id }}
        preload={false}
        onPointerEnter={() => prefetch(conversation.id)}
      >
        <Face name={name} />
        <span className="hit-who">
          <b className="cut">{name}</b>
          <span className="cut second">
            <span className="num">#{conversation.number}</span> <Highlighted text={conversation.subject} q={q} />
          </span>
          <span className="grow" />
          {mood !== null && <MoodMark mood={mood} />}
          <span className="quiet small num">{age(Date.parse(conversation.lastAt), useMinute())}</span>
        </span>
        <span className="hit-words second">
          <Highlighted text={snippet} q={q} />
        </span>
      </Link>
    </li>
  );
}

function Highlighted({ text, q }: { text: string; q: string }) {
  return highlights(text, q).map((piece, index) => (piece.found ? <mark key={index}>{piece.text}</mark> : piece.text));
}
