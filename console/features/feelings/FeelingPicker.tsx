import type { FeelingLabel } from '#contract/feelings.ts';
import { classes } from '../../ui/index.ts';
import { MoodFace } from './MoodMark.tsx';
import { feelingOrder, feelingWord } from './words.ts';
import './FeelingPicker.css';

export interface FeelingPickerProps {
  now: FeelingLabel;
  onPick: (label: FeelingLabel) => void;
}

/** All ten, one click. */
export function FeelingPicker({ now, onPick }: FeelingPickerProps) {
  return (
    <div className="feeling-picker" role="group" aria-label="What it reads as">
      {feelingOrder.map((label) => (
        <button
          key={label}
          type="button"
          className={classes('mood', `f-${label}`)}
          aria-pressed={label === now}
          onClick={() => onPick(label)}
          ref={(button) => {
            if (label === now) button?.focus();
          }}
        >
          <MoodFace mood={{ label, intensity: 0 }} words={feelingWord[label]} />
        </button>
      ))}
    </div>
  );
}
