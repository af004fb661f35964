import type { Hint } from '#psychology/tone/index.ts';
import { Button, EvidenceCard, HoverCard } from '../../ui/index.ts';
import type { Hints } from './use-hints.ts';
import { wordDiff } from './word-diff.ts';
import './HintTray.css';

export interface HintTrayProps {
  hints: Hints;
  text: string;
  keys: { use: string | undefined; next: string | undefined };
  onUse: () => void;
  /** The last hint was left as it is, and the tray goes with the button that has the focus. */
  onLast: () => void;
}

/** One hint at a time, always in the same place: what, why, how else, and the ways on. */
export function HintTray({ hints, text, keys, onUse, onLast }: HintTrayProps) {
  const { list, at, lookedAt: hint } = hints;
  if (hint === undefined) return null;
  const leave = () => {
    hints.leave(hint);
    if (list.length === 1) onLast();
  };
  return (
    <div className="tray" role="group" aria-label="Wording hints">
      <p className="tray-head">
        <b>{hint.name}</b>
        <span className="second tray-reason">{hint.reason}</span>
        <span className="num quiet">
          {at + 1} of {list.length}
        </span>
      </p>
      <Wording hint={hint} text={text} />
      <div className="tray-acts">
        {hint.rewrite !== null && (
          <Button size="small" keys={keys.use} onClick={onUse}>
            Use this
          </Button>
        )}
        {list.length > 1 && (
          <Button size="small" kind="bare" keys={keys.next} onClick={() => hints.step(1)}>
            Next
          </Button>
        )}
        <Button size="small" kind="bare" onClick={leave}>
          Leave as is
        </Button>
        <span className="grow" />
        <HoverCard
          label="Why we say so"
          side="right"
          align="end"
          trigger={
            <button type="button" className="link small tray-why">
              Why we say so
            </button>
          }
        >
          <EvidenceCard verdict={<b>{hint.principle}</b>} why={`After ${hint.source}. A hint, never a grade.`} />
        </HoverCard>
      </div>
    </div>
  );
}

const restOfSentence = /^[^.!?\n]{0,80}[.!?]?/;

/** The other wording; where the writer alone knows it, how it is found. */
function Wording({ hint: { rewrite, principle }, text }: { hint: Hint; text: string }) {
  if (rewrite === null) return <p className="tray-wording">{principle}</p>;
  const rest = restOfSentence.exec(text.slice(rewrite.end))?.[0] ?? '';
  const tags = { struck: 'del', set: 'ins', same: 'span' } as const;
  return (
    <p className="tray-wording" dir="auto">
      {wordDiff(text.slice(rewrite.start, rewrite.end) + rest, rewrite.text + rest).map((piece, index) => {
        const Tag = tags[piece.kind];
        return (
          <span key={index}>
            <Tag>{piece.text.trim()}</Tag>{' '}
          </span>
        );
      })}
    </p>
  );
}
