import type { Conversation } from '#contract/conversations.ts';
import { EvidenceCard, HoverCard } from '../../../ui/index.ts';
import { CourseLine, courseWords, moodWords, useMood } from '../../feelings/index.ts';
import { shortName } from '../../promises/index.ts';
import './CourseButton.css';

/** How feeling moved, with its words; the card says of what it is made. */
export function CourseButton({ conversation }: { conversation: Conversation }) {
  const { contact } = conversation;
  const mood = useMood(conversation);
  const words = mood === null ? null : courseWords(mood);
  if (mood === null || words === null) return null;
  const trigger = (
    <button type="button" className="course-button">
      <CourseLine mood={mood} large />
      <span>{words}</span>
    </button>
  );
  return (
    <HoverCard label="How feeling moved" trigger={trigger}>
      <EvidenceCard
        verdict={
          <>
            <b>{moodWords(mood.label, mood.intensity)}</b> at the end, {words}
          </>
        }
        why={`Each point is one of ${shortName(contact)}’s last ${mood.line.length} messages. Up is pleasant, down is not.`}
        parts={[
          { name: 'Lowest', value: signed(Math.min(...mood.line)) },
          { name: 'Now', value: signed(mood.valence) },
        ]}
      />
    </HoverCard>
  );
}

/** "−0.6 of −1 to 1". */
function signed(valence: number): string {
  return `${valence < 0 ? '−' : ''}${Math.abs(valence).toFixed(1)} of −1 to 1`;
}
