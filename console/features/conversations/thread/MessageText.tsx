import { useState } from 'react';
import type { Reading } from '#contract/feelings.ts';
import { Button, classes } from '../../../ui/index.ts';
import { pieces } from './pieces.ts';
import type { Piece } from './pieces.ts';
import './MessageText.css';

export interface MessageTextProps {
  text: string;
  evidence?: Reading['evidence'] | undefined;
  /** In notes, what colleagues are called: where they are named is marked. */
  names?: readonly string[];
}

/** A text longer than this folds, so that one long mail does not push the thread away. */
const longText = 1400;
const manyLines = 22;

/** A message as it was typed: lines kept, addresses made links that tell nobody where they were found. */
export function MessageText({ text, evidence, names }: MessageTextProps) {
  const long = text.length > longText || text.split('\n', manyLines + 1).length > manyLines;
  const [open, setOpen] = useState(!long);
  return (
    <>
      <div className={classes('msg-text', !open && 'short')} dir="auto">
        {pieces(text, evidence, names).map((piece, index) => (
          <Drawn key={index} piece={piece} />
        ))}
      </div>
      {long && (
        <Button kind="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Show less' : 'Show all of it'}
        </Button>
      )}
    </>
  );
}

function Drawn({ piece }: { piece: Piece }) {
  if (piece.href !== undefined) {
    return (
      <a href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
        {piece.text}
      </a>
    );
  }
  if (piece.carried === true) return <mark>{piece.text}</mark>;
  return piece.mention === true ? <b className="mention">{piece.text}</b> : piece.text;
}
