interface LimitLineProps {
  text: string;
  /** The most characters that the way takes. */
  most: number;
}

/** From here to the limit it is worth a word. */
const near = 200;

/** How much still fits, only when it matters. */
export function LimitLine({ text, most }: LimitLineProps) {
  const left = most - text.length;
  if (left > near) return null;
  return (
    <span className={left < 0 ? 'small limit over' : 'small limit'} role="status">
      {left < 0 ? `${-left} characters too many` : `${left} characters left`}
    </span>
  );
}
