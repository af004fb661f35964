import type { ComponentProps } from 'react';
import type { FeelingLabel } from '#contract/feelings.ts';
import { useInboxMove } from '../../../app/inbox-place.ts';
import { useMe } from '../../../app/session.tsx';
import { Button, Menu, Tooltip } from '../../../ui/index.ts';
import { FeelingGlyph, feelingOrder, feelingWord } from '../../feelings/index.ts';
import type { View } from './view.ts';

type Choice = Pick<View, 'feeling' | 'course'>;

/** What the list may be narrowed to, in words. */
export function feelingWords({ feeling, course }: Choice): string | null {
  if (feeling === 'low') return 'Left on a low';
  if (feeling !== undefined) return feelingWord[feeling];
  return course === 'falling' ? 'Getting worse' : course === 'rising' ? 'Getting better' : null;
}

/** The feeling of a choice, for its glyph. */
const labelOf = ({ feeling }: Choice): FeelingLabel | null =>
  feeling === undefined || feeling === 'low' ? null : feeling;

const courses: readonly Choice[] = [{ feeling: 'low' }, { course: 'falling' }, { course: 'rising' }];
const feelings: readonly Choice[] = feelingOrder.map((feeling) => ({ feeling }));

/** Narrows the list to what customers’ last words read as, and where it goes. Nothing where feelings are not read. */
export function FeelingMenu({ view }: { view: View }) {
  const move = useInboxMove();
  if (!useMe().workspace.readsFeelings) return null;
  const now = feelingWords(view);
  const entry = (choice: Choice) => {
    const label = feelingWords(choice) ?? 'Any feeling';
    const glyph = labelOf(choice);
    return {
      ...{ id: label, label, checked: label === (now ?? 'Any feeling') },
      ...(glyph !== null && { mark: <FeelingGlyph label={glyph} /> }),
      run: () => move(stepTo(choice)),
    };
  };
  return (
    <Menu
      label="Feeling"
      entries={[entry({}), 'line', ...courses.map(entry), 'line', ...feelings.map(entry)]}
      align="end"
    >
      <Trigger now={now ?? 'any'} label={labelOf(view)} />
    </Menu>
  );
}

interface TriggerProps extends ComponentProps<typeof Button> {
  now: string;
  label: FeelingLabel | null;
}

/** The glyph of the feeling that is chosen; a course where it is none or several. */
function Trigger({ now, label, ...rest }: TriggerProps) {
  return (
    <Tooltip text={`Feeling: ${now.toLowerCase()}`}>
      <Button {...rest} kind="bare" square aria-label={`Feeling: ${now}`}>
        {label === null ? <CourseGlyph /> : <FeelingGlyph label={label} />}
      </Button>
    </Tooltip>
  );
}

function CourseGlyph() {
  return (
    <svg className="ico" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M1.5 4.5 4.2 6l1.7 3.6M8 10l3.2-2.6 1.8.2" />
      <circle cx="6.6" cy="11.2" r="1.6" />
      <circle cx="13.2" cy="7.6" r="1.5" fill="currentColor" />
    </svg>
  );
}

/** Whoever was left on a low may be resolved already: then all states show. */
const stepTo = (choice: Choice) => ({
  feeling: choice.feeling,
  course: choice.course,
  ...(choice.feeling === 'low' && ({ view: 'all', status: 'any' } as const)),
});
