export interface Point {
  x: number;
  y: number;
}

export interface Line {
  points: Point[];
  /** The lowest point, if it is not the last one. */
  low: Point | null;
  end: Point;
  middle: number;
}

const edge = { left: 2, right: 3, top: 0.6 };

/**
 * The geometry of a small line. `values` are −1 to 1, oldest first; the middle of the box is 0. Null where there is
 * nothing to draw: fewer than two values, or none that differs.
 */
export function layLine(values: readonly number[], width: number, height: number): Line | null {
  const [first] = values;
  if (first === undefined || values.every((value) => value === first)) return null;
  const middle = height / 2;
  const step = (width - edge.left - edge.right) / (values.length - 1);
  const points = values.map((value, index) => ({
    x: edge.left + index * step,
    y: middle - Math.min(1, Math.max(-1, value)) * (middle - edge.top),
  }));
  const end = points.at(-1) ?? { x: 0, y: middle };
  const lowest = points.reduce((low, point) => (point.y >= low.y ? point : low), points[0] ?? end);
  return { points, low: lowest.y > end.y ? lowest : null, end, middle };
}
