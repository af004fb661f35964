import { apiChannelRoutes } from './api-channel.ts';
import { advocacyEvents, advocacyRoutes } from './advocacy.ts';
import { balanceEvents, balanceRoutes } from './balance.ts';
import { callingEvents, callingRoutes } from './calling.ts';
import { colleagueFiguresEvents, colleagueFiguresRoutes } from './colleague-figures.ts';
import { companiesEvents, companiesRoutes } from './companies.ts';
import { consentRoutes } from './consent.ts';
import { contactsEvents, contactsRoutes } from './contacts.ts';
import { conversationsEvents } from './conversation-events.ts';
import { conversationListsRoutes } from './conversation-lists.ts';
import { conversationsRoutes } from './conversations.ts';
import { creditEvents, creditRoutes } from './credit.ts';
import { feelingsEvents, feelingsRoutes, readerRoutes } from './feelings.ts';
import { fieldsEvents, fieldsRoutes } from './fields.ts';
import { happeningsEvents, happeningsRoutes } from './happenings.ts';
import { fileLinkRoutes, filesRoutes, widgetFilesRoutes } from './files.ts';
import { goodwillEvents, goodwillRoutes } from './goodwill.ts';
import { goodwillAuditRoutes } from './goodwill-audit.ts';
import { goodwillBudgetRoutes } from './goodwill-budgets.ts';
import { ledgerRoutes } from './ledger.ts';
import { mailEvents, mailRoutes, showingRoutes } from './mail.ts';
import { mailboxEvents, mailboxRoutes } from './mailboxes.ts';
import { outgoingMailRoutes } from './outgoing-mail.ts';
import { contactFilesEvents, contactFilesRoutes } from './contact-files.ts';
import { segmentsEvents, segmentsRoutes } from './segments.ts';
import { mergingEvents, mergingRoutes } from './merging.ts';
import { privacyEvents, privacyRoutes } from './privacy.ts';
import { mentionsEvents, mentionsRoutes } from './mentions.ts';
import { deliveringEvents } from './delivering.ts';
import { peopleEvents, peopleRoutes } from './people.ts';
import { promisesRoutes } from './promises.ts';
import { reportsRoutes } from './reports.ts';
import { reviewInvitationsRoutes } from './review-invitations.ts';
import { resolutionRoutes } from './resolution.ts';
import { recoveryEvents, recoveryRoutes } from './recovery.ts';
import { sendingEvents, sendingRoutes } from './sending.ts';
import { timelineRoutes } from './timeline.ts';
import { widgetSurveyRoutes } from './public-survey.ts';
import { surveyAnswersEvents, surveyAnswersRoutes } from './survey-answers.ts';
import { surveysEvents, surveysRoutes } from './surveys.ts';
import { touchesEvents, touchesRoutes } from './touches.ts';
import { topicsEvents, topicsRoutes } from './topics.ts';
import { widgetRoutes } from './widget.ts';
import { workspaceEvents, workspaceRoutes } from './workspace.ts';
import type { z } from 'zod';

import { programmesEvents, programmesRoutes } from './programmes.ts';
import { widgetCardsRoutes } from './cards.ts';
import { membershipsEvents, membershipsRoutes } from './memberships.ts';
import { rewardsEvents, rewardsRoutes } from './rewards.ts';
import { experimentsEvents, experimentsRoutes } from './experiments.ts';

/** Every route of the product; the key is the address below `/api/v1`. */
export const allRoutes = {
  ...ledgerRoutes,
  ...programmesRoutes,
  ...membershipsRoutes,
  ...widgetCardsRoutes,
  ...rewardsRoutes,
  ...experimentsRoutes,
  ...peopleRoutes,
  ...workspaceRoutes,
  ...contactsRoutes,
  ...companiesRoutes,
  ...fieldsRoutes,
  ...consentRoutes,
  ...happeningsRoutes,
  ...timelineRoutes,
  ...mergingRoutes,
  ...privacyRoutes,
  ...contactFilesRoutes,
  ...segmentsRoutes,
  ...conversationListsRoutes,
  ...conversationsRoutes,
  ...sendingRoutes,
  ...mentionsRoutes,
  ...feelingsRoutes,
  ...readerRoutes,
  ...balanceRoutes,
  ...recoveryRoutes,
  ...promisesRoutes,
  ...topicsRoutes,
  ...resolutionRoutes,
  ...filesRoutes,
  ...fileLinkRoutes,
  ...widgetRoutes,
  ...widgetFilesRoutes,
  ...apiChannelRoutes,
  ...callingRoutes,
  ...mailboxRoutes,
  ...mailRoutes,
  ...outgoingMailRoutes,
  ...showingRoutes,
  ...reportsRoutes,
  ...colleagueFiguresRoutes,
  ...surveysRoutes,
  ...surveyAnswersRoutes,
  ...widgetSurveyRoutes,
  ...goodwillRoutes,
  ...goodwillBudgetRoutes,
  ...goodwillAuditRoutes,
  ...touchesRoutes,
  ...advocacyRoutes,
  ...creditRoutes,
  ...reviewInvitationsRoutes,
};
export type AllRoutes = typeof allRoutes;
export type RouteKey = keyof AllRoutes;

/** Every event of the product. */
export const allEvents = {
  ...programmesEvents,
  ...membershipsEvents,
  ...rewardsEvents,
  ...experimentsEvents,
  ...peopleEvents,
  ...workspaceEvents,
  ...colleagueFiguresEvents,
  ...contactsEvents,
  ...companiesEvents,
  ...fieldsEvents,
  ...happeningsEvents,
  ...mergingEvents,
  ...privacyEvents,
  ...contactFilesEvents,
  ...segmentsEvents,
  ...conversationsEvents,
  ...sendingEvents,
  ...deliveringEvents,
  ...mentionsEvents,
  ...callingEvents,
  ...feelingsEvents,
  ...balanceEvents,
  ...recoveryEvents,
  ...topicsEvents,
  ...mailboxEvents,
  ...mailEvents,
  ...surveysEvents,
  ...surveyAnswersEvents,
  ...goodwillEvents,
  ...touchesEvents,
  ...advocacyEvents,
  ...creditEvents,
};
export type AllEvents = typeof allEvents;
export type EventName = keyof AllEvents;
/** What an audience gets of an event. */
export type EventFor<N extends EventName, A extends 'agents' | 'visitor'> =
  AllEvents[N]['to'] extends Record<A, infer S extends z.ZodType> ? z.output<S> : never;
