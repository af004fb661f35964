import type { Message } from '../../../app/store.ts';
import { dayRange } from '../../promises/index.ts';
import type { Fold } from './fold.ts';
import './Folded.css';

export interface FoldedProps {
  messages: readonly Message[];
  cut: Fold;
  /** When the conversation began; what is not loaded reaches back to there. */
  createdAt: string;
  onOpen: () => void;
}

/** Earlier messages in one line, with count and dates. */
export function Folded({ messages, cut, createdAt, onOpen }: FoldedProps) {
  const [first] = messages;
  const last = messages.findLast((message) => message.seq < cut.from);
  if (first === undefined || last === undefined) return null;
  const whole = first.seq <= 1;
  const begun = Math.min(Date.parse(first.at), whole ? Infinity : Date.parse(createdAt));
  const days = dayRange(begun, Date.parse(last.at));
  return (
    <button type="button" className="folded" onClick={onOpen}>
      {whole ? `${cut.count} earlier messages` : 'Earlier messages'}, {days}
    </button>
  );
}
