import { useId } from 'react';
import type { Balance } from '#contract/balance.ts';
import { box, layPicture, names, type Mark } from './picture.ts';
import './BalancePicture.css';

export interface BalancePictureProps {
  balance: Balance;
  now: number;
  /** What it shows, in a sentence, for those who do not see it. */
  label: string;
}

/** A year with us as a line, even in the middle, with its moments below: dots good, diamonds bad, hollow once closed. */
export function BalancePicture({ balance, now, label }: BalancePictureProps) {
  const id = useId();
  const { way, ground, end, peak, marks } = layPicture(balance, now);
  const half = { x: 0, width: box.width };
  return (
    <svg className="balance-picture" viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={label}>
      <clipPath id={`${id}-up`}>
        <rect {...half} y={0} height={box.middle} />
      </clipPath>
      <clipPath id={`${id}-down`}>
        <rect {...half} y={box.middle} height={box.middle} />
      </clipPath>
      <path className="balance-up" clipPath={`url(#${id}-up)`} d={ground} />
      <path className="balance-down" clipPath={`url(#${id}-down)`} d={ground} />
      <path className="balance-even" d={`M0 ${box.middle}H${box.width}`} />
      <path className="balance-way" d={way} />
      {peak !== null && <circle className="balance-peak" cx={peak.x} cy={peak.y} r="2.4" />}
      {end !== null && (
        <circle className={end.y > box.middle ? 'balance-end bad' : 'balance-end'} cx={end.x} cy={end.y} r="3" />
      )}
      <text className="balance-text" x={0} y={box.middle - 4}>
        even
      </text>
      {marks.map((mark) => (
        <Dot key={mark.id} mark={mark} />
      ))}
      {names.map(({ words, anchor, x }) => (
        <text key={words} className="balance-text" x={x} y={box.foot} textAnchor={anchor as 'start'}>
          {words}
        </text>
      ))}
    </svg>
  );
}

function Dot({ mark: { x, r, good, open } }: { mark: Mark }) {
  const y = box.marks - 6;
  if (good) return <circle className="balance-good" cx={x} cy={y} r={r} />;
  const side = r * 1.25;
  return (
    <path
      className={open ? 'balance-bad' : 'balance-bad shut'}
      d={`M${x} ${y - side}l${side} ${side}l${-side} ${side}l${-side} ${-side}z`}
    />
  );
}
