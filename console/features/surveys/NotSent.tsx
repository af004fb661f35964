import { Link } from '@tanstack/react-router';
import type { Survey } from '#contract/surveys.ts';
import { Banner } from '../../ui/index.ts';
import { useRules } from './surveys.ts';

/** A survey that runs and is sent to nobody says what is missing. */
export function NotSent({ survey: { id, state, measure, rhythm } }: { survey: Survey }) {
  const { data } = useRules();
  if (state !== 'running' || data === undefined) return null;
  if (measure === 'nps')
    return rhythm === null ? (
      <Banner inset>
        It is sent to nobody yet.{' '}
        <Link to="/surveys/$surveyId" params={{ surveyId: id }} search={{ tab: 'edit' }}>
          Give it a rhythm
        </Link>
      </Banner>
    ) : null;
  if (data.items.some(({ surveyId }) => surveyId === id)) return null;
  return (
    <Banner inset>
      It is sent to nobody yet. <Link to="/surveys">Choose the inboxes after whose resolutions it is asked</Link>
    </Banner>
  );
}
