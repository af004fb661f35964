export interface Marked {
  readonly start: number;
  readonly end: number;
  /** The one that is looked at. */
  readonly on: boolean;
}

export interface Segment {
  readonly text: string;
  readonly mark: 'on' | 'off' | null;
}

/** A text cut where marks begin and end; where marks overlap, the one looked at wins. */
export function segments(text: string, marks: readonly Marked[]): readonly Segment[] {
  const edges = marks.flatMap(({ start, end }) => [start, end]).filter((at) => at > 0 && at < text.length);
  const cuts = [...new Set([0, ...edges, text.length])].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const over = marks.filter((mark) => mark.start < end && mark.end > start);
    return { text: text.slice(start, end), mark: over.length === 0 ? null : over.some(({ on }) => on) ? 'on' : 'off' };
  });
}
