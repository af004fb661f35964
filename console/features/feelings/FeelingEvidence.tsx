import type { Reading } from '#contract/feelings.ts';
import { attempt } from '../../app/did-it.ts';
import { useCan } from '../../app/session.tsx';
import type { Message } from '../../app/store.ts';
import { Button, classes, EvidenceCard, HoverCard } from '../../ui/index.ts';
import { correct, correcting, takeBack } from './correct.ts';
import { Cues } from './Cues.tsx';
import { carriers, percent, quoted, sureness } from './evidence.ts';
import { FeelingPicker } from './FeelingPicker.tsx';
import { MoodFace } from './MoodMark.tsx';
import { SentenceLines } from './SentenceLines.tsx';
import { feelingWord, moodWords } from './words.ts';

type Felt = Message & { readonly reading: Reading };

/** The mark of a customer's message as a button; its card says why, how sure, and how to correct it. */
export function FeelingEvidence({ message }: { message: Felt }) {
  const { reading } = message;
  const picking = correcting.use() === message.id;
  const mood = { label: reading.label, intensity: reading.intensity };
  const trigger = (
    <button
      type="button"
      id={`feeling-${message.id}`}
      className={classes('mood', 'tint', `f-${reading.label}`)}
      data-evidence
    >
      <MoodFace mood={mood} />
    </button>
  );
  return (
    <HoverCard label="Why it reads so" side="top" align="end" around=".msg" trigger={trigger}>
      {picking ? (
        <>
          <div>What does it read as?</div>
          <FeelingPicker now={reading.label} onPick={(label) => attempt(() => correct(message.id, label))} />
        </>
      ) : (
        <Verdict message={message} />
      )}
    </HoverCard>
  );
}

function Verdict({ message }: { message: Felt }) {
  const mayCorrect = useCan('feelings.correct');
  const { reading } = message;
  const words = carriers(reading);
  return (
    <EvidenceCard
      verdict={<VerdictWords reading={reading} />}
      why={
        <>
          {!reading.corrected && words.length > 0 && `Carried by ${quoted(words)}. `}
          {!reading.corrected && nearest(reading)}
          <Cues cues={reading.cues} />
          {!reading.corrected && <SentenceLines text={message.text} reading={reading} />}
        </>
      }
      actions={
        mayCorrect && (
          <>
            <Button kind="link" size="small" keys="M" onClick={() => correcting.set(message.id)}>
              Correct this
            </Button>
            {reading.corrected && (
              <Button kind="link" size="small" onClick={() => attempt(() => takeBack(message.id))}>
                Take the correction back
              </Button>
            )}
          </>
        )
      }
    />
  );
}

function VerdictWords({ reading }: { reading: Reading }) {
  const word = <b>{moodWords(reading.label, reading.intensity)}</b>;
  if (reading.corrected) return <>{word}, said by a colleague</>;
  if (reading.label === 'unclear') return <>{word}: no feeling leads by enough to be named</>;
  return (
    <>
      {word}, {sureness(reading.probability)} ({percent(reading.probability)})
    </>
  );
}

function nearest(reading: Reading): string {
  if (reading.next === null || reading.nextProbability < 0.005) return 'No other reading is near.';
  return `Nearest other reading: ${feelingWord[reading.next].toLowerCase()}, ${percent(reading.nextProbability)}.`;
}
