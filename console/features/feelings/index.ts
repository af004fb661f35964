/** What customers' messages read as: marks, the course, the reasons and their correction. */
export { AdviceFlag, AdviceSign } from './AdviceFlag.tsx';
export { BalancePanel } from './balance/BalancePanel.tsx';
export { KeepingCard } from './balance/KeepingCard.tsx';
export { levelLook, scoreWords } from './balance/balance-words.ts';
export { CourseLine } from './CourseLine.tsx';
export { Cues } from './Cues.tsx';
export { correcting } from './correct.ts';
export { carriers, percent, quoted, stretches, sureness } from './evidence.ts';
export type { Stretch } from './evidence.ts';
export { FeelingEvidence } from './FeelingEvidence.tsx';
export { glyphs } from './glyphs.tsx';
export { FeelingGlyph, MoodMark } from './MoodMark.tsx';
export { moodNow, showsFeelings, useMood, useShowsFeelings } from './shown.ts';
export { courseWords, feelingOrder, feelingWord, isLow, moodWords } from './words.ts';
