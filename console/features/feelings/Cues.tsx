import type { Reading } from '#contract/feelings.ts';
import { Chip } from '../../ui/index.ts';
import { cueWords } from './cue-words.ts';
import './Cues.css';

/** What was said besides the feeling, each once. */
export function Cues({ cues }: { cues: readonly Pick<Reading['cues'][number], 'cue'>[] }) {
  const said = [...new Set(cues.map(({ cue }) => cue))];
  if (said.length === 0) return null;
  return (
    <ul className="cues" aria-label="Also said">
      {said.map((cue) => (
        <li key={cue}>
          <Chip tone={cue === 'danger' ? 'bad' : 'line'}>{cueWords[cue]}</Chip>
        </li>
      ))}
    </ul>
  );
}
