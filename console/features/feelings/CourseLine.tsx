import type { Mood } from '#contract/feelings.ts';
import { Sparkline } from '../../ui/index.ts';
import { courseWords } from './words.ts';

/** How feeling moved, as a small line: 42 by 18 in rows, larger in the header, where the words stand beside it. */
export function CourseLine({ mood, large = false }: { mood: Mood; large?: boolean }) {
  const words = courseWords(mood);
  if (words === null) return null;
  const size = large ? { width: 58, height: 20 } : { label: `Course of feeling: ${words}` };
  return <Sparkline values={mood.line} tone={`f-${mood.label}`} {...size} />;
}
