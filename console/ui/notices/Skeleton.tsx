import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import './Skeleton.css';

/** True after `ms`, so that what comes quickly needs no sign of waiting. */
export function useDelayed(ms = 150): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return late;
}

export interface SkeletonProps {
  /** What is awaited: "Loading conversations". */
  label: string;
  /** The shapes of what will come; rows of a list if not given. */
  children?: ReactNode;
  rows?: number | undefined;
}

export function Skeleton({ label, children, rows = 5 }: SkeletonProps) {
  const late = useDelayed();
  return (
    <div aria-busy="true" role="status" aria-label={label}>
      {late && (children ?? <BoneRows rows={rows} />)}
    </div>
  );
}

/** A bar that will be a word; `width` as in CSS. */
export function Bone({
  width = '100%',
  height = 8,
  round = false,
}: {
  width?: string;
  height?: number;
  round?: boolean;
}) {
  return <span className="bone" style={{ width, height, ...(round && { borderRadius: '50%' }) }} />;
}

const widths = [
  [44, 84, 32],
  [30, 70, 18],
  [52, 92, 40],
  [37, 77, 25],
  [26, 66, 14],
] as const;

function BoneRows({ rows }: { rows: number }) {
  return (
    <div className="bones">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row}>
          <Bone width="28px" height={28} round />
          <span className="bone-lines">
            {widths[row % widths.length]?.map((width) => (
              <Bone key={width} width={`${width}%`} />
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}
