import { z } from 'zod';
import { At, Line, Text } from '#contract/define.ts';

const Said = z.object({ from: z.enum(['customer', 'agent']), name: Line, at: At, text: Text });
const Story = z.object({
  id: z.string().trim().min(1).max(80),
  company: z.string().trim().min(1).max(100),
  messages: z
    .array(Said)
    .min(1, 'a conversation has at least one message')
    .refine((messages) => messages[0]?.from !== 'agent', 'a conversation begins with its customer'),
});

export type Said = z.infer<typeof Said>;
/** One conversation of the file, and the line on which it stands. */
export type Story = z.infer<typeof Story> & { readonly line: number };
/** Why a conversation was not replayed. */
export interface Failure {
  readonly line: number;
  readonly why: string;
}

/** Names a conversation for ever: the same file replayed again meets what is there. */
export const nameOf = ({ company, id }: Pick<Story, 'company' | 'id'>): string => `${company}/${id}`;

/** Reads JSON Lines whole before anything is sent, so that a bad line leaves nothing behind. Blank lines are passed over. */
export function readStories(text: string): { stories: Story[]; failures: Failure[] } {
  const stories: Story[] = [];
  const failures: Failure[] = [];
  const lines = new Map<string, number>();
  for (const [i, row] of text.split('\n').entries()) {
    if (row.trim() === '') continue;
    const line = i + 1;
    const read = readStory(row);
    const before = typeof read === 'string' ? undefined : lines.get(nameOf(read));
    if (typeof read === 'string') failures.push({ line, why: read });
    else if (before !== undefined)
      failures.push({ line, why: `the id ${read.id} of ${read.company} stands on line ${before} already` });
    else {
      lines.set(nameOf(read), line);
      stories.push({ ...read, line });
    }
  }
  return { stories, failures };
}

function readStory(row: string): z.infer<typeof Story> | string {
  let value: unknown;
  try {
    value = JSON.parse(row);
  } catch (error) {
    return `this is not JSON (${(error as Error).message})`;
  }
  const read = Story.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'this is not right'}`.replace(/^: /, '');
}
