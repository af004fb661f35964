import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside, pageInside } from './root.ts';

const surveys = () => import('../../features/surveys/index.ts');

const surveysPage = pageInside('/surveys', lazyRouteComponent(surveys, 'SurveysPage'));
const followUps = pageInside('/surveys/follow-ups', lazyRouteComponent(surveys, 'FollowUpsPage'));
const survey = createRoute({
  getParentRoute: () => inside,
  path: '/surveys/$surveyId',
  validateSearch: ({ tab }): { tab?: 'results' | 'answers' | 'themes' | 'edit' } =>
    tab === 'results' || tab === 'answers' || tab === 'themes' || tab === 'edit' ? { tab } : {},
  component: lazyRouteComponent(surveys, 'SurveyPage'),
});

export const surveyPages = [surveysPage, followUps, survey] as const;
