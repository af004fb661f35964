import { z } from 'zod';
import type { Conditions } from '#server/conditions.ts';
import { job, type Job } from '#server/platform/jobs/job.ts';
import { countPeople } from './people.ts';
import { tellSegment } from './routes.ts';
import { countSegment, findSegment } from './store.ts';

const Which = z.object({ segmentId: z.uuid() });

export const segmentJobs = (conditions: readonly Conditions[]): readonly Job[] => [
  job(
    'segments.count',
    (input) => Which.parse(input),
    async (turn, { segmentId }) => {
      const [segment] = await findSegment(turn.tx, segmentId);
      if (segment === undefined) return;
      const people = await countPeople(turn, conditions, segment.rule);
      const [row] = await countSegment(turn.tx, segmentId, people, turn.now);
      if (row !== undefined) await tellSegment(turn, row);
    },
  ),
];
