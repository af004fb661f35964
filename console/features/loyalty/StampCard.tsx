import type { ShownCard } from '#contract/cards.ts';
import type { Programme } from '#contract/programmes.ts';
import './StampCard.css';

/** Cards of more steps than this show a bar instead of stamps. */
const mostStamps = 20;

const drawings = {
  gift: 'M8 2.5c.5 3.3 1.7 4.7 5 5.5-3.3.8-4.5 2.2-5 5.5-.5-3.3-1.7-4.7-5-5.5 3.3-.8 4.5-2.2 5-5.5z',
  got: 'm4 8.5 2.8 2.8L12 5.5',
  last: 'M2.5 6h11v2.6h-11zM3.5 8.6v4.9h9V8.6M8 6v7.5M8 6C6 6 4.7 5.3 4.7 4.2c0-1.8 2.7-1.7 3.3 1.8.6-3.5 3.3-3.6 3.3-1.8C11.3 5.3 10 6 8 6z',
} as const;

interface StampCardProps {
  name: string;
  unit: Programme['unit'];
  card: Pick<ShownCard, 'text' | 'caption' | 'remainder' | 'done' | 'given' | 'total'>;
}

/** A card exactly as customers see it: given steps with a spark, earned ones ticked, the last one the gift. */
export function StampCard({ name, unit, card }: StampCardProps) {
  const { text, caption, remainder, done, given, total } = card;
  const label = `${String(done)} of ${String(total)} ${unit}${given === 0 ? '' : `, ${String(given)} of them given at the start`}`;
  return (
    <div className="stampcard">
      <p className="stampcard-top">
        <b>{name}</b>
        <span>{text}</span>
      </p>
      {total <= mostStamps ? (
        <div className="stamps" role="img" aria-label={label}>
          {Array.from({ length: total }, (_, n) => (
            <Stamp key={n} kind={n < given ? 'gift' : n < done ? 'got' : n === total - 1 ? 'last' : null} />
          ))}
        </div>
      ) : (
        <div className="stamps-way" role="img" aria-label={label}>
          <i className="gift" style={{ inlineSize: `${String((given / total) * 100)}%` }} />
          <i className="got" style={{ inlineSize: `${String((Math.max(0, done - given) / total) * 100)}%` }} />
        </div>
      )}
      {remainder !== null && (
        <p>
          <b>{remainder}</b>
        </p>
      )}
      <p>{caption}</p>
    </div>
  );
}

function Stamp({ kind }: { kind: keyof typeof drawings | null }) {
  return (
    <i className={kind ?? undefined}>
      {kind !== null && (
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={drawings[kind]} />
        </svg>
      )}
    </i>
  );
}
