/** Surveys: making and reading them, and coming back to those for whom it was not good. */
export { SurveysPage } from './SurveysPage.tsx';
export { SurveyPage } from './SurveyPage.tsx';
export { FollowUpsPage } from './FollowUpsPage.tsx';
