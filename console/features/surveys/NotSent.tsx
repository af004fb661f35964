import { Link } from '@tanstack/react-router';
import type { Survey } from '#contract/surveys.ts';
import { Banner } from '../../ui/index.ts';
import { sentToNobody } from './sent-to-nobody.ts';
import { useRules } from './surveys.ts';

/** A survey that runs and is sent to nobody says what is missing. */
export function NotSent({ survey }: { survey: Survey }) {
  const { data } = useRules();
  if (data === undefined || !sentToNobody(survey, data.items)) return null;
  return (
    <Banner inset>
      It is sent to nobody yet.{' '}
      {survey.measure === 'nps' ? (
        <Link to="/surveys/$surveyId" params={{ surveyId: survey.id }} search={{ tab: 'edit' }}>
          Give it a rhythm
        </Link>
      ) : (
        <Link to="/surveys">Choose the inboxes after whose resolutions it is asked</Link>
      )}
    </Banner>
  );
}
