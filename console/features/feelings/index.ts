/** What customers' messages read as: marks, the course, the reasons and their correction. */
export { CourseLine } from './CourseLine.tsx';
export { correcting } from './correct.ts';
export { stretches } from './evidence.ts';
export type { Stretch } from './evidence.ts';
export { FeelingEvidence } from './FeelingEvidence.tsx';
export { MoodMark } from './MoodMark.tsx';
export { moodNow, showsFeelings, useMood, useShowsFeelings } from './shown.ts';
export { courseWords, feelingWord, isLow, moodWords } from './words.ts';
