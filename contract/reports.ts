import { z } from 'zod';
import { At, ById, Id, Nothing, routes } from './define.ts';
import { figureIds } from './figures.ts';
import { Measured } from './measured.ts';

export const ReportPage = z.enum([
  'promise',
  'live',
  'volumes',
  'promptness',
  'feelings',
  'satisfaction',
  'topics',
  'effort',
  'goodwill',
]);
export type ReportPage = z.infer<typeof ReportPage>;

const Cell = z.union([z.string(), z.number(), z.null()]);
/** Rows behind a picture. `chart` says how the console draws them; the rows are all there is. */
export const ReportTable = z.object({
  id: z.string(),
  title: z.string(),
  about: z.string().nullable(),
  chart: z.enum(['columns', 'lines', 'heat', 'bars', 'shares']).nullable(),
  columns: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      unit: z.enum(['text', 'count', 'share', 'seconds', 'points', 'money']),
    }),
  ),
  rows: z.array(z.array(Cell)),
});
export type ReportTable = z.infer<typeof ReportTable>;

export const Report = z.object({
  page: ReportPage,
  /** Days of the workspace’s calendar, both of them counted. */
  from: z.iso.date(),
  to: z.iso.date(),
  timeZone: z.string(),
  hours: z.enum(['open', 'clock']),
  by: z.enum(['hour', 'day', 'week']),
  /** The time it is compared with. */
  before: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
  /** Up to when everything is counted; null where nothing has been counted yet. */
  countedAt: At.nullable(),
  /** Of amounts, which are in its minor units; null where there are none. */
  currency: z.string().nullable(),
  figures: z.array(Measured),
  tables: z.array(ReportTable),
  /** What must be known to read it rightly. */
  remarks: z.array(z.string()),
});
export type Report = z.infer<typeof Report>;

/** Which time and which part. Without days: the last twelve weeks. */
export const ReportQuery = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  by: z.enum(['hour', 'day', 'week']).optional(),
  /** Durations in the inbox’s open hours, or by the clock. */
  hours: z.enum(['open', 'clock']).default('open'),
  inboxId: Id.optional(),
  teamId: Id.optional(),
  topicId: Id.optional(),
});
export type ReportQuery = z.output<typeof ReportQuery>;

const OfPage = z.strictObject({ page: ReportPage });

/** A report that colleagues get by mail: each Monday the week before, or on the first of a month the month before. */
export const ReportSchedule = z.object({
  kind: z.literal('reportSchedule'),
  id: Id,
  page: ReportPage,
  every: z.enum(['week', 'month']),
  agentIds: z.array(Id),
  inboxId: Id.nullable(),
  teamId: Id.nullable(),
  nextAt: At,
  sentAt: At.nullable(),
});
export type ReportSchedule = z.infer<typeof ReportSchedule>;

export const reportsRoutes = routes({
  'GET /reports/:page': {
    can: 'reports.read',
    about: 'A report: figures with their likely ranges, and the rows behind every picture.',
    params: OfPage,
    query: ReportQuery,
    reply: Report,
  },
  'GET /reports/:page/csv': {
    can: 'reports.read',
    about: 'A report as the text of a CSV file: its figures with their definitions, or one of its tables.',
    params: OfPage,
    query: ReportQuery.extend({ table: z.string().max(60).optional() }),
    reply: z.object({ name: z.string(), csv: z.string() }),
  },
  'GET /report-figures': {
    can: 'reports.read',
    about: 'What each figure counts, in words.',
    reply: z.object({
      items: z.array(
        z.object({
          id: z.enum(figureIds),
          name: z.string(),
          definition: z.string(),
          unit: z.string(),
          interval: z.string(),
          better: z.enum(['higher', 'lower', 'neither']),
          few: z.string().nullable(),
          aim: z.number().nullable(),
          source: z.string(),
        }),
      ),
    }),
  },
  'POST /reports/recount': {
    can: 'reports.schedule',
    about: 'Count everything anew; pages show the former counts until it is done.',
    reply: Nothing,
  },
  'GET /report-schedules': {
    can: 'reports.schedule',
    about: 'Reports that are sent by mail.',
    reply: z.object({
      items: z.array(ReportSchedule),
      /** Whether mail leaves this installation at all. */
      works: z.boolean(),
    }),
  },
  'POST /report-schedules': {
    can: 'reports.schedule',
    about: 'Have a report sent to colleagues each week or month.',
    body: z.strictObject({
      page: ReportPage.exclude(['live']),
      every: z.enum(['week', 'month']),
      agentIds: z.array(Id).min(1).max(50),
      inboxId: Id.nullable().default(null),
      teamId: Id.nullable().default(null),
    }),
    reply: ReportSchedule,
  },
  'DELETE /report-schedules/:id': {
    can: 'reports.schedule',
    about: 'Send it no more.',
    params: ById,
    reply: Nothing,
  },
});
