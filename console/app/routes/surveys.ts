import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './root.ts';

const surveys = () => import('../../features/surveys/index.ts');

const surveysPage = createRoute({
  getParentRoute: () => inside,
  path: '/surveys',
  component: lazyRouteComponent(surveys, 'SurveysPage'),
});
const followUps = createRoute({
  getParentRoute: () => inside,
  path: '/surveys/follow-ups',
  component: lazyRouteComponent(surveys, 'FollowUpsPage'),
});
const survey = createRoute({
  getParentRoute: () => inside,
  path: '/surveys/$surveyId',
  validateSearch: ({ tab }): { tab?: 'results' | 'answers' | 'themes' | 'edit' } =>
    tab === 'results' || tab === 'answers' || tab === 'themes' || tab === 'edit' ? { tab } : {},
  component: lazyRouteComponent(surveys, 'SurveyPage'),
});

export const surveyPages = [surveysPage, followUps, survey] as const;
