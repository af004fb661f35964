import { z } from 'zod';
import { At, ById, Id, Line, events, routes } from './define.ts';

/** One side of an experiment: what its members get that others do not. */
export const Arm = z.strictObject({
  name: Line,
  endowed: z.number().int().min(0).max(100_000),
  required: z.number().int().min(1).max(100_000),
  mode: z.enum(['genuine', 'reframed']).default('genuine'),
});

/** A figure of an arm: how many were assigned, how many finished, the share with its interval (0..1). */
const ArmResult = z.object({
  name: z.string(),
  assigned: z.number().int(),
  finished: z.number().int(),
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

/** A comparison of two settings for people who join: by chance, everybody assigned counts, judged at the planned number only. */
export const Experiment = z.object({
  kind: z.literal('experiment'),
  id: Id,
  programmeId: Id,
  name: z.string(),
  arms: z.tuple([Arm, Arm]),
  /** Finished within so many days of joining counts. */
  withinDays: z.number().int(),
  /** The shares that are to be told apart, and the people per arm that this takes (power .8, two-sided .05). */
  expected: z.tuple([z.number(), z.number()]),
  plannedPerArm: z.number().int(),
  state: z.enum(['running', 'done', 'stopped']),
  startedAt: At,
  endedAt: At.nullable(),
  results: z.tuple([ArmResult, ArmResult]),
  /** Null before the planned number is reached, so that nobody stops at the first lucky look. */
  verdict: z
    .object({
      difference: z.number(),
      low: z.number(),
      high: z.number(),
      z: z.number(),
      p: z.number(),
      /** Probability that the second arm is better (Beta-binomial, flat priors). */
      better: z.number(),
      words: z.string(),
    })
    .nullable(),
  /** Set when the arms are not as large as chance would make them (p < .001): something is wrong with the assignment. */
  alarm: z.string().nullable(),
});
export type Experiment = z.infer<typeof Experiment>;

export const experimentsRoutes = routes({
  'GET /programmes/:id/experiments': {
    can: 'loyalty.read',
    about: 'Experiments of a programme.',
    params: ById,
    reply: z.object({ items: z.array(Experiment) }),
  },
  'POST /programmes/:id/experiments': {
    can: 'loyalty.manage',
    about: 'Begin an experiment with those who join from now on. One at a time.',
    params: ById,
    body: z.strictObject({
      name: Line,
      arms: z.tuple([Arm, Arm]),
      withinDays: z.number().int().min(7).max(365).default(270),
      expected: z.tuple([z.number().gt(0).lt(1), z.number().gt(0).lt(1)]),
    }),
    reply: Experiment,
  },
  'POST /experiments/:id/end': {
    can: 'loyalty.manage',
    about: 'Stop before the planned number: then nothing is concluded.',
    params: ById,
    reply: Experiment,
  },
  'POST /experiment-plans': {
    can: 'loyalty.read',
    about:
      'How many people an experiment takes, and how the published study looks in a simulation. It says that it is one.',
    body: z.strictObject({
      programmeId: Id,
      expected: z.tuple([z.number().gt(0).lt(1), z.number().gt(0).lt(1)]),
    }),
    reply: z.object({
      perArm: z.number().int(),
      /** Months at the pace at which people joined the programme lately; null while nobody did. */
      months: z.number().nullable(),
      simulation: z.object({
        words: z.string(),
        control: z.number(),
        endowed: z.number(),
        customers: z.number().int(),
      }),
    }),
  },
});

export const experimentsEvents = events({
  'experiment.changed': { about: 'An experiment began, ended, or reached its number.', to: { agents: Experiment } },
});
