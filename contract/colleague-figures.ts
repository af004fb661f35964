import { z } from 'zod';
import { At, Id, Nothing, events, routes } from './define.ts';
import { Measured } from './measured.ts';

const Agreed = {
  /** With whom it was agreed: the works council, or the colleagues themselves. */
  basis: z.enum(['works_council', 'colleagues']),
  agreedOn: z.iso.date(),
  /** What every colleague is shown: what is seen, by whom, what for, and what it is never used for. */
  words: z.string().trim().min(1, 'write what every colleague is shown').max(4_000),
};

/** Whether leads see figures of single colleagues. Everybody sees who switched it, when, and in which words. */
export const ColleagueFigures = z.object({
  kind: z.literal('colleagueFigures'),
  shown: z.boolean(),
  /** Null while nobody ever switched it: they are off. */
  switched: z.object({ id: Id, by: z.string(), at: At }).nullable(),
  agreed: z.object(Agreed).nullable(),
});
export type ColleagueFigures = z.infer<typeof ColleagueFigures>;

/** Figures of one colleague. To leads a figure of too few has no value. */
const Row = z.object({
  agentId: Id,
  name: z.string(),
  /** Has not read the words yet, so nothing is shown. */
  waits: z.boolean(),
  figures: z.array(
    Measured.extend({
      /** What everybody together reaches on the same mix of topics, 0..1: compare with this, not with each other. */
      expected: z.number().nullable(),
    }),
  ),
  /** Where the mix of topics alone makes a difference of more than five points: in words. */
  mix: z.string().nullable(),
});

/** Off with nothing else; on with all that was agreed. */
const Switch = z
  .strictObject({
    shown: z.boolean(),
    basis: Agreed.basis.optional(),
    agreedOn: Agreed.agreedOn.optional(),
    words: Agreed.words.optional(),
  })
  .superRefine(({ shown, ...agreed }, check) => {
    for (const name of ['basis', 'agreedOn', 'words'] as const) {
      const message = shown ? 'say what was agreed, with whom and when' : 'leave this out to switch off';
      if ((agreed[name] === undefined) === shown) check.addIssue({ code: 'custom', path: [name], message });
    }
  });

export const colleagueFiguresRoutes = routes({
  'GET /colleague-figures/setting': {
    can: 'people.read',
    about: 'Whether leads see figures of single colleagues, since when, by whom, and in which words.',
    reply: ColleagueFigures.extend({
      /** Whether the caller has read the words. */
      read: z.boolean(),
    }),
  },
  'PUT /colleague-figures/setting': {
    can: 'reports.showColleagues',
    about:
      'Switch figures of single colleagues on, with whom that was agreed and in which words, or off. Everybody is told.',
    body: Switch,
    reply: ColleagueFigures,
  },
  'PUT /colleague-figures/reading': {
    can: 'self',
    about: 'Say that one has read the words of the newest switch; only then one’s figures are shown to leads.',
    body: z.strictObject({ id: Id }),
    reply: Nothing,
  },
  'GET /colleague-figures/mine': {
    can: 'self',
    about: 'My own figures of the last twelve weeks, whether leads see any or not.',
    query: Nothing,
    reply: Row.omit({ waits: true }).extend({ from: z.iso.date(), to: z.iso.date() }),
  },
  'GET /colleague-figures': {
    can: 'reports.colleagues',
    about:
      'Figures of colleagues over the last twelve weeks by name, never by size, where an owner has switched them on; refused with the reason where not.',
    query: Nothing,
    reply: z.object({
      from: z.iso.date(),
      to: z.iso.date(),
      items: z.array(Row),
      /** What must be known to read it rightly. */
      remarks: z.array(z.string()),
    }),
  },
});

export const colleagueFiguresEvents = events({
  'figures.switched': {
    about: 'Figures of single colleagues were switched on or off.',
    to: { agents: ColleagueFigures },
  },
});
