import { surveyAnswersRoutes } from '#contract/survey-answers.ts';
import { surveysRoutes } from '#contract/surveys.ts';
import { widgetSurveyRoutes } from '#contract/public-survey.ts';
import type { Channel } from '#server/channel.ts';
import type { Module } from '#server/module.ts';
import { serveRoutes } from '#server/platform/http/serve.ts';
import { told } from './changes.ts';
import { custody } from './custody.ts';
import { forgetting } from './forget.ts';
import { jobs } from './jobs.ts';
import { openPage } from './page/routes.ts';
import { afterResolution } from './plan.ts';
import { openReach } from './reach.ts';
import { relating } from './relate.ts';
import { answerHandlers, handlers } from './routes.ts';
import { widgetHandlers } from './widget.ts';

/** Surveys: whom we ask how it was, what they answer, and that somebody comes back to those for whom it was not good. */
export const surveys = (channels: readonly Channel[]): Module => ({
  name: 'surveys',
  followers: [afterResolution, told],
  errands: (platform) => jobs(channels, platform),
  rounds: [relating, forgetting],
  custody,
  open(app, platform) {
    serveRoutes(app, platform.serving, surveysRoutes, handlers(openReach(channels, platform)));
    serveRoutes(app, platform.serving, surveyAnswersRoutes, answerHandlers);
    serveRoutes(app, platform.serving, widgetSurveyRoutes, widgetHandlers);
    openPage(app, platform);
  },
});

export { askedBetween, passedBetween } from './store/for-reports.ts';
export { close as closeFollowUp } from './follow-up.ts';
export { askingJob } from './jobs.ts';
export { begin as beginSurvey, edit as editSurvey, publish as publishSurvey, setRule } from './manage.ts';
export { plan as planAsking } from './plan.ts';
export { respond } from './respond.ts';
export { themesBetween } from './themes.ts';
