import { companiesRoutes } from '#contract/companies.ts';
import { consentRoutes } from '#contract/consent.ts';
import { contactsRoutes } from '#contract/contacts.ts';
import { fieldsRoutes } from '#contract/fields.ts';
import { happeningsRoutes } from '#contract/happenings.ts';
import { contactFilesRoutes } from '#contract/contact-files.ts';
import { mergingRoutes } from '#contract/merging.ts';
import { privacyRoutes } from '#contract/privacy.ts';
import { segmentsRoutes } from '#contract/segments.ts';
import { timelineRoutes } from '#contract/timeline.ts';
import { serveRoutes } from '#server/platform/http/serve.ts';
import type { Module } from '#server/module.ts';
import { companyJobs } from './companies/jobs.ts';
import { companyHandlers } from './companies/routes.ts';
import { consentHandlers } from './consent/ledger.ts';
import { custody } from './custody.ts';
import { fieldHandlers } from './fields/routes.ts';
import { promisesFollower } from './happenings/promises.ts';
import { happeningHandlers } from './happenings/report.ts';
import { fileErrands } from './files/jobs.ts';
import { contactFileHandlers } from './files/routes.ts';
import * as merging from './merging/jobs.ts';
import { mergingHandlers } from './merging/routes.ts';
import { keepingCustody } from './privacy/custody.ts';
import { privacyErrands } from './privacy/jobs.ts';
import { privacyHandlers } from './privacy/routes.ts';
import { handlers } from './routes.ts';
import { contactConditions } from './segments/conditions.ts';
import { segmentJobs } from './segments/jobs.ts';
import { segmentHandlers } from './segments/routes.ts';
import { seenFollower } from './seen.ts';
import { timelineHandlers } from './timeline/routes.ts';

/** Customers: who they are, how they are known, what they allowed, and everything that happened with them. */
export const contacts: Module = {
  name: 'contacts',
  custody: [custody, keepingCustody],
  jobs: [...companyJobs, ...merging.jobs],
  errands: (platform) => [
    ...privacyErrands(platform),
    ...fileErrands(platform.conditions),
    ...segmentJobs(platform.conditions),
  ],
  conditions: contactConditions,
  rounds: merging.rounds,
  followers: [seenFollower, promisesFollower],
  open(app, platform) {
    const { serving } = platform;
    serveRoutes(app, serving, contactsRoutes, handlers(platform));
    serveRoutes(app, serving, companiesRoutes, companyHandlers);
    serveRoutes(app, serving, fieldsRoutes, fieldHandlers);
    serveRoutes(app, serving, consentRoutes, consentHandlers);
    serveRoutes(app, serving, happeningsRoutes, happeningHandlers);
    serveRoutes(app, serving, timelineRoutes, timelineHandlers);
    serveRoutes(app, serving, mergingRoutes, mergingHandlers(platform));
    serveRoutes(app, serving, privacyRoutes, privacyHandlers(platform));
    serveRoutes(app, serving, contactFilesRoutes, contactFileHandlers);
    serveRoutes(app, serving, segmentsRoutes, segmentHandlers(platform));
  },
};

export { callerBy } from './callers.ts';
export { companyHandlers } from './companies/routes.ts';
export { addressesOf, correspond, markBouncing } from './correspond.ts';
export type { Correspondent } from './correspond.ts';
export { allowed } from './consent/ledger.ts';
export { writeConsent } from './consent/write.ts';
export { fieldHandlers } from './fields/routes.ts';
export { oneHandlers as contactHandlers } from './routes.ts';
export { writeContactNote } from './timeline/notes.ts';
export { withdraw } from './consent/withdraw.ts';
export { happeningsSince, ordersOf } from './happenings/store.ts';
export { record } from './happenings/record.ts';
export type { Recorded } from './happenings/record.ts';
export { identify, meet, welcome } from './identify.ts';
export type { Met, Vouched } from './identify.ts';
export { phoneNumber } from './identities/values.ts';
export { contactableFrom } from './quiet.ts';
export { knownContact } from './known.ts';
export { claimIdentity, completeContact, externalIdOf, findContact, lockContact, updateContact } from './store.ts';
export type { LockedContact } from './store.ts';
