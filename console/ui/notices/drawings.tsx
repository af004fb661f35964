/** 56 by 56, one line in pine, for empty places. */
const drawings = {
  cup: 'M12 24h26v12a12 12 0 0 1-12 12h-2a12 12 0 0 1-12-12zM38 27h4a6 6 0 0 1 0 12h-4.6M20 17c-3-3 3-5 0-8M29 17c-3-3 3-5 0-8M10 52h30',
  speech: 'M10 14h36v24H28l-10 8v-8h-8zM20 23h16M20 29h10',
  glass: 'M24 10a14 14 0 1 1 0 28 14 14 0 0 1 0-28zM34.5 34.5 47 47M19 22c.8-2 2.5-3.2 4.5-3.5',
  shelf: 'M8 42h40M12 42V18h9v24M21 42V24h9v18M33.5 42 40 17.5l6 1.7L40 42',
  chart: 'M10 10v34h36M17 36l8-9 7 5 11-14',
  people:
    'M21 26a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM8 44c1-8 6-12 13-12s12 4 13 12M36 13a7 7 0 0 1 0 13M40 33c4.5 1.5 7 5 8 11',
} as const;

export type DrawingName = keyof typeof drawings;

export function Drawing({ name }: { name: DrawingName }) {
  return (
    <svg className="art" viewBox="0 0 56 56" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}
