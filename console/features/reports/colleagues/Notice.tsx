import type { ColleagueFigures } from '#contract/colleague-figures.ts';
import { moment } from '../../../app/clock.ts';
import { dayName } from '../words.ts';

const bases = { works_council: 'the works council', colleagues: 'the colleagues' } as const;

/** Who switched it, when, with whom it was agreed, and the words that every colleague is shown. */
export function Notice({ setting: { shown, switched, agreed } }: { setting: ColleagueFigures }) {
  if (switched === null)
    return (
      <p>
        Off, and never switched on. Nobody sees anybody’s figures but their own; leads see teams, inboxes and topics.
      </p>
    );
  const by = `by ${switched.by}, ${moment(new Date(switched.at))}`;
  if (!shown || agreed === null)
    return (
      <p>Off, switched off {by}. Nobody sees anybody’s figures but their own; leads see teams, inboxes and topics.</p>
    );
  return (
    <>
      <p>
        <b>On</b>, switched on {by}. Agreed with {bases[agreed.basis]} on {dayName(agreed.agreedOn)}.
      </p>
      <blockquote className="colleagues-words">{agreed.words}</blockquote>
      <p className="second small">
        Leads see, by name: cases answered alone, satisfaction, what was solved for good, promises kept. Nothing of too
        few, no order by size, no file of it, no feelings, no drafts. Everybody sees their own under Your figures.
      </p>
    </>
  );
}
